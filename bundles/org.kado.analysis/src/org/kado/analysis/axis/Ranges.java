package org.kado.analysis.axis;

import java.util.Arrays;

/**
 * Half-open spans on one axis in milliseconds, sorted, neither touching nor overlapping. Grows at its end only.
 * Not safe for use by several threads while it grows.
 */
public final class Ranges {

	private long[] starts = new long[16];
	private long[] ends = new long[16];
	private int size;

	/**
	 * Adds a span that starts no earlier than the last one; what touches or overlaps the last one is joined to it.
	 * An empty span adds nothing.
	 *
	 * <pre>
	 *   last        ├──────┤              ├──────┤
	 *   append           ├─────┤                    ├───┤
	 *   result      ├──────────┤          ├──────┤  ├───┤
	 * </pre>
	 */
	public void append(long startMillis, long endMillis) {
		if (endMillis <= startMillis) {
			return;
		}
		if (size > 0 && startMillis <= ends[size - 1]) {
			ends[size - 1] = Math.max(ends[size - 1], endMillis);
			return;
		}
		if (size == starts.length) {
			starts = Arrays.copyOf(starts, size * 2);
			ends = Arrays.copyOf(ends, size * 2);
		}
		starts[size] = startMillis;
		ends[size++] = endMillis;
	}

	/** Number of spans. */
	public int size() {
		return size;
	}

	/** First millisecond of the i-th span. */
	public long start(int i) {
		return starts[i];
	}

	/** First millisecond after the i-th span. */
	public long end(int i) {
		return ends[i];
	}

	/** Sum of all lengths, in milliseconds. */
	public long totalMillis() {
		long sum = 0;
		for (int i = 0; i < size; i++) {
			sum += ends[i] - starts[i];
		}
		return sum;
	}

	/** Index of the first span that ends after the instant, or {@link #size()}. */
	public int firstEndingAfter(long millis) {
		int index = Arrays.binarySearch(ends, 0, size, millis);
		return index >= 0 ? index + 1 : -index - 1;
	}

	/** Whether some span shares at least one millisecond with the given one. */
	public boolean overlaps(long startMillis, long endMillis) {
		int i = firstEndingAfter(startMillis);
		return i < size && startMillis < endMillis && starts[i] < endMillis;
	}

	/**
	 * What is left without the other spans.
	 *
	 * <pre>
	 *   this     ├──────────────┤
	 *   other        ├──┤   ├──────┤
	 *   result   ├───┤  ├───┤
	 * </pre>
	 */
	public Ranges minus(Ranges other) {
		Ranges rest = new Ranges();
		int j = 0;
		for (int i = 0; i < size; i++) {
			long from = starts[i];
			while (j < other.size && other.ends[j] <= from) {
				j++;
			}
			for (int k = j; k < other.size && other.starts[k] < ends[i]; k++) {
				rest.append(from, other.starts[k]);
				from = Math.max(from, other.ends[k]);
			}
			rest.append(from, ends[i]);
		}
		return rest;
	}

	/** All spans of both. */
	public Ranges plus(Ranges other) {
		Ranges all = new Ranges();
		int i = 0;
		int j = 0;
		while (i < size || j < other.size) {
			if (j == other.size || i < size && starts[i] <= other.starts[j]) {
				all.append(starts[i], ends[i++]);
			} else {
				all.append(other.starts[j], other.ends[j++]);
			}
		}
		return all;
	}

	/** The spans as text, for messages and tests. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < size; i++) {
			text.append(i == 0 ? "[" : " [").append(starts[i]).append(',').append(ends[i]).append(')');
		}
		return text.toString();
	}
}
