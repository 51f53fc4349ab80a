package org.kado.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * A value of a report, written alike in every format.
 *
 * @param text   as it stands in CSV; empty where nothing was recorded or the figure is undefined
 * @param number whether JSON writes it without quotes
 */
record Field(String text, boolean number) {

	private static final Field EMPTY = new Field("", true);
	private static final int RATIO_DECIMALS = 6;

	static Field empty() {
		return EMPTY;
	}

	static Field text(String text) {
		return new Field(text, false);
	}

	/** Seconds with up to three decimals. */
	static Field seconds(long millis) {
		return new Field(Seconds.text(millis), true);
	}

	/** A ratio with up to six decimals. */
	static Field ratio(OptionalDouble ratio) {
		if (ratio.isEmpty() || !Double.isFinite(ratio.getAsDouble())) {
			return EMPTY;
		}
		BigDecimal rounded = BigDecimal.valueOf(ratio.getAsDouble()).setScale(RATIO_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
		return new Field(rounded.toPlainString(), true);
	}

	static Field count(long count) {
		return new Field(Long.toString(count), true);
	}

	boolean isEmpty() {
		return text.isEmpty() && number;
	}
}
