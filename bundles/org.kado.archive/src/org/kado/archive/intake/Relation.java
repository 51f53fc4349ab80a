package org.kado.archive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * How a file that is brought relates to the one that is there.
 *
 * <pre>
 *   there    ■■■■■■■■      ■■■■■■■■      ■■■■■■■■■■■    ■■■■▲■■■
 *   brought  ■■■■■■■■      ■■■■■■■■■■■   ■■■■■■■■       ■■■■■■■■
 *            SAME          GROWN         OLDER          OTHER
 * </pre>
 */
enum Relation {
	SAME, GROWN, OLDER, OTHER;

	private static final int BUFFER_BYTES = 1 << 16;

	/** Compares byte by byte; the streams stay open. */
	static Relation of(InputStream there, InputStream brought) throws IOException {
		byte[] one = new byte[BUFFER_BYTES];
		byte[] other = new byte[BUFFER_BYTES];
		while (true) {
			int oneLength = there.readNBytes(one, 0, BUFFER_BYTES);
			int otherLength = brought.readNBytes(other, 0, BUFFER_BYTES);
			int shared = Math.min(oneLength, otherLength);
			if (Arrays.mismatch(one, 0, shared, other, 0, shared) >= 0) {
				return OTHER;
			}
			if (oneLength != otherLength) {
				return oneLength < otherLength ? GROWN : OLDER;
			}
			if (oneLength < BUFFER_BYTES) {
				return SAME;
			}
		}
	}
}
