package org.kado.agent.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of the small files on a stick: fields, quoted as RFC 4180 says; a row never spans lines. */
final class CsvRow {

	private CsvRow() {
	}

	/** The row without its line end. */
	static String text(Object... fields) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < fields.length; i++) {
			line.append(i == 0 ? "" : ",").append(quoted(fields[i].toString()));
		}
		return line.toString();
	}

	private static String quoted(String field) {
		String plain = field.replaceAll("\\p{Cntrl}", " ");
		return plain.contains(",") || plain.contains("\"") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
	}

	/** The fields of a row; empty where a quotation mark is not closed. */
	static Optional<List<String>> fields(String line) {
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
		return quoted ? Optional.empty() : Optional.of(fields);
	}
}
