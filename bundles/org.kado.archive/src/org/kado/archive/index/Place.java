package org.kado.archive.index;

/**
 * Where a block stands in its pack.
 *
 * @param offset   first byte
 * @param length   number of bytes
 * @param checksum CRC-32C of them
 */
record Place(long offset, int length, int checksum) {

	static void write(BlockOutput out, Place place) {
		out.number(place.offset).number(place.length).number(place.checksum);
	}

	static Place read(BlockInput in) throws IndexDamageException {
		return new Place(in.number(), in.integer(), in.integer());
	}
}
