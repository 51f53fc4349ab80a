package org.kado.views;

import java.util.Arrays;
import java.util.Objects;

import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;

/**
 * CPU load of one installation on a regular grid, as a page shows it that is refreshed: every sample with a point for each that is missing, and means
 * over steps of equal length. Immutable; safe for use by several threads.
 *
 * <pre>
 *   samples   · · · · ·           · · · ·
 *   each      · · · · · x x x x x · · · ·     x: NaN, a tick apart
 *   means     ├  m  ┤├  x  ┤├  m  ┤├  m  ┤     a step without any sample has none, and is never 0
 * </pre>
 */
public final class CpuHistory {

	/** A longer gap is one point: nobody looks at so many ticks at once. */
	private static final int MOST_MISSING = 100_000;
	private static final long LONGEST_SAMPLE_MILLIS = 86_400_000;
	private static final int MOST_STEPS = 1_000_000;

	private final InstallationFacts facts;

	/** The load that these facts tell. */
	public CpuHistory(InstallationFacts facts) {
		this.facts = Objects.requireNonNull(facts, "facts");
	}

	/**
	 * Every sample that ends within the range, in order of time. Of a gap between two of them each missing sample is a point of NaN.
	 *
	 * @param range what is looked at
	 */
	public CpuSeries each(TimeRange range) {
		CpuSamples samples = new CpuSamples(facts, range);
		Points points = new Points(samples.size() * 2);
		for (int i = 0; i < samples.size(); i++) {
			addMissing(samples, i, points);
			points.add(samples.stampMillis(i), samples.percent(i), samples.percent(i), samples.percent(i));
		}
		return points.series();
	}

	private static void addMissing(CpuSamples samples, int i, Points points) {
		long missing = samples.missingBefore(i);
		if (missing > MOST_MISSING) {
			points.add(samples.gapMillis(i), Float.NaN, Float.NaN, Float.NaN);
			return;
		}
		for (long k = 1; k <= missing; k++) {
			points.add(samples.stampMillis(i - 1) + k * samples.tickMillis(i), Float.NaN, Float.NaN, Float.NaN);
		}
	}

	/**
	 * Means over steps that begin at multiples of their length since the epoch: a minute is a minute of every clock. A sample counts in a step for as
	 * long as it covers it. A step at the edge of the range is cut to it.
	 *
	 * @param range      what is looked at
	 * @param stepMillis length of a step, positive
	 * @return a point for each step at its beginning; NaN where nothing in it was measured
	 * @throws IllegalArgumentException where there would be more than a million steps
	 */
	public CpuSeries means(TimeRange range, long stepMillis) {
		long first = Math.floorDiv(range.startMillis(), stepMillis);
		long steps = range.isEmpty() ? 0 : Math.floorDiv(range.endMillis() - 1, stepMillis) - first + 1;
		if (stepMillis <= 0 || steps > MOST_STEPS) {
			throw new IllegalArgumentException(steps + " steps of " + stepMillis + " ms");
		}
		Steps sums = new Steps(first, stepMillis, (int) steps);
		// a sample that ends behind the range may reach into it
		CpuSamples samples = new CpuSamples(facts, new TimeRange(range.startMillis(), range.endMillis() + LONGEST_SAMPLE_MILLIS));
		for (int i = 0; i < samples.size(); i++) {
			sums.add(Math.max(range.startMillis(), samples.startMillis(i)), Math.min(range.endMillis(), samples.stampMillis(i)), samples.percent(i));
		}
		return sums.series();
	}

	/** Sums of load over time, step by step. */
	private static final class Steps {

		private final long first;
		private final long stepMillis;
		private final double[] loads;
		private final long[] covered;
		private final float[] least;
		private final float[] most;

		Steps(long first, long stepMillis, int steps) {
			this.first = first;
			this.stepMillis = stepMillis;
			loads = new double[steps];
			covered = new long[steps];
			least = new float[steps];
			most = new float[steps];
			Arrays.fill(least, Float.NaN);
			Arrays.fill(most, Float.NaN);
		}

		void add(long startMillis, long endMillis, float percent) {
			for (long at = startMillis; at < endMillis;) {
				long step = Math.floorDiv(at, stepMillis);
				long to = Math.min(endMillis, (step + 1) * stepMillis);
				int i = (int) (step - first);
				loads[i] += percent * (double) (to - at);
				covered[i] += to - at;
				least[i] = Float.isNaN(least[i]) ? percent : Math.min(least[i], percent);
				most[i] = Float.isNaN(most[i]) ? percent : Math.max(most[i], percent);
				at = to;
			}
		}

		CpuSeries series() {
			long[] millis = new long[loads.length];
			float[] means = new float[loads.length];
			for (int i = 0; i < loads.length; i++) {
				millis[i] = (first + i) * stepMillis;
				means[i] = covered[i] == 0 ? Float.NaN : (float) (loads[i] / covered[i]);
			}
			return new CpuSeries(millis, least, most, means);
		}
	}

	/** Points that become a series. */
	private static final class Points {

		private long[] millis;
		private float[] least;
		private float[] most;
		private float[] means;
		private int size;

		Points(int room) {
			millis = new long[room];
			least = new float[room];
			most = new float[room];
			means = new float[room];
		}

		void add(long time, float smallest, float largest, float mean) {
			if (size == millis.length) {
				int room = Math.max(16, size * 2);
				millis = Arrays.copyOf(millis, room);
				least = Arrays.copyOf(least, room);
				most = Arrays.copyOf(most, room);
				means = Arrays.copyOf(means, room);
			}
			millis[size] = time;
			least[size] = smallest;
			most[size] = largest;
			means[size++] = mean;
		}

		CpuSeries series() {
			return new CpuSeries(Arrays.copyOf(millis, size), Arrays.copyOf(least, size), Arrays.copyOf(most, size), Arrays.copyOf(means, size));
		}
	}
}
