package org.kado.views;

/**
 * CPU load over time at a requested resolution: a line with visible gaps. Points are sorted by time; a gap is one point
 * whose values are NaN. Made anew for each question, so the arrays belong to the caller.
 *
 * @param millis      time of each point, UTC since the epoch
 * @param minPercent  smallest load that the point stands for, percent of all cores
 * @param maxPercent  largest
 * @param meanPercent mean over the samples
 */
public record CpuSeries(long[] millis, float[] minPercent, float[] maxPercent, float[] meanPercent) {

	/** Refuses arrays of different lengths. */
	public CpuSeries {
		if (millis.length != minPercent.length || millis.length != maxPercent.length || millis.length != meanPercent.length) {
			throw new IllegalArgumentException("a point needs a time and three values");
		}
	}

	/** A line without points. */
	public static CpuSeries empty() {
		return new CpuSeries(new long[0], new float[0], new float[0], new float[0]);
	}

	/** Number of points, gaps included. */
	public int size() {
		return millis.length;
	}

	/** Whether the point stands for a gap. */
	public boolean isGap(int point) {
		return Float.isNaN(meanPercent[point]);
	}
}
