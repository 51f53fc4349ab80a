package org.kado.store.csv.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.kado.model.Problem;
import org.kado.store.text.BadRowException;

/**
 * The fields of one line, as bytes. Lines without quotes are split in place, and their numbers read on the way: each byte is looked at once. Others
 * take {@link QuotedLine}, which is slower. Used again for each line. Not safe for use by several threads.
 */
public final class ByteFields {

	private static final int MAX_DIGITS = 18;
	private static final int MAX_EXCERPT_BYTES = 40;
	/** What stands in {@link #points} for a field of 1 to 18 digits, and for one that holds anything else. */
	private static final int NO_POINT = -1;
	private static final int NO_NUMBER = -2;
	/** So short that a thousand times its digits are no more than a number holds. */
	private static final int MAX_DECIMAL_BYTES = 15;
	private static final int[] THOUSANDTHS = { 1000, 100, 10, 1 };

	private final Utf8Names names = new Utf8Names();
	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
	private byte[] data = new byte[0];
	private int[] starts = new int[24];
	private int[] ends = new int[24];
	/** The digits of each field as one number, whatever else stands between them. */
	private long[] digits = new long[24];
	/** Where the only point between digits is. */
	private int[] points = new int[24];
	private int count;

	/**
	 * Splits a line.
	 *
	 * @throws BadRowException where it holds NUL bytes or quotes that do not pair
	 */
	public void split(byte[] line, int start, int end) throws BadRowException {
		data = line;
		count = 0;
		int fieldStart = start;
		long value = 0;
		int point = NO_POINT;
		for (int at = start; at < end; at++) {
			int digit = line[at] - '0';
			if (digit >= 0 && digit <= 9) {
				value = value * 10 + digit;
			} else if (digit == ',' - '0') {
				add(fieldStart, at, value, point);
				fieldStart = at + 1;
				value = 0;
				point = NO_POINT;
			} else if (digit == '"' - '0' && at == fieldStart) {
				splitQuoted(line, start, end);
				return;
			} else if (digit == -'0') {
				throw nuls(countNuls(line, start, end));
			} else {
				point = digit == '.' - '0' && point == NO_POINT && at > fieldStart ? at : NO_NUMBER;
			}
		}
		add(fieldStart, end, value, point);
	}

	private void splitQuoted(byte[] line, int start, int end) throws BadRowException {
		int nuls = countNuls(line, start, end);
		if (nuls > 0) {
			throw nuls(nuls);
		}
		byte[][] fields = QuotedLine.split(line, start, end);
		data = QuotedLine.join(fields);
		count = 0;
		int at = 0;
		for (byte[] field : fields) {
			add(at, at + field.length, 0, NO_NUMBER);
			at += field.length;
		}
	}

	private void add(int start, int end, long value, int point) {
		if (count == starts.length) {
			starts = Arrays.copyOf(starts, count * 2);
			ends = Arrays.copyOf(ends, count * 2);
			digits = Arrays.copyOf(digits, count * 2);
			points = Arrays.copyOf(points, count * 2);
		}
		starts[count] = start;
		ends[count] = end;
		digits[count] = value;
		int length = end - start;
		points[count++] = length > 0 && length <= MAX_DIGITS ? point : NO_NUMBER;
	}

	/** Number of NUL bytes, which a power cut leaves and no row holds. */
	public static int countNuls(byte[] line, int start, int end) {
		int nuls = 0;
		for (int at = start; at < end; at++) {
			nuls += line[at] == 0 ? 1 : 0;
		}
		return nuls;
	}

	/** A line with so many NUL bytes. */
	public static BadRowException nuls(int count) {
		return new BadRowException(Problem.Kind.DAMAGED_LINE, count + " NUL");
	}

	/** Number of fields; at least 1. */
	public int count() {
		return count;
	}

	/** Refuses a line with fewer fields; more may come from a later version. */
	public void requireCount(int expected) throws BadRowException {
		if (count < expected) {
			throw BadRowException.fields(count, expected);
		}
	}

	/** Whether nothing stands in the field. */
	public boolean isEmpty(int field) {
		return starts[field] == ends[field];
	}

	/** Length of the field in bytes. */
	public int length(int field) {
		return ends[field] - starts[field];
	}

	/** A byte of the field. */
	public byte byteAt(int field, int index) {
		return data[starts[field] + index];
	}

	/** Whether the field is this ASCII text. */
	public boolean is(int field, String ascii) {
		if (length(field) != ascii.length()) {
			return false;
		}
		for (int i = 0; i < ascii.length(); i++) {
			if (byteAt(field, i) != ascii.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The field as a whole number of at most 18 digits.
	 *
	 * @throws BadRowException where it is something else; it names the column
	 */
	public long number(int field, String column) throws BadRowException {
		return points[field] == NO_POINT ? digits[field] : number(starts[field], ends[field], field, column);
	}

	/** The same of a part of the field, a byte after the other: numbers with a sign, those that were quoted, and what is none. */
	private long number(int start, int end, int field, String column) throws BadRowException {
		int at = start;
		boolean negative = at < end && data[at] == '-';
		at += negative ? 1 : 0;
		if (at == end || end - at > MAX_DIGITS) {
			throw BadRowException.value(column, excerpt(field));
		}
		long value = 0;
		for (; at < end; at++) {
			int digit = data[at] - '0';
			if (digit < 0 || digit > 9) {
				throw BadRowException.value(column, excerpt(field));
			}
			value = value * 10 + digit;
		}
		return negative ? -value : value;
	}

	/** The field as a whole number, or the fallback where nothing stands in it. */
	public long numberOr(int field, String column, long fallback) throws BadRowException {
		return isEmpty(field) ? fallback : number(field, column);
	}

	/**
	 * The field as a number in thousandths; further decimals are cut off.
	 *
	 * @throws BadRowException where it is something else; it names the column
	 */
	public long thousandths(int field, String column) throws BadRowException {
		int end = ends[field];
		int point = points[field];
		int decimals = point == NO_POINT ? 0 : end - point - 1;
		if (point != NO_NUMBER && decimals <= 3 && end - starts[field] <= MAX_DECIMAL_BYTES) {
			return digits[field] * THOUSANDTHS[decimals];
		}
		point = starts[field];
		while (point < end && data[point] != '.') {
			point++;
		}
		long whole = number(starts[field], point, field, column);
		long part = fraction(point + 1, end);
		if (part < 0 || Math.abs(whole) > Long.MAX_VALUE / 10_000) {
			throw BadRowException.value(column, excerpt(field));
		}
		return whole * 1000 + (data[starts[field]] == '-' ? -part : part);
	}

	private int fraction(int start, int end) {
		int value = 0;
		for (int i = 0; i < 3; i++) {
			int digit = start + i < end ? data[start + i] - '0' : 0;
			if (digit < 0 || digit > 9) {
				return -1;
			}
			value = value * 10 + digit;
		}
		return value;
	}

	/**
	 * The field as text; the same few names come again and again and are made once.
	 *
	 * @throws BadRowException where it is not UTF-8
	 */
	public String text(int field) throws BadRowException {
		String known = names.find(data, starts[field], ends[field]);
		if (known != null) {
			return known;
		}
		try {
			String text = decoder.decode(ByteBuffer.wrap(data, starts[field], length(field))).toString();
			names.put(data, starts[field], ends[field], text);
			return text;
		} catch (CharacterCodingException e) {
			throw new BadRowException(Problem.Kind.DAMAGED_LINE, "not UTF-8");
		}
	}

	/** The text of those bytes, if it was asked for as a field before. */
	public Optional<String> knownText(byte[] line, int start, int end) {
		return Optional.ofNullable(names.find(line, start, end));
	}

	/** The beginning of a field for a person to see; what is not printable ASCII as a question mark. */
	public String excerpt(int field) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < Math.min(length(field), MAX_EXCERPT_BYTES); i++) {
			byte b = byteAt(field, i);
			text.append(b >= ' ' && b < 0x7f ? (char) b : '?');
		}
		return text.toString();
	}
}
