package org.kado.cli;

import java.util.List;
import java.util.StringJoiner;

/** Writes a table as CSV after RFC 4180, but with lines that end with <code>\n</code>; UTF-8 without byte order mark. */
final class CsvText {

	private CsvText() {
	}

	static String of(FieldTable table) {
		StringBuilder text = new StringBuilder();
		line(text, table.columns());
		table.rows().forEach(row -> line(text, row.stream().map(Field::text).toList()));
		return text.toString();
	}

	private static void line(StringBuilder text, List<String> values) {
		StringJoiner line = new StringJoiner(",", "", "\n");
		values.forEach(value -> line.add(quoted(value)));
		text.append(line);
	}

	private static String quoted(String value) {
		boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
		return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
	}
}
