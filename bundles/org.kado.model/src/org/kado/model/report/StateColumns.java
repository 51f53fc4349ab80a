package org.kado.model.report;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.column.PackedLongs;

/**
 * Touching intervals of states in little memory, and the time of each state up to every full hour of UTC: so the sums of any span cost the
 * same, however many intervals lie in it. As a list it makes an interval anew each time it is asked for one.
 *
 * <pre>
 *   intervals   ├man┤idle├──machine──┤idle├man├────idle────┤
 *   hours            │          │          │          │          up to here: so much man, so much machine, …; and the interval that reaches over
 *   sum to t         ├──────────t                                the hour before, and what follows it
 * </pre>
 *
 * Immutable and safe for use by several threads.
 */
public final class StateColumns extends AbstractList<StateInterval> implements RandomAccess {

	private static final long HOUR_MILLIS = 3_600_000;
	private static final State[] STATES = State.values();
	/** Starts, states, number of the interval at each hour; the sums of each state follow. */
	private static final int FIRST_SUM = 3;

	private final PackedLongs starts;
	private final PackedLongs states;
	private final PackedLongs atHour;
	private final PackedLongs[] sums = new PackedLongs[STATES.length];
	private final long firstHour;

	private StateColumns(List<PackedLongs> columns) {
		starts = columns.get(0);
		states = columns.get(1);
		atHour = columns.get(2);
		for (int i = 0; i < STATES.length; i++) {
			sums[i] = columns.get(FIRST_SUM + i);
		}
		firstHour = states.size() == 0 ? 0 : Math.floorDiv(starts.get(0), HOUR_MILLIS);
	}

	/**
	 * Packs intervals; those that are packed already are not packed again.
	 *
	 * @param intervals sorted, each beginning where the one before ends
	 * @throws IllegalArgumentException where they do not touch
	 */
	public static StateColumns of(List<StateInterval> intervals) {
		if (intervals instanceof StateColumns packed) {
			return packed;
		}
		Builder builder = new Builder();
		intervals.forEach(i -> builder.add(i.range().startMillis(), i.range().endMillis(), i.state()));
		return builder.build();
	}

	/**
	 * Intervals from their columns, which an index kept.
	 *
	 * @param columns as {@link #columns()} gave them, in that order
	 * @throws IllegalArgumentException where the columns are not those of one list
	 */
	public static StateColumns ofColumns(List<PackedLongs> columns) {
		int hours = columns.size() < FIRST_SUM ? 0 : columns.get(2).size();
		boolean complete = columns.size() == FIRST_SUM + STATES.length && columns.get(0).size() == (columns.get(1).size() == 0 ? 0 : columns.get(1).size() + 1)
				&& columns.subList(FIRST_SUM, columns.size()).stream().allMatch(sum -> sum.size() == hours);
		if (!complete) {
			throw new IllegalArgumentException("not the columns of states: " + columns.stream().map(PackedLongs::size).toList());
		}
		StateColumns made = new StateColumns(columns);
		if (hours != made.hours()) {
			throw new IllegalArgumentException(hours + " hours instead of " + made.hours());
		}
		return made;
	}

	private int hours() {
		return isEmpty() ? 0 : Math.toIntExact(Math.floorDiv(endMillis() - 1, HOUR_MILLIS) - firstHour + 1);
	}

	/** The columns, for an index to keep. Their order stays. */
	public List<PackedLongs> columns() {
		List<PackedLongs> columns = new ArrayList<>(List.of(starts, states, atHour));
		columns.addAll(Arrays.asList(sums));
		return columns;
	}

	@Override
	public int size() {
		return states.size();
	}

	@Override
	public StateInterval get(int index) {
		return StateInterval.of(starts.get(index), starts.get(index + 1), state(index));
	}

	private State state(int index) {
		return STATES[(int) states.get(index)];
	}

	private long endMillis() {
		return starts.get(size());
	}

	/**
	 * The time of each state within a span; time outside the list is none.
	 *
	 * @param fromMillis first millisecond
	 * @param toMillis   first millisecond after
	 * @param millis     gets them added, by the state's place in {@link State}
	 */
	public void addWithin(long fromMillis, long toMillis, long[] millis) {
		if (!isEmpty() && toMillis > fromMillis) {
			addBefore(toMillis, millis, 1);
			addBefore(fromMillis, millis, -1);
		}
	}

	/**
	 * The time of each state before an instant; the difference of two of them is what lies between.
	 *
	 * @param atMillis the instant
	 * @param millis   gets them added, by the state's place in {@link State}
	 */
	public void addBefore(long atMillis, long[] millis) {
		if (!isEmpty()) {
			addBefore(atMillis, millis, 1);
		}
	}

	private void addBefore(long atMillis, long[] millis, int sign) {
		long at = Math.min(Math.max(atMillis, starts.get(0)), endMillis());
		int hour = (int) Math.min(Math.floorDiv(at, HOUR_MILLIS) - firstHour, atHour.size() - 1L);
		for (int state = 0; state < sums.length; state++) {
			millis[state] += sign * sums[state].get(hour);
		}
		long from = Math.max((firstHour + hour) * HOUR_MILLIS, starts.get(0));
		for (int i = (int) atHour.get(hour); from < at; i++) {
			long to = Math.min(starts.get(i + 1), at);
			millis[(int) states.get(i)] += sign * (to - from);
			from = to;
		}
	}

	/** Takes intervals one after the other. Not safe for use by several threads. */
	public static final class Builder {

		private final PackedLongs.Builder starts = new PackedLongs.Builder();
		private final PackedLongs.Builder states = new PackedLongs.Builder();
		private final PackedLongs.Builder atHour = new PackedLongs.Builder();
		private final PackedLongs.Builder[] sums = new PackedLongs.Builder[STATES.length];
		private final long[] soFar = new long[STATES.length];
		private long endMillis;

		/** Nothing as yet. */
		public Builder() {
			Arrays.setAll(sums, i -> new PackedLongs.Builder());
		}

		/** Adds an interval that begins where the one before ended; an empty one is left out. */
		public Builder add(long startMillis, long end, State state) {
			if (end <= startMillis) {
				return this;
			}
			if (states.size() > 0 && startMillis != endMillis) {
				throw new IllegalArgumentException("a gap or an overlap at " + startMillis);
			}
			long from = startMillis;
			long hour = Math.floorDiv(startMillis, HOUR_MILLIS);
			if (states.size() == 0 || hour * HOUR_MILLIS == startMillis) {
				mark(states.size());
			}
			for (long next = (hour + 1) * HOUR_MILLIS; next < end; next += HOUR_MILLIS) {
				soFar[state.ordinal()] += next - from;
				from = next;
				mark(states.size());
			}
			soFar[state.ordinal()] += end - from;
			starts.add(startMillis);
			states.add(state.ordinal());
			endMillis = end;
			return this;
		}

		private void mark(int interval) {
			atHour.add(interval);
			for (int i = 0; i < sums.length; i++) {
				sums[i].add(soFar[i]);
			}
		}

		/** What was added; the builder may not be used after. */
		public StateColumns build() {
			if (states.size() > 0) {
				starts.add(endMillis);
			}
			List<PackedLongs> columns = new ArrayList<>(List.of(starts.build(), states.build(), atHour.build()));
			Arrays.stream(sums).forEach(sum -> columns.add(sum.build()));
			return new StateColumns(columns);
		}
	}
}
