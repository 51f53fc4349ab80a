package org.kado.analysis.sum;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.SpanSums;
import org.kado.model.report.StateColumns;
import org.kado.model.report.StateMillis;
import org.kado.model.report.StateTimeline;

/** Time in each state and with ghost input within one bucket, in milliseconds. What the timeline does not tell of is no data. Immutable. */
public final class TimeSums implements StateMillis.Numbers {

	private static final int STATES = State.values().length;

	/** Perhaps of many buckets. */
	private final SpanSums sums;
	private final int bucket;
	private final long noDataMillis;
	private final long suspiciousMillis;
	private final long bucketMillis;

	private TimeSums(SpanSums sums, int bucket, long suspiciousMillis, long bucketMillis) {
		this.sums = sums;
		this.bucket = bucket;
		this.suspiciousMillis = suspiciousMillis;
		this.bucketMillis = bucketMillis;
		noDataMillis = sums.millis(bucket, State.NO_DATA) + bucketMillis - sums.toldMillis(bucket);
	}

	/** Sums each bucket. The buckets are sorted and disjoint; a bucket costs the same however many intervals lie in it. */
	public static List<TimeSums> of(StateTimeline timeline, List<TimeRange> buckets) {
		return new Sums(buckets, StateColumns.of(timeline.intervals()).within(buckets), suspicious(timeline.suspicious(), buckets));
	}

	/** Numbers of many buckets, of which an object is made when it is asked for: a report has a hundred thousand. */
	private static final class Sums extends AbstractList<TimeSums> implements RandomAccess {

		private final List<TimeRange> buckets;
		private final SpanSums sums;
		private final long[] suspicious;

		Sums(List<TimeRange> buckets, SpanSums sums, long[] suspicious) {
			this.buckets = buckets;
			this.sums = sums;
			this.suspicious = suspicious;
		}

		@Override
		public int size() {
			return buckets.size();
		}

		@Override
		public TimeSums get(int index) {
			return new TimeSums(sums, index, suspicious.length == 0 ? 0 : suspicious[index], buckets.get(index).millis());
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
			for (State state : State.values()) {
				millis[state.ordinal()] += sums.millisOf(state);
			}
			suspicious += sums.suspiciousMillis;
			length += sums.bucketMillis;
		}
		return new TimeSums(SpanSums.of(millis), 0, suspicious, length);
	}

	@Override
	public long millisOf(State state) {
		return state == State.NO_DATA ? noDataMillis : sums.millis(bucket, state);
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
