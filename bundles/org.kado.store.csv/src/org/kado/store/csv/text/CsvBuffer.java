package org.kado.store.csv.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes rows of comma-separated fields into one buffer that is used again and again: numbers and names that were written before
 * cost no allocation. Not safe for use by several threads.
 */
public final class CsvBuffer {

	private static final int FIRST_BYTES = 1 << 14;
	private static final int MAX_NUMBER_BYTES = 24;
	private static final int MAX_NAMES = 1024;

	private final Map<String, byte[]> names = new HashMap<>();
	private final byte[] digits = new byte[MAX_NUMBER_BYTES];
	private ByteBuffer buffer = ByteBuffer.allocateDirect(FIRST_BYTES);
	private boolean rowBegun;

	/** Forgets what was written. */
	public CsvBuffer clear() {
		buffer.clear();
		rowBegun = false;
		return this;
	}

	/** What was written since {@link #clear()}, ready to be read; nothing may be added before the next clear. */
	public ByteBuffer flip() {
		return buffer.flip();
	}

	/** Number of bytes written since {@link #clear()}. */
	public int size() {
		return buffer.position();
	}

	/** Adds bytes as they are, outside any row. */
	public CsvBuffer raw(byte[] bytes) {
		room(bytes.length);
		buffer.put(bytes);
		return this;
	}

	/** Ends a line that was cut, so that it can't be taken for a whole one. */
	public CsvBuffer endTorn() {
		room(3);
		buffer.put(TornLine.MARK);
		return endRow();
	}

	/** Ends the row. */
	public CsvBuffer endRow() {
		room(2);
		buffer.put((byte) '\r').put((byte) '\n');
		rowBegun = false;
		return this;
	}

	/** Adds an empty field. */
	public CsvBuffer empty() {
		room(1);
		separate();
		return this;
	}

	/** Adds a character to the field that was begun last; one that needs no quotes. */
	public CsvBuffer append(byte ascii) {
		room(1);
		buffer.put(ascii);
		return this;
	}

	/** Adds a whole number. */
	public CsvBuffer number(long value) {
		room(MAX_NUMBER_BYTES);
		separate();
		digits(value);
		return this;
	}

	/** Adds a number given in hundredths, without zeros at its end. */
	public CsvBuffer hundredths(long value) {
		return decimal(value, 2);
	}

	/** Adds a number given in thousandths, without zeros at its end. */
	public CsvBuffer thousandths(long value) {
		return decimal(value, 3);
	}

	private CsvBuffer decimal(long value, int places) {
		room(MAX_NUMBER_BYTES + 2);
		separate();
		long scale = places == 2 ? 100 : 1000;
		if (value < 0) {
			buffer.put((byte) '-');
		}
		digits(Math.abs(value / scale));
		long part = Math.abs(value % scale);
		if (part != 0) {
			buffer.put((byte) '.');
			for (long unit = scale / 10; part != 0; unit /= 10) {
				buffer.put((byte) ('0' + part / unit));
				part %= unit;
			}
		}
		return this;
	}

	private void digits(long value) {
		int at = digits.length;
		long rest = value;
		do {
			digits[--at] = (byte) ('0' + Math.abs(rest % 10));
			rest /= 10;
		} while (rest != 0);
		if (value < 0) {
			digits[--at] = '-';
		}
		buffer.put(digits, at, digits.length - at);
	}

	/** Adds a text that comes again and again: its bytes are remembered. */
	public CsvBuffer name(String text) {
		byte[] bytes = names.get(text);
		if (bytes == null) {
			if (names.size() == MAX_NAMES) {
				names.clear();
			}
			bytes = encode(text);
			names.put(text, bytes);
		}
		return field(bytes);
	}

	/** Adds a text. */
	public CsvBuffer text(String text) {
		return field(encode(text));
	}

	private CsvBuffer field(byte[] bytes) {
		room(bytes.length + 1);
		separate();
		buffer.put(bytes);
		return this;
	}

	private void separate() {
		if (rowBegun) {
			buffer.put((byte) ',');
		}
		rowBegun = true;
	}

	private void room(int bytes) {
		if (buffer.remaining() < bytes) {
			ByteBuffer larger = ByteBuffer.allocateDirect(Math.max(buffer.capacity() * 2, buffer.position() + bytes));
			larger.put(buffer.flip());
			buffer = larger;
		}
	}

	private static byte[] encode(String text) {
		return quote(text).getBytes(StandardCharsets.UTF_8);
	}

	/** The text as a field, quoted where it holds a comma or a quotation mark. */
	private static String quote(String text) {
		String line = oneLine(text);
		if (line.indexOf(',') < 0 && line.indexOf('"') < 0) {
			return line;
		}
		return '"' + line.replace("\"", "\"\"") + '"';
	}

	/** The text with control characters replaced by blanks, as it is written: a row stays one line. */
	public static String oneLine(String text) {
		StringBuilder line = new StringBuilder(text);
		for (int i = 0; i < line.length(); i++) {
			if (line.charAt(i) < ' ' || line.charAt(i) == 0x7f) {
				line.setCharAt(i, ' ');
			}
		}
		return line.toString();
	}
}
