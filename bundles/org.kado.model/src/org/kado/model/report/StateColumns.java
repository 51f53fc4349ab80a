package org.kado.model.report;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Supplier;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.column.PackedLongs;

/**
 * Touching intervals of states in little memory, and the time of each state up to every full hour of UTC: so the sums of any span cost the
 * same, however many intervals lie in it. Intervals that lie in a file are fetched when they are asked for; sums of whole days never do. As a list it makes an interval anew each time it is asked for one.
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

	private final DaySums days;
	private final Supplier<StateColumns> source;
	private volatile Optional<IntervalColumns> fetched;

	private StateColumns(DaySums days, Supplier<StateColumns> source, Optional<IntervalColumns> columns) {
		this.days = days;
		this.source = source;
		fetched = columns;
	}

	private static StateColumns of(IntervalColumns columns) {
		return new StateColumns(DaySums.NONE, () -> {
			throw new IllegalStateException("nothing is to be fetched");
		}, Optional.of(columns));
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
	 * Intervals that are fetched when anything else is asked than sums of whole days.
	 *
	 * @param days      of these intervals
	 * @param intervals gives them; asked once or a few times
	 */
	public static StateColumns of(DaySums days, Supplier<StateColumns> intervals) {
		return new StateColumns(days, intervals, Optional.empty());
	}

	/**
	 * Intervals from their columns, which an index kept.
	 *
	 * @param columns as {@link #columns()} gave them, in that order
	 * @throws IllegalArgumentException where the columns are not those of one list
	 */
	public static StateColumns ofColumns(List<PackedLongs> columns) {
		return of(new IntervalColumns(columns));
	}

	private IntervalColumns intervals() {
		Optional<IntervalColumns> known = fetched;
		if (known.isEmpty()) {
			known = Optional.of(source.get().intervals());
			fetched = known;
		}
		return known.get();
	}

	/** The columns, for an index to keep. Their order stays. */
	public List<PackedLongs> columns() {
		return intervals().columns();
	}

	@Override
	public int size() {
		return intervals().size();
	}

	@Override
	public StateInterval get(int index) {
		return intervals().get(index);
	}

	/**
	 * The place of the interval that holds an instant.
	 *
	 * @param atMillis within the intervals
	 */
	public int holding(long atMillis) {
		int low = 0;
		int high = size() - 1;
		while (low < high) {
			int middle = low + high + 1 >>> 1;
			if (get(middle).range().startMillis() <= atMillis) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}

	/**
	 * The time of each state within a span; time outside the list is none.
	 *
	 * @param fromMillis first millisecond
	 * @param toMillis   first millisecond after
	 * @param millis     gets them added, by the state's place in {@link State}
	 */
	public void addWithin(long fromMillis, long toMillis, long[] millis) {
		if (toMillis > fromMillis) {
			intervals().addBefore(toMillis, millis, 1);
			intervals().addBefore(fromMillis, millis, -1);
		}
	}

	/**
	 * The time of each state before an instant; the difference of two of them is what lies between.
	 *
	 * @param atMillis the instant
	 * @param millis   gets them added, by the state's place in {@link State}
	 */
	public void addBefore(long atMillis, long[] millis) {
		intervals().addBefore(atMillis, millis, 1);
	}

	/**
	 * The time of each state within each of many spans; of whole days it is told without a look at the intervals.
	 *
	 * @param spans sorted and disjoint
	 * @return for each span a number for each state
	 */
	public SpanSums within(List<TimeRange> spans) {
		return days.of(spans).orElseGet(() -> SpanSums.of(added(spans)));
	}

	/** What lies in each span, added up of days and of intervals. */
	private long[] added(List<TimeRange> spans) {
		long[] sums = new long[spans.size() * DaySums.STATES];
		DaySums.Walk walk = days.new Walk();
		Optional<long[]> before = Optional.empty();
		long knownMillis = Long.MIN_VALUE;
		for (int i = 0; i < spans.size(); i++) {
			TimeRange span = spans.get(i);
			if (!walk.add(span, sums, i * DaySums.STATES)) {
				before = Optional.of(add(span, span.startMillis() == knownMillis ? before : Optional.empty(), sums, i * DaySums.STATES));
				knownMillis = span.endMillis();
			}
		}
		return sums;
	}

	/**
	 * Takes what lies in a span to the place of its sums; mostly it begins where the one before ended.
	 *
	 * @param before what lies before its start, if that is known
	 * @return what lies before its end
	 */
	private long[] add(TimeRange span, Optional<long[]> before, long[] sums, int first) {
		long[] from = before.orElseGet(() -> before(span.startMillis()));
		long[] through = before(span.endMillis());
		for (int state = 0; state < DaySums.STATES; state++) {
			sums[first + state] = through[state] - from[state];
		}
		return through;
	}

	private long[] before(long atMillis) {
		long[] millis = new long[DaySums.STATES];
		addBefore(atMillis, millis);
		return millis;
	}

	/** Takes intervals one after the other. Not safe for use by several threads. */
	public static final class Builder {

		private final PackedLongs.Builder starts = new PackedLongs.Builder();
		private final PackedLongs.Builder states = new PackedLongs.Builder();
		private final PackedLongs.Builder atHour = new PackedLongs.Builder();
		private final PackedLongs.Builder[] sums = new PackedLongs.Builder[DaySums.STATES];
		private final long[] soFar = new long[DaySums.STATES];
		private long endMillis;

		/** Nothing as yet. */
		public Builder() {
			Arrays.setAll(sums, i -> new PackedLongs.Builder());
		}

		/**
		 * The first intervals of others; their columns are copied and not packed again.
		 *
		 * @param from  the others
		 * @param count how many of them
		 */
		public static Builder with(StateColumns from, int count) {
			Builder builder = new Builder();
			if (count > 0) {
				List<PackedLongs> columns = from.columns();
				builder.endMillis = columns.get(0).get(count);
				int hours = (int) (Math.floorDiv(builder.endMillis - 1, IntervalColumns.HOUR_MILLIS) - Math.floorDiv(columns.get(0).get(0), IntervalColumns.HOUR_MILLIS)) + 1;
				builder.starts.add(columns.get(0), count);
				builder.states.add(columns.get(1), count);
				builder.atHour.add(columns.get(2), hours);
				for (int i = 0; i < builder.sums.length; i++) {
					builder.sums[i].add(columns.get(IntervalColumns.FIRST_SUM + i), hours);
				}
				from.addBefore(builder.endMillis, builder.soFar);
			}
			return builder;
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
			long hour = Math.floorDiv(startMillis, IntervalColumns.HOUR_MILLIS);
			if (states.size() == 0 || hour * IntervalColumns.HOUR_MILLIS == startMillis) {
				mark(states.size());
			}
			for (long next = (hour + 1) * IntervalColumns.HOUR_MILLIS; next < end; next += IntervalColumns.HOUR_MILLIS) {
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
			return of(new IntervalColumns(columns));
		}
	}
}
