package org.kado.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A figure and its bounds.
 *
 * @param name  with its unit
 * @param value what was measured
 * @param sense on which side of a bound it has to be
 * @param must  the bound that has to hold
 * @param goal  the bound that we would like; empty for none
 */
public record Metric(String name, double value, Sense sense, double must, OptionalDouble goal) {

	/** On which side of a bound a value has to be. */
	public enum Sense {
		AT_MOST("<="), AT_LEAST(">=");

		private final String sign;

		Sense(String sign) {
			this.sign = sign;
		}

		private boolean holds(double value, double bound) {
			return this == AT_MOST ? value <= bound : value >= bound;
		}
	}

	public static Metric atMost(String name, double value, double must, double goal) {
		return new Metric(name, value, Sense.AT_MOST, must, OptionalDouble.of(goal));
	}

	public static Metric atMost(String name, double value, double must) {
		return new Metric(name, value, Sense.AT_MOST, must, OptionalDouble.empty());
	}

	public static Metric atLeast(String name, double value, double must, double goal) {
		return new Metric(name, value, Sense.AT_LEAST, must, OptionalDouble.of(goal));
	}

	public static Metric atLeast(String name, double value, double must) {
		return new Metric(name, value, Sense.AT_LEAST, must, OptionalDouble.empty());
	}

	/** One line for each bound. */
	public String lines() {
		String line = line(name, must);
		return goal.isEmpty() ? line : line + line(name + ".goal", goal.getAsDouble());
	}

	private String line(String lineName, double bound) {
		String verdict = sense.holds(value, bound) ? "ok" : "short"; // NaN, where something went wrong, is short as well
		return lineName + '\t' + number(value) + '\t' + sense.sign + ' ' + number(bound) + '\t' + verdict + '\n';
	}

	/** Four digits that count, without an exponent. */
	private static String number(double number) {
		if (number == Math.rint(number) && Math.abs(number) < 1e15) {
			return Long.toString((long) number);
		}
		int whole = (int) Math.floor(Math.log10(Math.abs(number)));
		return String.format(Locale.ROOT, "%." + Math.max(0, 2 - whole) + "f", number);
	}
}
