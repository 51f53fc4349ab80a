package org.kado.analysis.axis;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * The smallest of the smallest and the largest of the largest values over a window of indices that only moves forward.
 * Each index is put in and taken out once, so a whole pass takes linear time.
 */
final class SlidingExtremes {

	/** Indices in rising order whose values rise (fall): the head is the extreme of the window. */
	private static final class Candidates {

		private int[] indices = new int[64];
		private long[] badness = new long[64];
		private int head;
		private int tail;

		void add(int index, long itsBadness) {
			while (tail > head && badness[tail - 1] >= itsBadness) {
				tail--;
			}
			if (tail == indices.length) {
				indices = Arrays.copyOf(indices, tail * 2);
				badness = Arrays.copyOf(badness, tail * 2);
			}
			indices[tail] = index;
			badness[tail++] = itsBadness;
		}

		long least() {
			return badness[head];
		}

		void dropBefore(int index) {
			while (head < tail && indices[head] < index) {
				head++;
			}
		}
	}

	private final IntToLongFunction smallest;
	private final IntToLongFunction largest;
	private final Candidates lows = new Candidates();
	private final Candidates highs = new Candidates();

	/** Looks values up by index. */
	SlidingExtremes(IntToLongFunction smallest, IntToLongFunction largest) {
		this.smallest = smallest;
		this.largest = largest;
	}

	/** The window grows at its end. */
	void add(int index) {
		lows.add(index, smallest.applyAsLong(index));
		highs.add(index, -largest.applyAsLong(index));
	}

	/** The window begins no earlier than the index. */
	void dropBefore(int index) {
		lows.dropBefore(index);
		highs.dropBefore(index);
	}

	/** Largest minus smallest value of the window, which must not be empty. */
	long spread() {
		return -highs.least() - lows.least();
	}
}
