package org.kado.reports.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** What stands in a cell. */
public sealed interface Cell {

	/** Nothing: not 0, but not known. */
	record Blank() implements Cell {
	}

	/** Words. A text is never taken for a formula, whatever it begins with. */
	record Text(String text, CellStyle style) implements Cell {

		/** Refuses null. */
		public Text {
			Objects.requireNonNull(text, "text");
			Objects.requireNonNull(style, "style");
		}
	}

	/** A number. */
	record Number(BigDecimal value, CellStyle style) implements Cell {

		/** Refuses null. */
		public Number {
			Objects.requireNonNull(value, "value");
			Objects.requireNonNull(style, "style");
		}
	}

	/**
	 * A formula with the value that it had when the file was written.
	 *
	 * @param expression without the sign =, functions by their English names
	 * @param value      the value; empty: the formula gives an empty text
	 * @param style      how it looks
	 */
	record Formula(String expression, Optional<BigDecimal> value, CellStyle style) implements Cell {

		/** Refuses null. */
		public Formula {
			Objects.requireNonNull(expression, "expression");
			Objects.requireNonNull(value, "value");
			Objects.requireNonNull(style, "style");
		}
	}

	/** Days of spreadsheets are counted from 1899-12-30. */
	long EPOCH_DAY = LocalDate.of(1899, 12, 30).toEpochDay();

	/** Nothing. */
	static Cell blank() {
		return new Blank();
	}

	/** Words as they come. */
	static Cell text(String text) {
		return new Text(text, CellStyle.PLAIN);
	}

	/** A whole number. */
	static Cell count(long value) {
		return new Number(BigDecimal.valueOf(value), CellStyle.COUNT);
	}

	/** A length of time in seconds, to the millisecond. */
	static Cell seconds(long millis) {
		return new Number(BigDecimal.valueOf(millis, 3), CellStyle.SECONDS);
	}

	/** A day. */
	static Cell date(LocalDate date) {
		return new Number(BigDecimal.valueOf(date.toEpochDay() - EPOCH_DAY), CellStyle.DATE);
	}

	/** A time on the clock of the equipment. */
	static Cell dateTime(LocalDateTime time) {
		double day = time.toLocalDate().toEpochDay() - EPOCH_DAY + time.toLocalTime().toNanoOfDay() / 86_400e9;
		return new Number(BigDecimal.valueOf(day), CellStyle.DATE_TIME);
	}

	/** A formula that gives seconds. */
	static Cell secondsFormula(String expression, long millis) {
		return new Formula(expression, Optional.of(BigDecimal.valueOf(millis, 3)), CellStyle.SECONDS);
	}

	/** A formula that gives a ratio, or an empty text where there is none. */
	static Cell ratioFormula(String expression, OptionalDouble ratio) {
		Optional<BigDecimal> value = ratio.isPresent() ? Optional.of(BigDecimal.valueOf(ratio.getAsDouble())) : Optional.empty();
		return new Formula(expression, value, CellStyle.PERCENT);
	}
}
