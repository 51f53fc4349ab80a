package org.kado.views;

import java.util.Arrays;
import java.util.Objects;

/**
 * Values over time, with gaps. Points are sorted by time.
 *
 * @param millis time of each point, UTC since the epoch
 * @param values of each point; NaN: not measured
 */
public record ValueSeries(long[] millis, double[] values) {

	/** Copies the arrays in; refuses different lengths. */
	public ValueSeries {
		Objects.requireNonNull(millis, "millis");
		if (millis.length != values.length) {
			throw new IllegalArgumentException("a point needs a time and a value");
		}
		millis = millis.clone();
		values = values.clone();
	}

	/** Number of points. */
	public int size() {
		return millis.length;
	}

	/** Mean of what was measured; 0 where nothing was. */
	public double mean() {
		return Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElse(0);
	}
}
