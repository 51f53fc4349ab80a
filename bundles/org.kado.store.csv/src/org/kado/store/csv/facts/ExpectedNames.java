package org.kado.store.csv.facts;

import java.util.Arrays;

/**
 * Names that come in each tick at the same place, so that one look at their bytes tells them. Not safe for use by several threads.
 */
final class ExpectedNames {

	/** Names at further places are looked up. */
	private static final int PLACES = 64;

	/** Null where none is expected yet. */
	private final byte[][] bytes = new byte[PLACES][];
	private final String[] texts = new String[PLACES];

	/**
	 * Whether the field that begins there holds the name that is expected at the place.
	 *
	 * @param data holds a line feed at that index or behind it
	 * @return index of the comma behind it; negative where something else stands there
	 */
	int endOf(int place, byte[] data, int start) {
		if (place >= PLACES || bytes[place] == null) {
			return -1;
		}
		byte[] name = bytes[place];
		int at = start;
		for (byte b : name) { // no name holds a line feed
			if (data[at++] != b) {
				return -1;
			}
		}
		return data[at] == ',' ? at : -1;
	}

	/** The name that is expected at the place. */
	String text(int place) {
		return texts[place];
	}

	/** From now on the name that stands there is expected at the place; false where there is no such place. */
	boolean expect(int place, byte[] data, int start, int end, String text) {
		if (place >= PLACES) {
			return false;
		}
		bytes[place] = Arrays.copyOfRange(data, start, end);
		texts[place] = text;
		return true;
	}
}
