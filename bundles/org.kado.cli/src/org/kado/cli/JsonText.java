package org.kado.cli;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes a table as JSON: an object with a header and the rows, a row a line. What is empty is null. */
final class JsonText {

	private JsonText() {
	}

	/**
	 * The text.
	 *
	 * @param header values of the header by name, in the order of the map
	 * @param name   name of the rows
	 * @param table  the rows
	 */
	static String of(Map<String, Field> header, String name, FieldTable table) {
		StringJoiner values = new StringJoiner(",", "{", "}");
		header.forEach((key, field) -> values.add(member(key, field)));
		StringJoiner rows = new StringJoiner(",\n    ", table.rows().isEmpty() ? "[" : "[\n    ", table.rows().isEmpty() ? "]" : "\n  ]");
		table.rows().forEach(row -> rows.add(object(table.columns(), row)));
		return "{\n  \"header\": " + values + ",\n  " + string(name) + ": " + rows + "\n}\n";
	}

	private static String object(List<String> columns, List<Field> row) {
		StringJoiner members = new StringJoiner(",", "{", "}");
		for (int i = 0; i < columns.size(); i++) {
			members.add(member(columns.get(i), row.get(i)));
		}
		return members.toString();
	}

	private static String member(String name, Field field) {
		if (field.isEmpty()) {
			return string(name) + ":null";
		}
		return string(name) + ":" + (field.number() ? field.text() : string(field.text()));
	}

	private static String string(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '"' || character == '\\') {
				quoted.append('\\').append(character);
			} else if (character < 0x20) {
				quoted.append(String.format("\\u%04x", (int) character));
			} else {
				quoted.append(character);
			}
		}
		return quoted.append('"').toString();
	}
}
