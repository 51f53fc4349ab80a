package org.kado.charts;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;

import org.kado.model.State;
import org.kado.model.report.Basis;

/** The words, dates and figures of pictures in one language. Digits are half-width in every language. */
final class ChartTexts {

	private static final long SECOND_MILLIS = 1000;
	private static final long MINUTE_MILLIS = 60 * SECOND_MILLIS;
	private static final long HOUR_MILLIS = 60 * MINUTE_MILLIS;
	/** Above this, seconds are noise. */
	private static final long WHOLE_MINUTES_FROM_MILLIS = 10 * MINUTE_MILLIS;

	private final Locale locale;
	private final ResourceBundle messages;

	ChartTexts(Locale locale) {
		// only Japanese is Japanese; every other language reads English, with English names of days
		this.locale = locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
		messages = ResourceBundle.getBundle("org.kado.charts.messages", this.locale, ChartTexts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** The sentence of a key with its blanks filled in. */
	String text(String key, Object... parts) {
		String pattern = messages.getString(key);
		return parts.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(parts);
	}

	String state(State state) {
		return text("state." + state.id());
	}

	String basis(Basis basis) {
		return text("basis." + basis.id());
	}

	/** A length of time such as 7 h 42 min, 3 min 20 s or 42 s. */
	String duration(long millis) {
		if (millis < MINUTE_MILLIS - SECOND_MILLIS / 2) {
			return text("duration.seconds", rounded(millis, SECOND_MILLIS));
		}
		if (millis < WHOLE_MINUTES_FROM_MILLIS - SECOND_MILLIS / 2) {
			long seconds = Math.round(millis / (double) SECOND_MILLIS);
			return seconds % 60 == 0 ? text("duration.minutes", Long.toString(seconds / 60))
					: text("duration.minutes.seconds", Long.toString(seconds / 60), Long.toString(seconds % 60));
		}
		long minutes = Math.round(millis / (double) MINUTE_MILLIS);
		return minutes < 60 ? text("duration.minutes", Long.toString(minutes))
				: text("duration.hours", Long.toString(minutes / 60), Long.toString(minutes % 60));
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
		return ratio.isPresent() ? percent(ratio.getAsDouble()) : "\u2013";
	}

	/** A ratio 0…1 as percent with one decimal. */
	String percent(double ratio) {
		return String.format(Locale.ROOT, "%.1f %%", 100 * ratio);
	}

	/** A ratio 0…1 as whole percent, where there is no room for a decimal. */
	String roundPercent(double ratio) {
		return Math.round(100 * ratio) + " %";
	}

	/** 2026-04-01 (Wed). */
	String fullDate(TemporalAccessor date) {
		return format("uuuu-MM-dd (EEE)", date);
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
		return DateTimeFormatter.ofPattern(pattern, locale).format(time);
	}
}
