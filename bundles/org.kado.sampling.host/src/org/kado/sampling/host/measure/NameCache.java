package org.kado.sampling.host.measure;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Gives the same string for the same bytes, so that a name that comes back each time is made only once. */
public final class NameCache {

	private static final int USUAL_NAMES = 256;

	private final Charset charset;
	private final int mostNames;
	private final int[] slots;
	private byte[][] keys = new byte[8][];
	private String[] names = new String[8];
	private int count;

	/** A cache for few names. */
	public NameCache(Charset charset) {
		this(charset, USUAL_NAMES);
	}

	/**
	 * An empty cache.
	 *
	 * @param charset   how the bytes are to be read
	 * @param mostNames with more all are forgotten: names that come and go, as of containers, must not gather for ever
	 */
	public NameCache(Charset charset, int mostNames) {
		this.charset = charset;
		this.mostNames = mostNames;
		slots = new int[Integer.highestOneBit(mostNames) * 4];
	}

	/** The name in {@code text[from, to)}. */
	public String get(byte[] text, int from, int to) {
		int slot = slot(text, from, to);
		while (slots[slot] != 0) {
			byte[] key = keys[slots[slot] - 1];
			if (Arrays.equals(key, 0, key.length, text, from, to)) {
				return names[slots[slot] - 1];
			}
			slot = slot + 1 & slots.length - 1;
		}
		return add(Arrays.copyOfRange(text, from, to));
	}

	private String add(byte[] key) {
		if (count == mostNames) {
			count = 0;
			Arrays.fill(slots, 0);
		}
		if (count == keys.length) {
			keys = Arrays.copyOf(keys, count * 2);
			names = Arrays.copyOf(names, count * 2);
		}
		keys[count] = key;
		names[count] = new String(key, charset);
		int slot = slot(key, 0, key.length);
		while (slots[slot] != 0) {
			slot = slot + 1 & slots.length - 1;
		}
		slots[slot] = ++count;
		return names[count - 1];
	}

	private int slot(byte[] text, int from, int to) {
		int hash = 1;
		for (int i = from; i < to; i++) {
			hash = hash * 31 + text[i];
		}
		return (hash ^ hash >>> 15) & slots.length - 1;
	}
}
