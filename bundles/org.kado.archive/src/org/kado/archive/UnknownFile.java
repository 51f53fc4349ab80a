package org.kado.archive;

import java.nio.charset.StandardCharsets;

/** Shows the beginning of a file that nobody knows. */
final class FirstRow {

	private static final int SHOWN_CHARACTERS = 60;
	private static final int BYTE_ORDER_MARK = 0xFEFF;

	private FirstRow() {
	}

	/** The first row, shortened, with a dot for what can't be shown; empty for an empty file. */
	static String of(byte[] head) {
		StringBuilder row = new StringBuilder();
		int shown = 0;
		for (int character : new String(head, StandardCharsets.UTF_8).codePoints().toArray()) {
			if (character == '\r' || character == '\n') {
				break;
			}
			if (shown == SHOWN_CHARACTERS) {
				return row.append('…').toString();
			}
			if (character != BYTE_ORDER_MARK) {
				row.appendCodePoint(Character.isISOControl(character) ? '·' : character);
				shown++;
			}
		}
		return row.toString();
	}
}
