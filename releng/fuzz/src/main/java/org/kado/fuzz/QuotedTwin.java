package org.kado.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The same file with every field of plain lines in quotation marks. */
final class QuotedTwin {

	/** Lines from here on are cut in pieces by readers; quotation marks would cut them elsewhere. */
	private static final int LONGEST = 100_000;
	/** What a recorder puts behind a line that was cut. */
	private static final byte CANCEL = 0x18;

	private static final byte[] FIRST_LINE = "kado-".getBytes(StandardCharsets.US_ASCII);

	private QuotedTwin() {
	}

	static byte[] of(byte[] input) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(input.length * 2);
		int start = 0;
		for (int at = 0; at < input.length; at++) {
			if (input[at] == '\n') {
				line(input, start, at, start == 0, out);
				out.write('\n');
				start = at + 1;
			}
		}
		out.write(input, start, input.length - start);
		return out.toByteArray();
	}

	/** Whether fields can only be parted by commas, no quotation mark goes over lines, and characters can only be ASCII. */
	static boolean isPlainText(byte[] input) {
		for (byte b : input) {
			if (b <= 0 || b == ';' || b == '\t' || b == '"') {
				return false;
			}
		}
		return true;
	}

	private static void line(byte[] input, int start, int lineEnd, boolean first, ByteArrayOutputStream out) {
		int end = lineEnd;
		while (end > start && input[end - 1] == '\r') {
			end--;
		}
		if (first || isFirstAgain(input, start, end) || end == start || end - start > LONGEST || isFirstLine(input, start, end) || !isPlain(input, start, end)) {
			out.write(input, start, lineEnd - start);
			return;
		}
		out.write('"');
		for (int at = start; at < end; at++) {
			if (input[at] == ',') {
				out.writeBytes(new byte[] { '"', ',', '"' });
			} else {
				out.write(input[at]);
			}
		}
		out.write('"');
		out.write(input, end, lineEnd - end);
	}

	/** A header that comes again, where files were joined, is told by being the same; the first one stays as it is. */
	private static boolean isFirstAgain(byte[] input, int start, int end) {
		int length = end - start;
		return (input[length] == '\r' || input[length] == '\n') && Arrays.equals(input, 0, length, input, start, end);
	}

	/** The line that a facts file begins with is told by its bytes, wherever files were joined. */
	private static boolean isFirstLine(byte[] input, int start, int end) {
		return end - start >= FIRST_LINE.length && Arrays.equals(input, start, start + FIRST_LINE.length, FIRST_LINE, 0, FIRST_LINE.length);
	}

	/** Byte order marks, zeros, the mark of a cut line and carriage returns, which end lines elsewhere, are told from a field's text before fields are split. */
	private static boolean isPlain(byte[] input, int start, int end) {
		for (int at = start; at < end; at++) {
			byte b = input[at];
			if (b == '"' || b == 0 || b == '\r' || b == CANCEL || b == (byte) 0xEF) {
				return false;
			}
		}
		return true;
	}
}
