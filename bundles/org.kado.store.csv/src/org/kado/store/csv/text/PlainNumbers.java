package org.kado.store.csv.text;

/**
 * Reads lines of plain numbers in one pass, without looking for their ends and fields first. Lines that hold anything but digits, commas and a number
 * with a point are left to {@link ByteFields}, which gives the same numbers. Used again for each line. Not safe for use by several threads.
 */
public final class PlainNumbers {

	/** Stands for a field in which nothing stands. */
	public static final long EMPTY = -1;

	/** More than any row of a tick has. */
	private static final int MOST = 16;
	private static final int MAX_DIGITS = 18;
	/** So short that a thousand times its digits are no more than a number holds. */
	private static final int MAX_DECIMAL_BYTES = 15;
	private static final int[] THOUSANDTHS = { 1000, 100, 10, 1 };
	private static final int COMMA = ',' - '0';
	private static final int POINT = '.' - '0';
	private static final int CARRIAGE_RETURN = '\r' - '0';
	private static final int LINE_FEED = '\n' - '0';

	private final long[] values = new long[MOST];
	private int count;
	private int decimal;
	private int decimals;

	/**
	 * Reads from there to the end of the line. All in one method, for it is run for each byte of years.
	 *
	 * @param data holds a line feed at that index or behind it
	 * @return index of the next line's first byte; negative where something else stands in the line
	 */
	public int readLine(byte[] data, int start) {
		decimal = -1;
		int fields = 0;
		int fieldStart = start;
		int point = -1;
		long value = 0;
		for (int at = start;; at++) {
			int digit = data[at] - '0';
			if (digit >= 0) {
				if (digit > 9) {
					return -1;
				}
				value = value * 10 + digit;
				continue;
			}
			if (digit == POINT && point < 0 && at > fieldStart) {
				point = at;
				continue;
			}
			int bytes = at - fieldStart;
			if (bytes > MAX_DIGITS || fields == MOST || point >= 0 && !isOnlyDecimal(fields, bytes, at - point - 1)) {
				return -1;
			}
			values[fields++] = bytes == 0 ? EMPTY : value;
			if (digit != COMMA) {
				count = fields;
				int lineFeed = digit == CARRIAGE_RETURN ? at + 1 : at;
				return data[lineFeed] - '0' == LINE_FEED ? lineFeed + 1 : -1;
			}
			value = 0;
			point = -1;
			fieldStart = at + 1;
		}
	}

	private boolean isOnlyDecimal(int field, int bytes, int digitsBehindPoint) {
		boolean only = decimal < 0 && bytes <= MAX_DECIMAL_BYTES && digitsBehindPoint < THOUSANDTHS.length;
		decimal = field;
		decimals = digitsBehindPoint;
		return only;
	}

	/** Number of fields of the line that was read. */
	public int count() {
		return count;
	}

	/** The field as a whole number, or {@link #EMPTY}; the digits alone where it is the {@link #decimal()}. */
	public long get(int field) {
		return values[field];
	}

	/** The field in which a point stands; negative where none does. */
	public int decimal() {
		return decimal;
	}

	/** The {@link #decimal()} in thousandths. */
	public long decimalThousandths() {
		return values[decimal] * THOUSANDTHS[decimals];
	}
}
