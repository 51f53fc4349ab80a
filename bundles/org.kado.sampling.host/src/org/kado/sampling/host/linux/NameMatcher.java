package org.kado.sampling.host.linux;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Compares process names with the watched ones, byte by byte in UTF-8; the letters A to Z without regard to case. The
 * kernel keeps only the first {@value #COMM_BYTES} bytes of a name ({@code comm}, proc(5)).
 */
final class NameMatcher {

	/** Longest name that the kernel keeps. */
	static final int COMM_BYTES = 15;

	/** No watched name. */
	static final int NONE = -1;

	private final byte[][] watched;

	NameMatcher(List<String> names) {
		watched = names.stream().map(n -> n.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
	}

	/** Place of the watched name that is just this one, or {@link #NONE}. */
	int find(byte[] text, int from, int to) {
		for (int i = 0; i < watched.length; i++) {
			if (watched[i].length == to - from && same(watched[i], text, from, to)) {
				return i;
			}
		}
		return NONE;
	}

	/** Place of the first watched name that the kernel would keep as this one, or {@link #NONE}. */
	int findCut(byte[] text, int from, int to) {
		for (int i = 0; i < watched.length; i++) {
			if (agrees(i, text, from, to)) {
				return i;
			}
		}
		return NONE;
	}

	/** Whether the kernel would keep that watched name as this one. */
	boolean agrees(int name, byte[] text, int from, int to) {
		return Math.min(watched[name].length, COMM_BYTES) == to - from && same(watched[name], text, from, to);
	}

	/** Whether {@code text[from, to)} begins with {@code text[otherFrom, otherTo)} of another array, to the byte. */
	static boolean beginsWith(byte[] text, int from, int to, byte[] other, int otherFrom, int otherTo) {
		if (to - from < otherTo - otherFrom) {
			return false;
		}
		for (int i = otherFrom; i < otherTo; i++) {
			if (text[from + i - otherFrom] != other[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean same(byte[] name, byte[] text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (lower(name[i - from]) != lower(text[i])) {
				return false;
			}
		}
		return true;
	}

	private static int lower(byte letter) {
		return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
	}
}
