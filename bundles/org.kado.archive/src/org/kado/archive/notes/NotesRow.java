package org.kado.archive.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the notes: fields as RFC 4180 quotes them; a row never spans lines. */
final class NotesRow {

	private NotesRow() {
	}

	static String text(String... fields) {
		return Stream.of(fields).map(NotesRow::quoted).collect(Collectors.joining(","));
	}

	private static String quoted(String field) {
		String plain = field.replaceAll("\\p{Cntrl}", " ");
		return plain.contains(",") || plain.contains("\"") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
	}

	static List<String> fields(String line) {
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
				field.append('"');
				i++;
			} else if (c == '"' && (quoted || field.isEmpty())) {
				quoted = !quoted;
			} else if (c == ',' && !quoted) {
				fields.add(field.toString());
				field.setLength(0);
			} else {
				field.append(c);
			}
		}
		fields.add(field.toString());
		return fields;
	}
}
