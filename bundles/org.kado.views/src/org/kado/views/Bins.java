package org.kado.views;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.kado.model.TimeRange;

/** Means over parts of time; a part of which nothing was measured has none. Not safe for use by several threads. */
final class Bins {

	/** Begins of the parts and, one after the other, their ends. */
	private final long[] starts;
	private final long[] ends;
	private final double[] sums;
	private final double[] weights;
	private final double[] highest;

	/**
	 * Empty parts of equal length.
	 *
	 * @param range not empty
	 * @param most  at most so many parts
	 * @param tick  distance of what is measured, milliseconds: parts are at least twice as long, so that none is empty but where something is missing
	 */
	Bins(TimeRange range, int most, long tick) {
		this(equal(range, (int) Math.max(1, Math.min(most, range.millis() / Math.max(1, 2 * tick)))));
	}

	/** Empty parts. @param parts sorted and disjoint */
	Bins(List<TimeRange> parts) {
		starts = parts.stream().mapToLong(TimeRange::startMillis).toArray();
		ends = parts.stream().mapToLong(TimeRange::endMillis).toArray();
		sums = new double[starts.length];
		weights = new double[starts.length];
		highest = new double[starts.length];
		Arrays.fill(highest, Double.NaN);
	}

	private static List<TimeRange> equal(TimeRange range, int parts) {
		return IntStream.range(0, parts).mapToObj(i -> new TimeRange(start(range, parts, i), start(range, parts, i + 1))).toList();
	}

	private static long start(TimeRange range, int parts, int part) {
		return range.startMillis() + range.millis() * part / parts;
	}

	/** Adds what was measured at that instant; what lies outside of all parts is passed over. The mean of a part is the sum of amounts by the sum of weights. */
	void add(long stampMillis, double amount, double weight) {
		int found = Arrays.binarySearch(starts, stampMillis);
		int part = found >= 0 ? found : -found - 2;
		if (part >= 0 && stampMillis < ends[part]) {
			sums[part] += amount;
			weights[part] += weight;
			highest[part] = Double.isNaN(highest[part]) ? amount : Math.max(highest[part], amount);
		}
	}

	/** The highest amount of each part, NaN where nothing was measured. */
	double[] highest() {
		return highest.clone();
	}

	/** Whether nothing was measured. */
	boolean isEmpty() {
		return Arrays.stream(weights).allMatch(weight -> weight == 0);
	}

	/** The means at the begins of the parts, NaN where there is none. */
	ValueSeries means() {
		long[] millis = new long[sums.length];
		double[] values = new double[sums.length];
		for (int i = 0; i < sums.length; i++) {
			millis[i] = starts[i];
			values[i] = weights[i] == 0 ? Double.NaN : sums[i] / weights[i];
		}
		return new ValueSeries(millis, values);
	}
}
