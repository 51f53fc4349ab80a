package org.kado.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table with a header, as {@code kado … --format csv} prints it; no field of these tests holds a comma.
 *
 * @param columns names in order
 * @param rows    each with a text per column; empty where the field is empty
 */
public record CsvTable(List<String> columns, List<Map<String, String>> rows) {

	/** Parses lines. */
	public static CsvTable of(List<String> lines) {
		List<String> columns = fields(lines.get(0));
		return new CsvTable(columns, lines.stream().skip(1).filter(line -> !line.isEmpty()).map(line -> row(columns, fields(line))).toList());
	}

	private static Map<String, String> row(List<String> columns, List<String> fields) {
		if (fields.size() != columns.size()) {
			throw new AssertionError("fields do not fit columns: " + fields + " " + columns);
		}
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			row.put(columns.get(i), fields.get(i));
		}
		return row;
	}

	private static List<String> fields(String line) {
		return List.of(line.replace("\uFEFF", "").split(",", -1));
	}

	/** The only row. */
	public Map<String, String> only() {
		if (rows.size() != 1) {
			throw new AssertionError("not one row but " + rows);
		}
		return rows.get(0);
	}
}
