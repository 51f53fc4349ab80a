package org.kado.model.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.kado.model.State;
import org.kado.model.TimeRange;

/**
 * The time of each state in each of many touching spans, mostly calendar days: what is asked for most is told without a look at the intervals. Plain numbers in
 * arrays, which a program that has just started goes through faster than through anything else.
 *
 * <pre>
 *   intervals  ├man┤idle├──machine──┤idle├man├────idle────┤
 *   days       ├────────────────────┼─────────────────────┤    so much man, so much machine, … in each
 * </pre>
 *
 * Immutable and safe for use by several threads.
 */
public final class DaySums {

	/** No days. */
	public static final DaySums NONE = new DaySums(new long[0], new int[0]);

	static final int STATES = State.values().length;

	/** Starts, and the end of the last. */
	private final long[] instants;
	/** A number for each state of each day: 24 days are the most that it can tell. */
	private final int[] millis;

	private DaySums(long[] instants, int[] millis) {
		this.instants = instants;
		this.millis = millis;
	}

	/**
	 * Adds up each day.
	 *
	 * @param states   the intervals
	 * @param instants where days begin, and where the last ends; since the epoch, rising, none longer than 24 times 24 hours
	 */
	public static DaySums of(StateColumns states, long[] instants) {
		if (instants.length < 2) {
			return NONE;
		}
		int[] sums = new int[(instants.length - 1) * STATES];
		long[] before = new long[STATES];
		states.addBefore(instants[0], before);
		for (int day = 0; day < instants.length - 1; day++) {
			long[] through = new long[STATES];
			states.addBefore(instants[day + 1], through);
			for (int state = 0; state < STATES; state++) {
				sums[day * STATES + state] = Math.toIntExact(through[state] - before[state]);
			}
			before = through;
		}
		return new DaySums(instants.clone(), sums);
	}

	/**
	 * Sums that an index kept, from position to limit; copied.
	 *
	 * @param bytes as {@link #bytes()} gave them
	 * @throws IllegalArgumentException where they can't be such bytes
	 */
	public static DaySums of(ByteBuffer bytes) {
		ByteBuffer from = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
		int dayBytes = Long.BYTES + STATES * Integer.BYTES;
		if (from.limit() == 0) {
			return NONE;
		}
		if (from.limit() % dayBytes != Long.BYTES) {
			throw new IllegalArgumentException("not sums of days: " + from.limit() + " bytes");
		}
		int days = from.limit() / dayBytes;
		long[] instants = new long[days + 1];
		from.asLongBuffer().get(instants);
		int[] millis = new int[days * STATES];
		from.position(instants.length * Long.BYTES).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(millis);
		return new DaySums(instants, millis);
	}

	/** The bytes to keep in a file. */
	public ByteBuffer bytes() {
		ByteBuffer bytes = ByteBuffer.allocate(instants.length * Long.BYTES + millis.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asLongBuffer().put(instants);
		bytes.position(instants.length * Long.BYTES).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(millis);
		return bytes.rewind();
	}

	/**
	 * What lies in each of some spans, where these are days one after the other; empty where any is not.
	 *
	 * @param spans sorted and disjoint
	 */
	Optional<SpanSums> of(List<TimeRange> spans) {
		int day = spans.isEmpty() ? -1 : Arrays.binarySearch(instants, spans.get(0).startMillis());
		if (day < 0 || day + spans.size() >= instants.length) {
			return Optional.empty();
		}
		for (int i = 0; i < spans.size(); i++) {
			TimeRange span = spans.get(i);
			if (instants[day + i] != span.startMillis() || instants[day + i + 1] != span.endMillis()) {
				return Optional.empty();
			}
		}
		return Optional.of(SpanSums.ofDays(millis, day));
	}

	/** Goes through spans in their order. Not safe for use by several threads. */
	final class Walk {

		private int day;

		/**
		 * Adds what lies in a span, which is not before the one asked for last.
		 *
		 * @param first place in the array of the first state's number
		 * @return whether the span is made of whole days; otherwise nothing is added
		 */
		boolean add(TimeRange span, long[] sums, int first) {
			while (day < instants.length && instants[day] < span.startMillis()) {
				day++;
			}
			int end = day;
			while (end < instants.length && instants[end] < span.endMillis()) {
				end++;
			}
			if (end >= instants.length || instants[day] != span.startMillis() || instants[end] != span.endMillis()) {
				return false;
			}
			for (int i = day * STATES; i < end * STATES; i++) {
				sums[first + i % STATES] += millis[i];
			}
			day = end;
			return true;
		}
	}
}
