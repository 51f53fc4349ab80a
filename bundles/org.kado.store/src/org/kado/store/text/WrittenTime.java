package org.kado.store.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kado.store.DateOrder;

/**
 * A date and time as it stands in a file, before anybody has decided what it leaves open. Years stand first
 * ({@code 2026-04-01T08:30:05.250+09:00}, {@code 2026/4/1 8:30}) or last ({@code 01.04.2026 08:30}, {@code 04/01/2026 8:30:05 PM}).
 *
 * @param year          year
 * @param first         the first of the two other numbers of the date
 * @param second        the second of them
 * @param form          how they are written
 * @param millisOfDay   time of day
 * @param offsetSeconds distance from UTC, positive east of it; empty where none stands there
 */
public record WrittenTime(int year, int first, int second, Form form, int millisOfDay, OptionalInt offsetSeconds) {

	/** Order of the numbers of a date. */
	public enum Form {
		/** Year, month, day. */
		YEAR_FIRST,
		/** With dots and the year last: day, month, year wherever dots are used. */
		DOTS,
		/** Year last, day and month in either order. */
		EITHER
	}

	private static final int MAX_CHARACTERS = 48;
	private static final Pattern DATE = Pattern.compile("(?:(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})([-/.])(\\d{1,2})\\6(\\d{4}))");
	private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp][Mm])?");
	private static final Pattern OFFSET = Pattern.compile("(?:[Zz]|UTC|([+-])(\\d{2}):?(\\d{2})?)");

	/**
	 * Reads date and time; nothing, blanks or a T stand between them.
	 *
	 * @param text   as it stands in the file
	 * @param column name for the problem
	 * @throws BadRowException where it is no date and time
	 */
	public static WrittenTime parse(String text, String column) throws BadRowException {
		return parse(text.strip(), "", column);
	}

	/**
	 * Reads date and time from two fields.
	 *
	 * @throws BadRowException where they are none
	 */
	public static WrittenTime parse(String date, String time, String column) throws BadRowException {
		String text = time.isEmpty() ? date : date.strip() + ' ' + time.strip();
		Matcher matcher = DATE.matcher(text);
		if (text.length() > MAX_CHARACTERS || !matcher.lookingAt()) {
			throw BadRowException.value(column, Decimals.excerpt(text));
		}
		try {
			return withTime(matcher, text);
		} catch (DateTimeException e) {
			throw BadRowException.value(column, Decimals.excerpt(text));
		}
	}

	private static WrittenTime withTime(Matcher date, String text) {
		String rest = text.substring(date.end());
		String clock = rest.startsWith("T") || rest.startsWith("t") ? rest.substring(1) : rest.strip();
		Matcher time = TIME.matcher(clock);
		boolean midnight = clock.isEmpty();
		if (!midnight && !time.lookingAt()) {
			throw new DateTimeException(text);
		}
		int millis = midnight ? 0 : millisOfDay(time);
		OptionalInt offset = midnight ? OptionalInt.empty() : offset(clock.substring(time.end()).strip());
		boolean yearFirst = date.group(1) != null;
		int year = number(date.group(yearFirst ? 1 : 8));
		Form form = yearFirst ? Form.YEAR_FIRST : date.group(6).equals(".") ? Form.DOTS : Form.EITHER;
		WrittenTime written = new WrittenTime(year, number(date.group(yearFirst ? 3 : 5)), number(date.group(yearFirst ? 4 : 7)), form, millis, offset);
		if (!written.isDate(DateOrder.DAY_FIRST) && !written.isDate(DateOrder.MONTH_FIRST)) {
			throw new DateTimeException(text);
		}
		return written;
	}

	private static int millisOfDay(Matcher time) {
		int hour = number(time.group(1));
		int minute = number(time.group(2));
		int second = time.group(3) == null ? 0 : number(time.group(3));
		if (time.group(5) != null) {
			boolean afternoon = time.group(5).toLowerCase(Locale.ROOT).equals("pm");
			hour = hour >= 1 && hour <= 12 ? hour % 12 + (afternoon ? 12 : 0) : 99;
		}
		if (hour > 23 || minute > 59 || second > 59) {
			throw new DateTimeException("time");
		}
		int millis = time.group(4) == null ? 0 : number((time.group(4) + "00").substring(0, 3));
		return ((hour * 60 + minute) * 60 + second) * 1000 + millis;
	}

	private static OptionalInt offset(String text) {
		if (text.isEmpty()) {
			return OptionalInt.empty();
		}
		Matcher matcher = OFFSET.matcher(text);
		if (!matcher.matches()) {
			throw new DateTimeException("offset");
		}
		if (matcher.group(1) == null) {
			return OptionalInt.of(0);
		}
		int seconds = (number(matcher.group(2)) * 60 + (matcher.group(3) == null ? 0 : number(matcher.group(3)))) * 60;
		if (seconds > 18 * 3600) {
			throw new DateTimeException("offset");
		}
		return OptionalInt.of(matcher.group(1).equals("-") ? -seconds : seconds);
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	/** Whether no zone stands with it. */
	public boolean isNaive() {
		return offsetSeconds.isEmpty();
	}

	/** Whether both orders give a date, and not the same one. */
	public boolean isAmbiguous() {
		return form == Form.EITHER && first != second && isDate(DateOrder.DAY_FIRST) && isDate(DateOrder.MONTH_FIRST);
	}

	/** The only order in which it is a date; empty where its form says it anyway, or both are possible. */
	public Optional<DateOrder> provenOrder() {
		boolean dayFirst = isDate(DateOrder.DAY_FIRST);
		boolean open = form != Form.EITHER || dayFirst && isDate(DateOrder.MONTH_FIRST);
		return open ? Optional.empty() : Optional.of(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
	}

	private boolean isDate(DateOrder order) {
		int day = day(order);
		int month = month(order);
		return year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
	}

	private boolean isMonthFirst(DateOrder order) {
		return form == Form.YEAR_FIRST || form == Form.EITHER && order == DateOrder.MONTH_FIRST;
	}

	private int month(DateOrder order) {
		return isMonthFirst(order) ? first : second;
	}

	private int day(DateOrder order) {
		return isMonthFirst(order) ? second : first;
	}

	/**
	 * Milliseconds since 1970-01-01T00:00 of the clock that it was read from.
	 *
	 * @param order  decides where the form doesn't
	 * @param column name for the problem
	 * @throws BadRowException where there is no such day in that order
	 */
	public long localMillis(DateOrder order, String column) throws BadRowException {
		if (!isDate(order)) {
			throw BadRowException.value(column, year + " " + first + " " + second);
		}
		return LocalDate.of(year, month(order), day(order)).toEpochDay() * 86_400_000 + millisOfDay;
	}
}
