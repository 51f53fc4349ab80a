package org.kado.sampling.host.linux;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gives the same string for the same bytes, so that a name that comes back each tick is made only once. For few names. */
final class NameCache {

	private static final int MOST_NAMES = 256;

	private byte[][] keys = new byte[8][];
	private String[] names = new String[8];
	private int count;

	/** The name in {@code text[from, to)}, read as UTF-8. */
	String get(byte[] text, int from, int to) {
		for (int i = 0; i < count; i++) {
			if (Arrays.equals(keys[i], 0, keys[i].length, text, from, to)) {
				return names[i];
			}
		}
		return add(Arrays.copyOfRange(text, from, to));
	}

	private String add(byte[] key) {
		if (count == MOST_NAMES) {
			// Names that come and go, as of containers, must not gather for ever.
			count = 0;
		}
		if (count == keys.length) {
			keys = Arrays.copyOf(keys, count * 2);
			names = Arrays.copyOf(names, count * 2);
		}
		keys[count] = key;
		names[count] = new String(key, StandardCharsets.UTF_8);
		return names[count++];
	}
}
