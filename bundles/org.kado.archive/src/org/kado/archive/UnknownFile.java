package org.kado.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.kado.model.Problem;

/** Says of a file that no format knows what it looks like: a text by its first row, anything else by its size and its first bytes. */
final class UnknownFile {

	private static final Charset CP932 = Charset.forName("windows-31j");
	private static final int SHOWN_CHARACTERS = 60;
	private static final int SHOWN_BYTES = 8;
	private static final int KIB = 1024;
	private static final int BYTE_ORDER_MARK = 0xFEFF;
	private static final int REPLACEMENT = 0xFFFD;
	/** What texts have below the blank: tab, line feed, form feed, carriage return, and the marks of cut lines and old ends of files. */
	private static final String CONTROLS_OF_TEXT = "\t\n\f\r\u0018\u001A\u001B";

	private UnknownFile() {
	}

	/**
	 * The problem.
	 *
	 * @param label the file
	 * @param head  its first bytes
	 * @param bytes its size on the disk
	 */
	static Problem problem(String label, byte[] head, long bytes) {
		return isText(head) ? new Problem(label, 0, Problem.Kind.NOT_RECOGNISED, firstRow(decode(head)))
				: new Problem(label, 0, Problem.Kind.NOT_TEXT, sizeAndBytes(head, bytes));
	}

	/** No encoding that a log may have uses these bytes for anything but control characters. */
	private static boolean isText(byte[] head) {
		for (byte b : head) {
			if (b >= 0 && b < ' ' && CONTROLS_OF_TEXT.indexOf(b) < 0) {
				return false;
			}
		}
		return true;
	}

	/** As UTF-8, else as spreadsheets of Japanese Windows save. */
	private static String decode(byte[] head) {
		CharBuffer text = CharBuffer.allocate(head.length);
		boolean broken = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(head), text, false).isError(); // the head may end within a character
		return broken ? new String(head, CP932) : text.flip().toString();
	}

	/** The first row, shortened, with a dot for what can't be shown; empty for an empty file. */
	private static String firstRow(String text) {
		StringBuilder row = new StringBuilder();
		int shown = 0;
		for (int character : text.codePoints().toArray()) {
			if (character == '\r' || character == '\n') {
				break;
			}
			if (shown == SHOWN_CHARACTERS) {
				return row.append('…').toString();
			}
			if (character != BYTE_ORDER_MARK) {
				row.appendCodePoint(Character.isISOControl(character) || character == REPLACEMENT ? '·' : character);
				shown++;
			}
		}
		return row.toString();
	}

	private static String sizeAndBytes(byte[] head, long bytes) {
		int shown = Math.min(head.length, SHOWN_BYTES);
		String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(head, 0, shown);
		return (bytes + KIB - 1) / KIB + " KB: " + hex + (shown < head.length ? " …" : "");
	}
}
