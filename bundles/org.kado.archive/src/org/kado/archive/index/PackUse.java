package org.kado.archive.index;

import java.util.Collection;

/**
 * A pack, and how much of it an opening needs.
 *
 * @param directory where its directory stands, which tells it from others
 * @param usedBytes bytes of rows that are needed
 * @param allBytes  bytes of all its rows
 */
record PackUse(Place directory, long usedBytes, long allBytes) {

	/** Each opening that found something new left a pack: so many small ones are joined. */
	static final int MOST_SMALL = 64;

	private static final long SMALL_BYTES = 16L << 20;

	/** Whether copying it costs little. */
	boolean isSmall() {
		return allBytes < SMALL_BYTES;
	}

	/** Whether so many are small that an opening looks for most of its rows in files that hold next to nothing. */
	static boolean areScattered(Collection<PackUse> packs) {
		return packs.stream().filter(PackUse::isSmall).count() >= MOST_SMALL;
	}

	PackUse without(int bytes) {
		return new PackUse(directory, usedBytes - bytes, allBytes);
	}

	static void write(BlockOutput out, PackUse use) {
		Place.write(out, use.directory);
		out.number(use.usedBytes).number(use.allBytes);
	}

	static PackUse read(BlockInput in) throws IndexDamageException {
		return new PackUse(Place.read(in), in.number(), in.number());
	}
}
