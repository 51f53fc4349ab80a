package org.kado.reports.sheet;

import java.util.regex.Pattern;

/** Text as the content of XML and of spreadsheet cells. */
final class XmlText {

	/** Spreadsheets read this as a character by its number, so a name that holds it must be written otherwise. */
	private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private XmlText() {
	}

	/** Content of an element or a quoted attribute; what XML cannot hold becomes U+FFFD. */
	static String escaped(String text) {
		StringBuilder out = new StringBuilder(text.length() + 8);
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			// a bare carriage return would be read as a line feed
			case '\r' -> out.append("&#13;");
			default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
			}
		});
		return out.toString();
	}

	/** Content of a text cell. */
	static String ofCell(String text) {
		return escaped(NUMBERED.matcher(text).replaceAll("_x005F_"));
	}

	private static boolean isXml(int c) {
		return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
	}
}
