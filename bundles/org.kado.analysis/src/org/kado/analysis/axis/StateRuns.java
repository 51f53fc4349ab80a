package org.kado.analysis.axis;

import java.util.Arrays;

import org.kado.model.State;

/** Spans with their states in rising order, half-open, in milliseconds; neighbours that touch differ in state. Grows at its end only. */
public final class StateRuns {

	private long[] starts = new long[16];
	private long[] ends = new long[16];
	private State[] states = new State[16];
	private int size;

	/** Adds a span that starts no earlier than the last one ends; an empty span adds nothing. */
	public void append(long startMillis, long endMillis, State state) {
		if (endMillis <= startMillis) {
			return;
		}
		if (size > 0 && ends[size - 1] == startMillis && states[size - 1] == state) {
			ends[size - 1] = endMillis;
			return;
		}
		if (size == starts.length) {
			starts = Arrays.copyOf(starts, size * 2);
			ends = Arrays.copyOf(ends, size * 2);
			states = Arrays.copyOf(states, size * 2);
		}
		starts[size] = startMillis;
		ends[size] = endMillis;
		states[size++] = state;
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

	/** State of the i-th span. */
	public State state(int i) {
		return states[i];
	}

	/** The first span that ends after the instant, or {@link #size()}. */
	public int firstEndingAfter(long millis) {
		int index = Arrays.binarySearch(ends, 0, size, millis);
		return index >= 0 ? index + 1 : -index - 1;
	}
}
