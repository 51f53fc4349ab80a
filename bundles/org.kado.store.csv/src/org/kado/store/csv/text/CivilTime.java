package org.kado.store.csv.text;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.kado.store.text.BadRowException;

/**
 * Reads local dates and times as minute files hold them: {@code 2022-04-01} and {@code 09:05}, also as spreadsheets rewrite them
 * ({@code 2022/4/1}, {@code 9:05:00}). Remembers the date read last, since hundreds of rows share it. Not safe for use by several threads.
 */
public final class CivilTime {

	private static final long DAY_MILLIS = 86_400_000;
	private static final int MAX_DATE_BYTES = 10;
	private static final int MAX_OFFSET_MINUTES = 18 * 60;

	private final int[] parts = new int[3];
	private int lastYear;
	private int lastMonth;
	private int lastDay;
	private long lastEpochDay;

	/**
	 * Local time in milliseconds since 1970-01-01T00:00 of the same clock.
	 *
	 * @throws BadRowException where the fields hold no date or no time
	 */
	public long millis(ByteFields fields, int dateField, String dateColumn, int timeField, String timeColumn) throws BadRowException {
		return epochDay(fields, dateField, dateColumn) * DAY_MILLIS + timeMillis(fields, timeField, timeColumn);
	}

	private long epochDay(ByteFields fields, int field, String column) throws BadRowException {
		char separator = fields.length(field) > 4 && fields.byteAt(field, 4) == '/' ? '/' : '-';
		if (fields.length(field) > MAX_DATE_BYTES || split(fields, field, separator, 0, fields.length(field)) != 3 || parts[0] < 1000) {
			throw BadRowException.value(column, fields.excerpt(field));
		}
		if (parts[0] != lastYear || parts[1] != lastMonth || parts[2] != lastDay) {
			try {
				lastEpochDay = LocalDate.of(parts[0], parts[1], parts[2]).toEpochDay();
			} catch (DateTimeException e) {
				throw BadRowException.value(column, fields.excerpt(field));
			}
			lastYear = parts[0];
			lastMonth = parts[1];
			lastDay = parts[2];
		}
		return lastEpochDay;
	}

	private long timeMillis(ByteFields fields, int field, String column) throws BadRowException {
		int point = 0;
		while (point < fields.length(field) && fields.byteAt(field, point) != '.') {
			point++;
		}
		int millis = fraction(fields, field, point);
		parts[2] = 0;
		int count = split(fields, field, ':', 0, point);
		if (count < 2 || millis < 0 || parts[0] > 23 || parts[1] > 59 || parts[2] > 59) {
			throw BadRowException.value(column, fields.excerpt(field));
		}
		return ((parts[0] * 60L + parts[1]) * 60 + parts[2]) * 1000 + millis;
	}

	/** Splits the bytes from start to end of a field into numbers; their count, or -1 where there is something else. */
	private int split(ByteFields fields, int field, char separator, int start, int end) {
		int count = 0;
		int digits = 0;
		int value = 0;
		for (int i = start; i <= end; i++) {
			int b = i < end ? fields.byteAt(field, i) : separator;
			if (b >= '0' && b <= '9' && digits < 4) {
				value = value * 10 + b - '0';
				digits++;
			} else if (b == separator && digits > 0 && count < parts.length) {
				parts[count++] = value;
				value = 0;
				digits = 0;
			} else {
				return -1;
			}
		}
		return count;
	}

	/** Thousandths after the point, 0 where there is none, or -1 where there is something else. */
	private static int fraction(ByteFields fields, int field, int point) {
		int length = fields.length(field) - point - 1;
		if (length < 0) {
			return 0;
		}
		int value = 0;
		for (int i = 0; i < 3; i++) {
			int digit = i < length ? fields.byteAt(field, point + 1 + i) - '0' : 0;
			if (digit < 0 || digit > 9) {
				return -1;
			}
			value = value * 10 + digit;
		}
		return length == 0 ? -1 : value;
	}

	/**
	 * A distance from UTC such as {@code +09:00}; the sign may be missing where a spreadsheet took it away.
	 *
	 * @return milliseconds, positive east of UTC
	 * @throws BadRowException where the field holds something else
	 */
	public long offsetMillis(ByteFields fields, int field, String column) throws BadRowException {
		byte sign = fields.isEmpty(field) ? 0 : fields.byteAt(field, 0);
		int count = split(fields, field, ':', sign == '+' || sign == '-' ? 1 : 0, fields.length(field));
		long minutes = parts[0] * 60L + parts[1];
		// a spreadsheet may have added seconds, which an offset does not have
		if (count < 2 || minutes > MAX_OFFSET_MINUTES) {
			throw BadRowException.value(column, fields.excerpt(field));
		}
		return (sign == '-' ? -minutes : minutes) * 60_000;
	}
}
