package org.kado.analysis.sum;

import java.util.ArrayList;
import java.util.List;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;

/** Time in each state and with ghost input within one bucket, in milliseconds. What the timeline does not tell of is no data. */
public final class TimeSums {

	private final long[] millis = new long[State.values().length];
	private long suspiciousMillis;
	private long bucketMillis;

	/** Sums each bucket. The buckets are sorted and disjoint; takes linear time. */
	public static List<TimeSums> of(StateTimeline timeline, List<TimeRange> buckets) {
		List<TimeSums> all = new ArrayList<>(buckets.size());
		int interval = 0;
		int suspicious = 0;
		for (TimeRange bucket : buckets) {
			TimeSums sums = new TimeSums();
			sums.bucketMillis = bucket.millis();
			interval = sums.addStates(timeline.intervals(), interval, bucket);
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

	/** Adds what lies in the bucket; returns the first interval that may reach into the next. */
	private int addStates(List<StateInterval> intervals, int from, TimeRange bucket) {
		int i = from;
		long told = 0;
		for (; i < intervals.size() && intervals.get(i).range().startMillis() < bucket.endMillis(); i++) {
			long part = intervals.get(i).range().intersect(bucket).millis();
			millis[intervals.get(i).state().ordinal()] += part;
			told += part;
		}
		millis[State.NO_DATA.ordinal()] += bucket.millis() - told;
		return Math.max(from, i - 1);
	}

	private int addSuspicious(List<TimeRange> spans, int from, TimeRange bucket) {
		int i = from;
		for (; i < spans.size() && spans.get(i).startMillis() < bucket.endMillis(); i++) {
			suspiciousMillis += spans.get(i).intersect(bucket).millis();
		}
		return Math.max(from, i - 1);
	}
}
