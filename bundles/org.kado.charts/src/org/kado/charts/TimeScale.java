package org.kado.charts;

import java.util.Objects;

import org.kado.model.TimeRange;

/**
 * Where instants lie on a horizontal axis.
 *
 * @param range what is shown; not empty
 * @param left  the pixel column of its start
 * @param width pixels, at least 1
 */
public record TimeScale(TimeRange range, int left, int width) {

	/** Refuses an empty range and an empty width. */
	public TimeScale {
		Objects.requireNonNull(range, "range");
		if (range.isEmpty() || width < 1) {
			throw new IllegalArgumentException("empty scale: " + range + " on " + width + " px");
		}
	}

	/** The position of an instant in pixels, which may lie outside the axis. */
	public double x(long epochMillis) {
		return left + (double) (epochMillis - range.startMillis()) * width / range.millis();
	}

	/** The instant at a position in pixels, which may lie outside the axis; epoch milliseconds. */
	public long millisAt(double x) {
		return range.startMillis() + Math.round((x - left) * range.millis() / width);
	}

	/** The first pixel column right of the axis. */
	public int right() {
		return left + width;
	}
}
