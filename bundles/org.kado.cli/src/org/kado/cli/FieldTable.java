package org.kado.cli;

import java.util.List;

/**
 * Named columns of fields, to be written in any format.
 *
 * @param columns names of the columns
 * @param rows    the rows; each has a field a column
 */
record FieldTable(List<String> columns, List<List<Field>> rows) {

	/** Copies the lists in. */
	FieldTable {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}
}
