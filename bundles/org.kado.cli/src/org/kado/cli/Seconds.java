package org.kado.cli;

import java.math.BigDecimal;

/** Writes lengths of time as seconds with at most three decimals, zeros at the end left out. */
final class Seconds {

	private Seconds() {
	}

	static String text(long millis) {
		BigDecimal seconds = BigDecimal.valueOf(millis, 3).stripTrailingZeros();
		return seconds.toPlainString();
	}
}
