package org.kado.store.csv.text;

import java.util.Arrays;

/** Remembers the strings of byte sequences that come again and again. A later sequence takes the place of one with the same hash. */
final class Utf8Names {

	private static final int SLOTS = 256;
	private static final int MAX_NAME_BYTES = 128;

	private final byte[][] keys = new byte[SLOTS][];
	private final String[] texts = new String[SLOTS];

	/** The text of those bytes, or null where it is not remembered. */
	String find(byte[] data, int start, int end) {
		int slot = slot(data, start, end);
		byte[] key = keys[slot];
		return key != null && Arrays.equals(key, 0, key.length, data, start, end) ? texts[slot] : null;
	}

	/** Remembers a text. */
	void put(byte[] data, int start, int end, String text) {
		if (end - start <= MAX_NAME_BYTES) {
			int slot = slot(data, start, end);
			keys[slot] = Arrays.copyOfRange(data, start, end);
			texts[slot] = text;
		}
	}

	private static int slot(byte[] data, int start, int end) {
		int hash = 1;
		for (int at = start; at < end; at++) {
			hash = 31 * hash + data[at];
		}
		return (hash ^ hash >>> 8 ^ hash >>> 16) & SLOTS - 1;
	}
}
