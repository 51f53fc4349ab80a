package org.kado.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows to be written as the user wants them.
 *
 * @param columns the columns
 * @param rows    what they are made of
 * @param header  more values for the header of JSON, by name
 * @param caption sentences below a table
 * @param <R>     what a row is made of
 */
record Answer<R>(List<Column<R>> columns, List<R> rows, Map<String, Field> header, List<String> caption) {

	/** Copies the collections in. */
	Answer {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
		caption = List.copyOf(caption);
	}

	/** An answer with nothing more to say. */
	Answer(List<Column<R>> columns, List<R> rows) {
		this(columns, rows, Map.of(), List.of());
	}

	/** The same with sentences below. */
	Answer<R> captioned(List<String> sentences) {
		return new Answer<>(columns, rows, header, sentences);
	}

	/** Writes. */
	void print(OutputFormat format, OpenedFolder opened, Invocation invocation) {
		FieldTable table = new FieldTable(columns.stream().map(Column::id).toList(),
				rows.stream().map(row -> columns.stream().map(column -> column.field().apply(row)).toList()).toList());
		invocation.terminal().print(switch (format) {
			case CSV -> CsvText.of(table);
			case JSON -> JsonText.of(header(opened), "rows", table);
			case TABLE -> text(invocation.texts());
		});
	}

	private Map<String, Field> header(OpenedFolder opened) {
		Map<String, Field> all = new LinkedHashMap<>();
		all.put("folder", Field.text(opened.name()));
		all.putAll(header);
		all.put("files_read", Field.count(opened.logs().filesRead()));
		all.put("problems", Field.count(opened.problems()));
		return all;
	}

	/** Of a column for one of several things the heading names it: what stands behind a colon in its id. */
	private static String heading(String id, CliTexts texts) {
		int colon = id.indexOf(':');
		return colon < 0 ? texts.text("column." + id) : texts.text("column." + id.substring(0, colon), id.substring(colon + 1));
	}

	private String text(CliTexts texts) {
		TextTable table = new TextTable();
		columns.forEach(column -> table.column(heading(column.id(), texts), column.right()));
		rows.forEach(row -> table.row(columns.stream().map(column -> column.human().apply(row)).toList()));
		return table.text() + (caption.isEmpty() ? "" : "\n" + String.join("\n", caption) + "\n");
	}
}
