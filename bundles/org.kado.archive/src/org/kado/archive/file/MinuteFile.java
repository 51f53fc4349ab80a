package org.kado.archive.file;

import java.util.Optional;

import org.kado.model.facts.MinuteColumns;
import org.kado.model.facts.MinuteHeader;

/**
 * The rows of one minute file and where they came from.
 *
 * @param label       the file
 * @param header      what is known of it
 * @param rows        its rows in file order
 * @param firstMillis the earliest stamp; the largest number where there is no row
 * @param lastMillis  the latest stamp; the smallest number where there is no row
 * @param kept        where an index has its rows; empty where none has
 */
public record MinuteFile(String label, MinuteHeader header, MinuteColumns rows, long firstMillis, long lastMillis, Optional<KeptRows> kept) {

	/** The rows with their bounds. */
	public static MinuteFile of(String label, MinuteHeader header, MinuteColumns rows) {
		long least = Long.MAX_VALUE;
		long most = Long.MIN_VALUE;
		for (int row = 0; row < rows.size(); row++) {
			least = Math.min(least, rows.stampMillis(row));
			most = Math.max(most, rows.stampMillis(row));
		}
		return new MinuteFile(label, header, rows, least, most, Optional.empty());
	}

	/** The folder it lies in, relative to the opened one; empty for that one itself. */
	public String folder() {
		return label.substring(0, Math.max(0, label.lastIndexOf('/')));
	}
}
