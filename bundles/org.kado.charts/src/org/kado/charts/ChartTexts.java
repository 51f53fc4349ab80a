package org.kado.charts;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;

import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.views.Term;
import org.kado.views.Texts;

/** The words, dates and figures of pictures in one language. Digits are half-width in every language. */
final class ChartTexts {

	private static final long SECOND_MILLIS = 1000;
	private static final long MINUTE_MILLIS = 60 * SECOND_MILLIS;
	private static final long HOUR_MILLIS = 60 * MINUTE_MILLIS;

	/** What tables say is what pictures say. */
	private final Texts common;
	private final ResourceBundle messages;

	ChartTexts(Locale locale) {
		common = new Texts(locale);
		// without the control, a Japanese computer would answer an English question in Japanese
		messages = ResourceBundle.getBundle("org.kado.charts.messages", common.locale(), ChartTexts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** The sentence of a key with its blanks filled in. */
	String text(String key, Object... parts) {
		String pattern = messages.getString(key);
		return parts.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(parts);
	}

	/** Name of a state. */
	String state(State state) {
		return common.state(state);
	}

	/** Name of a basis. */
	String basis(Basis basis) {
		return common.basis(basis);
	}

	/** A word of its own. */
	String term(Term term) {
		return common.term(term);
	}

	/** A length of time such as 7 h 42 min, 3 min 20 s or 42 s. */
	String duration(long millis) {
		return common.duration(millis);
	}

	/** A length of time on an axis whose ticks have that distance, such as 6 h, 30 min or 15 s: one unit for all ticks. */
	String axisDuration(long millis, long stepMillis) {
		if (stepMillis % HOUR_MILLIS == 0) {
			return text("axis.hours", rounded(millis, HOUR_MILLIS));
		}
		return stepMillis % MINUTE_MILLIS == 0 ? text("axis.minutes", rounded(millis, MINUTE_MILLIS))
				: text("axis.seconds", rounded(millis, SECOND_MILLIS));
	}

	private static String rounded(long millis, long unitMillis) {
		return Long.toString(Math.round(millis / (double) unitMillis));
	}

	/** A ratio 0…1 as percent with one decimal; a dash where it is undefined. */
	String percent(OptionalDouble ratio) {
		return common.percent(ratio);
	}

	/** A ratio 0…1 as percent with one decimal. */
	String percent(double ratio) {
		return common.percent(ratio);
	}

	/** A ratio 0…1 as whole percent, where there is no room for a decimal. */
	String roundPercent(double ratio) {
		return Math.round(100 * ratio) + " %";
	}

	/** 2026-04-01 (Wed). */
	String fullDate(LocalDate date) {
		return common.date(date);
	}

	/** First to last day, or times within one day. */
	String period(TimeRange range, ZoneId zone) {
		return common.period(range, zone);
	}

	/** A day of the week. */
	String weekday(DayOfWeek day) {
		return common.weekday(day);
	}

	/** 04-01 (Wed). */
	String shortDate(TemporalAccessor date) {
		return format("MM-dd (EEE)", date);
	}

	/** The date in the pattern of a key of the messages. */
	String datePattern(String key, TemporalAccessor date) {
		return format(text(key), date);
	}

	/** Date and time to the minute, to the second where there are seconds. */
	String dateTime(ZonedDateTime time) {
		return format(time.getSecond() == 0 ? "uuuu-MM-dd (EEE) HH:mm" : "uuuu-MM-dd (EEE) HH:mm:ss", time);
	}

	/** The date or time in a pattern. */
	String format(String pattern, TemporalAccessor time) {
		return DateTimeFormatter.ofPattern(pattern, common.locale()).format(time);
	}
}
