package org.kado.model.report;

import org.kado.model.State;

/**
 * The time of each state in each of many spans. Of days that were summed before it holds the very numbers of {@link DaySums}, not copies of them. Immutable and
 * safe for use by several threads.
 */
public final class SpanSums {

	private static final int STATES = DaySums.STATES;

	/** Of days; none where the spans were added up. */
	private final int[] ofDays;
	/** Place of the first span's. */
	private final int first;
	/** Of spans that were added up. */
	private final long[] added;

	private SpanSums(int[] ofDays, int first, long[] added) {
		this.ofDays = ofDays;
		this.first = first;
		this.added = added;
	}

	/** Numbers of days that touch; the array is not copied and must not change. */
	static SpanSums ofDays(int[] millis, int firstDay) {
		return new SpanSums(millis, firstDay * STATES, new long[0]);
	}

	/**
	 * Numbers that were added up.
	 *
	 * @param millis a number for each state of each span, by its place in {@link State}; not copied, must not change
	 */
	public static SpanSums of(long[] millis) {
		return new SpanSums(new int[0], 0, millis);
	}

	/**
	 * Time of the state within the span, in milliseconds.
	 *
	 * @param span place of the span, from 0
	 */
	public long millis(int span, State state) {
		int at = first + span * STATES + state.ordinal();
		return added.length == 0 ? ofDays[at] : added[at];
	}

	/** Time of all states within the span, in milliseconds. */
	public long toldMillis(int span) {
		long sum = 0;
		int from = first + span * STATES;
		for (int i = from; i < from + STATES; i++) {
			sum += added.length == 0 ? ofDays[i] : added[i];
		}
		return sum;
	}
}
