package org.kado.formats.prometheus;

import org.kado.formats.sample.Series;

/**
 * What a counter rose by from sample to sample. Where it fell it began anew, and where samples lie further apart than three usual distances
 * nothing was measured: in both cases the next difference is the first again.
 */
final class CounterRate {

	/** A longer hole than so many usual distances is no data. */
	static final int HOLE_TICKS = 3;

	private static final double MILLIS = 1000;

	private final Series series;
	private final long longestMillis;
	private long previousMillis = Series.ENDED;
	private long previous;

	/** @param series a rewound one */
	CounterRate(Series series) {
		this.series = series;
		longestMillis = HOLE_TICKS * series.usualMillis().orElse(0);
	}

	/** Time of the next sample, or {@link Series#ENDED}. */
	long stampMillis() {
		return series.stampMillis();
	}

	/** How long the sample at that time is in milliseconds; 0 for the first one and after a hole. */
	long lengthTo(long stampMillis) {
		return previousMillis != Series.ENDED && stampMillis - previousMillis <= longestMillis ? stampMillis - previousMillis : 0;
	}

	/** The rise per second up to that time; NaN where none was measured. Goes on to the next sample. */
	double perSecondAt(long stampMillis) {
		long distance = stampMillis - previousMillis;
		double rise = riseAt(stampMillis);
		return rise * MILLIS / distance;
	}

	/** The rise up to that time; NaN where none was measured. Goes on to the next sample. */
	double riseAt(long stampMillis) {
		if (series.stampMillis() != stampMillis) {
			previousMillis = Series.ENDED; // missing here: the next difference would be of another span
			return Double.NaN;
		}
		long value = series.figure(0);
		boolean measured = lengthTo(stampMillis) > 0 && value >= previous;
		double rise = measured ? value - previous : Double.NaN;
		previousMillis = stampMillis;
		previous = value;
		series.advance();
		return rise;
	}
}
