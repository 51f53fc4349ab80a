package org.kado.analysis.sum;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.StateColumns;
import org.kado.model.report.StateMillis;
import org.kado.model.report.StateTimeline;

/** Time in each state and with ghost input within one bucket, in milliseconds. What the timeline does not tell of is no data. Immutable. */
public final class TimeSums {

	private static final int STATES = State.values().length;

	/** Perhaps of many buckets. */
	private final long[] millis;
	private final int first;
	private final long suspiciousMillis;
	private final long bucketMillis;

	private TimeSums(long[] millis, int first, long suspiciousMillis, long bucketMillis) {
		this.millis = millis;
		this.first = first;
		this.suspiciousMillis = suspiciousMillis;
		this.bucketMillis = bucketMillis;
	}

	/** Sums each bucket. The buckets are sorted and disjoint; a bucket costs the same however many intervals lie in it. */
	public static List<TimeSums> of(StateTimeline timeline, List<TimeRange> buckets) {
		long[] millis = StateColumns.of(timeline.intervals()).within(buckets);
		for (int i = 0; i < buckets.size(); i++) {
			long told = 0;
			for (int state = i * STATES; state < (i + 1) * STATES; state++) {
				told += millis[state];
			}
			millis[i * STATES + State.NO_DATA.ordinal()] += buckets.get(i).millis() - told;
		}
		return new Sums(buckets, millis, suspicious(timeline.suspicious(), buckets));
	}

	/** Numbers of many buckets, of which an object is made when it is asked for: a report has a hundred thousand. */
	private static final class Sums extends AbstractList<TimeSums> implements RandomAccess {

		private final List<TimeRange> buckets;
		private final long[] millis;
		private final long[] suspicious;

		Sums(List<TimeRange> buckets, long[] millis, long[] suspicious) {
			this.buckets = buckets;
			this.millis = millis;
			this.suspicious = suspicious;
		}

		@Override
		public int size() {
			return buckets.size();
		}

		@Override
		public TimeSums get(int index) {
			return new TimeSums(millis, index * STATES, suspicious.length == 0 ? 0 : suspicious[index], buckets.get(index).millis());
		}
	}

	/** What of the sorted spans lies in each bucket; an empty array where there are none. */
	private static long[] suspicious(List<TimeRange> spans, List<TimeRange> buckets) {
		long[] millis = new long[spans.isEmpty() ? 0 : buckets.size()];
		int from = 0;
		for (int i = 0; i < millis.length; i++) {
			TimeRange bucket = buckets.get(i);
			int span = from;
			for (; span < spans.size() && spans.get(span).startMillis() < bucket.endMillis(); span++) {
				millis[i] += spans.get(span).intersect(bucket).millis();
			}
			from = Math.max(from, span - 1);
		}
		return millis;
	}

	/** The sum of several buckets. */
	public static TimeSums total(List<TimeSums> buckets) {
		long[] millis = new long[STATES];
		long suspicious = 0;
		long length = 0;
		for (TimeSums sums : buckets) {
			for (int i = 0; i < STATES; i++) {
				millis[i] += sums.millis[sums.first + i];
			}
			suspicious += sums.suspiciousMillis;
			length += sums.bucketMillis;
		}
		return new TimeSums(millis, 0, suspicious, length);
	}

	/** Time in the state. */
	public long of(State state) {
		return millis[first + state.ordinal()];
	}

	/** Time in each of the states that the pattern has. */
	StateMillis of(StateMillis pattern) {
		return pattern.with(millis, first);
	}

	/** Time with ghost input. */
	public long suspiciousMillis() {
		return suspiciousMillis;
	}

	/** Length of the bucket. */
	public long bucketMillis() {
		return bucketMillis;
	}
}
