package org.kado.archive;

import java.util.List;

import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;

/**
 * The rows of one minute file and where they came from.
 *
 * @param label  the file
 * @param header what is known of it
 * @param rows   its rows in file order
 */
record MinuteFile(String label, MinuteHeader header, List<MinuteRow> rows) {

	/** Copies the list in. */
	MinuteFile {
		rows = List.copyOf(rows);
	}

	/** The folder it lies in, relative to the opened one; empty for that one itself. */
	String folder() {
		return LogFile.folderOf(label);
	}

	/** The latest stamp, or the smallest number where there is no row. */
	long lastMillis() {
		return rows.stream().mapToLong(MinuteRow::stampMillis).max().orElse(Long.MIN_VALUE);
	}
}
