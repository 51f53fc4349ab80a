package org.kado.formats.sample;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;

/** Reads the parts of dates and times that tools write with fixed widths, and refuses times that no log can be of. Holds no state. */
public final class SampleStamps {

	private static final long DAY_MILLIS = 86_400_000;
	private static final int FRACTION_DIGITS = 3;
	/** 1990-01-01: no PC that anybody logs is older. */
	private static final long EARLIEST_MILLIS = 631_152_000_000L;
	/** 2200-01-01. */
	private static final long LATEST_MILLIS = 7_258_118_400_000L;

	private SampleStamps() {
	}

	/**
	 * Local time of a clock in milliseconds since 1970-01-01T00:00 of that clock.
	 *
	 * @param time {@code HH:MM:SS}, perhaps with a point and more digits, of which three count
	 * @param text what the problem shows
	 */
	public static long localMillis(int year, int month, int day, String time, String text) throws BadRowException {
		try {
			return plausible(LocalDate.of(year, month, day).toEpochDay() * DAY_MILLIS + timeOfDay(time, text), text);
		} catch (DateTimeException e) {
			throw bad(text);
		}
	}

	private static long timeOfDay(String time, String text) throws BadRowException {
		if (time.length() < 8 || time.charAt(2) != ':' || time.charAt(5) != ':') {
			throw bad(text);
		}
		int hour = number(time, 0, 2, text);
		int minute = number(time, 3, 5, text);
		int second = number(time, 6, 8, text);
		if (hour > 23 || minute > 59 || second > 59 || time.length() > 8 && (time.charAt(8) != '.' || time.length() == 9)) {
			throw bad(text);
		}
		return ((hour * 60L + minute) * 60 + second) * 1000 + fraction(time, text);
	}

	private static int fraction(String time, String text) throws BadRowException {
		int value = 0;
		for (int i = 9; i < Math.max(9 + FRACTION_DIGITS, time.length()); i++) {
			int digit = i < time.length() ? number(time, i, i + 1, text) : 0;
			value = i < 9 + FRACTION_DIGITS ? value * 10 + digit : value;
		}
		return value;
	}

	/** The digits from start to end as a number; anything else is refused. */
	public static int number(String text, int start, int end, String shown) throws BadRowException {
		int value = 0;
		for (int i = start; i < end; i++) {
			int digit = i < text.length() ? text.charAt(i) - '0' : -1;
			if (digit < 0 || digit > 9) {
				throw bad(shown);
			}
			value = value * 10 + digit;
		}
		return value;
	}

	/** The time, where a log can be of it. */
	public static long plausible(long millis, String text) throws BadRowException {
		if (millis < EARLIEST_MILLIS || millis >= LATEST_MILLIS) {
			throw bad(text);
		}
		return millis;
	}

	/** A time that can't be read. */
	public static BadRowException bad(String text) {
		return BadRowException.value("time", Decimals.excerpt(text));
	}
}
