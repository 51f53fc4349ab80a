package org.kado.store.csv.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for line feeds, eight bytes at a time. */
final class LineFeeds {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long EACH = 0x0101_0101_0101_0101L;
	private static final long HIGHEST = 0x8080_8080_8080_8080L;
	private static final long LINE_FEEDS = '\n' * EACH;

	private LineFeeds() {
	}

	/** Index of the first line feed from there on; the end where there is none. */
	static int find(byte[] data, int from, int end) {
		int at = from;
		for (; at <= end - Long.BYTES; at += Long.BYTES) {
			long zeroWhereFound = (long) LONGS.get(data, at) ^ LINE_FEEDS;
			// the lowest marked byte is the first zero; bytes above it may be marked by the borrow
			long marks = zeroWhereFound - EACH & ~zeroWhereFound & HIGHEST;
			if (marks != 0) {
				return at + (Long.numberOfTrailingZeros(marks) >>> 3);
			}
		}
		while (at < end && data[at] != '\n') {
			at++;
		}
		return at;
	}
}
