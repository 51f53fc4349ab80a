package org.kado.views;

import java.util.Arrays;

import org.kado.model.TimeRange;

/**
 * Brings samples down to as many points as a picture has columns: smallest, largest and mean of each column.
 *
 * <pre>
 *   samples  ·· ·····         ····· ··      columns without samples give no point,
 *   points   ┃ ┃ ┃ ┃    NaN    ┃ ┃ ┃ ┃      a gap between two columns gives one of NaN
 * </pre>
 */
final class CpuDecimation {

	private final long[] millis;
	private final float[] min;
	private final float[] max;
	private final float[] mean;
	private int size;
	private int gapsLeft;

	private CpuDecimation(int points, int gaps) {
		millis = new long[points];
		min = new float[points];
		max = new float[points];
		mean = new float[points];
		gapsLeft = gaps;
	}

	/** At most that many points, gaps included; one per sample and gap where all of them fit. */
	static CpuSeries of(CpuSamples samples, TimeRange range, int columns) {
		if (columns < 1 || samples.size() == 0) {
			return CpuSeries.empty();
		}
		int gaps = samples.gaps();
		if (samples.size() + gaps <= columns) {
			return new CpuDecimation(samples.size() + gaps, gaps).each(samples);
		}
		int kept = Math.min(gaps, columns / 2);
		return new CpuDecimation(columns, kept).binned(samples, range, columns - kept);
	}

	private CpuSeries each(CpuSamples samples) {
		for (int i = 0; i < samples.size(); i++) {
			point(samples, i, i + 1);
		}
		return series();
	}

	private CpuSeries binned(CpuSamples samples, TimeRange range, int bins) {
		int from = 0;
		while (from < samples.size()) {
			long bin = bin(samples.stampMillis(from), range, bins);
			int to = from + 1;
			while (to < samples.size() && bin(samples.stampMillis(to), range, bins) == bin) {
				to++;
			}
			point(samples, from, to);
			from = to;
		}
		return series();
	}

	private static long bin(long stampMillis, TimeRange range, int bins) {
		return (stampMillis - range.startMillis()) * bins / range.millis();
	}

	/** One point for the samples of that half-open range of indexes, and one for a gap before them. */
	private void point(CpuSamples samples, int from, int to) {
		if (samples.followsGap(from) && gapsLeft > 0) {
			gapsLeft--;
			add(samples.gapMillis(from), Float.NaN, Float.NaN, Float.NaN);
		}
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		double sum = 0;
		for (int i = from; i < to; i++) {
			least = Math.min(least, samples.percent(i));
			most = Math.max(most, samples.percent(i));
			sum += samples.percent(i);
		}
		long first = samples.stampMillis(from);
		add(first + (samples.stampMillis(to - 1) - first) / 2, least, most, (float) (sum / (to - from)));
	}

	private void add(long time, float least, float most, float average) {
		millis[size] = time;
		min[size] = least;
		max[size] = most;
		mean[size] = average;
		size++;
	}

	private CpuSeries series() {
		return new CpuSeries(Arrays.copyOf(millis, size), Arrays.copyOf(min, size), Arrays.copyOf(max, size), Arrays.copyOf(mean, size));
	}
}
