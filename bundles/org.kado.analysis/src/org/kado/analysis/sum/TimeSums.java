package org.kado.analysis.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.StateColumns;
import org.kado.model.report.StateTimeline;

/** Time in each state and with ghost input within one bucket, in milliseconds. What the timeline does not tell of is no data. */
public final class TimeSums {

	private final long[] millis = new long[State.values().length];
	private long suspiciousMillis;
	private long bucketMillis;

	/** Sums each bucket. The buckets are sorted and disjoint; a bucket costs the same however many intervals lie in it. */
	public static List<TimeSums> of(StateTimeline timeline, List<TimeRange> buckets) {
		List<TimeSums> all = new ArrayList<>(buckets.size());
		StateColumns states = StateColumns.of(timeline.intervals());
		int suspicious = 0;
		long knownMillis = Long.MIN_VALUE;
		long[] before = new long[State.values().length];
		for (TimeRange bucket : buckets) {
			if (bucket.startMillis() != knownMillis) { // mostly it begins where the one before ended
				Arrays.fill(before, 0);
				states.addBefore(bucket.startMillis(), before);
			}
			TimeSums sums = new TimeSums();
			sums.bucketMillis = bucket.millis();
			before = sums.addStates(states, bucket, before);
			knownMillis = bucket.endMillis();
			suspicious = sums.addSuspicious(timeline.suspicious(), suspicious, bucket);
			all.add(sums);
		}
		return all;
	}

	/** The sum of several buckets. */
	public static TimeSums total(List<TimeSums> buckets) {
		TimeSums total = new TimeSums();
		for (TimeSums sums : buckets) {
			for (int i = 0; i < total.millis.length; i++) {
				total.millis[i] += sums.millis[i];
			}
			total.suspiciousMillis += sums.suspiciousMillis;
			total.bucketMillis += sums.bucketMillis;
		}
		return total;
	}

	/** Time in the state. */
	public long of(State state) {
		return millis[state.ordinal()];
	}

	/** Time with ghost input. */
	public long suspiciousMillis() {
		return suspiciousMillis;
	}

	/** Length of the bucket. */
	public long bucketMillis() {
		return bucketMillis;
	}

	/** Adds what lies in the bucket; takes what lies before it, and returns what lies before its end. */
	private long[] addStates(StateColumns states, TimeRange bucket, long[] before) {
		long[] through = new long[before.length];
		states.addBefore(bucket.endMillis(), through);
		long told = 0;
		for (int i = 0; i < through.length; i++) {
			millis[i] = through[i] - before[i];
			told += millis[i];
		}
		millis[State.NO_DATA.ordinal()] += bucket.millis() - told;
		return through;
	}

	private int addSuspicious(List<TimeRange> spans, int from, TimeRange bucket) {
		int i = from;
		for (; i < spans.size() && spans.get(i).startMillis() < bucket.endMillis(); i++) {
			suspiciousMillis += spans.get(i).intersect(bucket).millis();
		}
		return Math.max(from, i - 1);
	}
}
