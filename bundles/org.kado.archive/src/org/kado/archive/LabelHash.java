package org.kado.archive;

/** Hashes of 64 bits of labels and numbers: of a hundred thousand labels no two have the same one but by an accident that never happens. */
final class LabelHash {

	/** An odd number whose bits are spread evenly. */
	private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;
	private static final long FIRST_MIXING = 0xFF51_AFD7_ED55_8CCDL;
	private static final long SECOND_MIXING = 0xC4CE_B9FE_1A85_EC53L;

	/** Tells hashes of labels alone from others. */
	private static final long LABEL = 0x5851_F42D_4C95_7F2DL;

	private LabelHash() {
	}

	/** The hash of a text. @param begun another one for another hash */
	static long of(long begun, String text) {
		long hash = begun;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash + text.charAt(i) + 1) * FACTOR;
		}
		return hash;
	}

	/** The hash of a text alone. */
	static long of(String text) {
		return mixed(of(LABEL, text));
	}

	/** A hash and a number in one. */
	static long with(long hash, long number) {
		return mixed(hash) * FACTOR + number;
	}

	/** Each bit of the result depends on all bits: the last step of MurmurHash3. */
	static long mixed(long hash) {
		long mixed = (hash ^ hash >>> 33) * FIRST_MIXING;
		mixed = (mixed ^ mixed >>> 33) * SECOND_MIXING;
		return mixed ^ mixed >>> 33;
	}
}
