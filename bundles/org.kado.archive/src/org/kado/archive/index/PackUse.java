package org.kado.archive.index;

/**
 * A pack, and how much of it an opening needs.
 *
 * @param directory where its directory stands, which tells it from others
 * @param usedBytes bytes of rows that are needed
 * @param allBytes  bytes of all its rows
 */
record PackUse(Place directory, long usedBytes, long allBytes) {

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
