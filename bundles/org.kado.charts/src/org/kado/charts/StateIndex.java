package org.kado.charts;

import java.util.Arrays;
import java.util.List;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;

/**
 * Intervals prepared for questions about any span: with running sums per state, the time of each state in a span costs two binary
 * searches, however many intervals it holds. Immutable.
 *
 * <pre>
 *  starts  0      3  4         9 | end 12
 *  states  man    .  man       idle
 *  man     0      3  3         8   8
 *  idle    0      0  0         0   3
 * </pre>
 */
final class StateIndex {

	private static final int STATES = State.values().length;

	private final long[] starts;
	private final State[] states;
	private final long end;
	/** Time in each state before an interval: {@code sums[interval * STATES + state]}, milliseconds. */
	private final long[] sums;

	/** @param intervals sorted and touching */
	StateIndex(List<StateInterval> intervals) {
		int count = intervals.size();
		starts = new long[count];
		states = new State[count];
		sums = new long[(count + 1) * STATES];
		for (int i = 0; i < count; i++) {
			TimeRange range = intervals.get(i).range();
			if (i > 0 && range.startMillis() != intervals.get(i - 1).range().endMillis()) {
				throw new IllegalArgumentException("intervals do not touch at " + range.start());
			}
			starts[i] = range.startMillis();
			states[i] = intervals.get(i).state();
			System.arraycopy(sums, i * STATES, sums, (i + 1) * STATES, STATES);
			sums[(i + 1) * STATES + states[i].ordinal()] += range.millis();
		}
		end = count == 0 ? 0 : intervals.get(count - 1).range().endMillis();
	}

	/** First to last interval; an empty range where there is none. */
	TimeRange period() {
		return starts.length == 0 ? new TimeRange(0, 0) : new TimeRange(starts[0], end);
	}

	/** Number of intervals. */
	int size() {
		return starts.length;
	}

	/** The interval that holds the instant, which lies in the period. */
	int indexAt(long epochMillis) {
		int found = Arrays.binarySearch(starts, epochMillis);
		return found >= 0 ? found : -found - 2;
	}

	TimeRange range(int interval) {
		return new TimeRange(starts[interval], interval + 1 < starts.length ? starts[interval + 1] : end);
	}

	State state(int interval) {
		return states[interval];
	}

	/** Time in the state within a span, which is not empty and lies in the period; milliseconds. */
	long millis(State state, TimeRange span) {
		return millis(state, span, indexAt(span.startMillis()), indexAt(span.endMillis() - 1));
	}

	/** The same where the intervals that hold its first and its last millisecond are known already. */
	long millis(State state, TimeRange span, int first, int last) {
		return before(state, span.endMillis(), last) - before(state, span.startMillis(), first);
	}

	/** Time in the state before an instant that lies in the interval or at its end. */
	private long before(State state, long epochMillis, int interval) {
		long sum = sums[interval * STATES + state.ordinal()];
		return states[interval] == state ? sum + epochMillis - starts[interval] : sum;
	}
}
