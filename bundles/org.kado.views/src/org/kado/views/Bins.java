package org.kado.views;

import java.util.Arrays;

import org.kado.model.TimeRange;

/** Means over equal parts of a span; a part of which nothing was measured has none. Not safe for use by several threads. */
final class Bins {

	private final TimeRange range;
	private final double[] sums;
	private final double[] weights;

	/**
	 * Empty parts.
	 *
	 * @param range not empty
	 * @param most  at most so many parts
	 * @param tick  distance of what is measured, milliseconds: parts are at least twice as long, so that none is empty but where something is missing
	 */
	Bins(TimeRange range, int most, long tick) {
		this.range = range;
		int parts = (int) Math.max(1, Math.min(most, range.millis() / Math.max(1, 2 * tick)));
		sums = new double[parts];
		weights = new double[parts];
	}

	/** Adds what was measured at that instant; what lies outside of the span is passed over. The mean of a part is the sum of amounts by the sum of weights. */
	void add(long stampMillis, double amount, double weight) {
		if (range.contains(stampMillis)) {
			int part = (int) ((stampMillis - range.startMillis()) * sums.length / range.millis());
			sums[part] += amount;
			weights[part] += weight;
		}
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
			millis[i] = range.startMillis() + range.millis() * i / sums.length;
			values[i] = weights[i] == 0 ? Double.NaN : sums[i] / weights[i];
		}
		return new ValueSeries(millis, values);
	}
}
