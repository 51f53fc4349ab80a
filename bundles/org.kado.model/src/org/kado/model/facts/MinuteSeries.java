package org.kado.model.facts;

import java.util.List;
import java.util.Objects;

/**
 * The rows of one installation's minute files, sorted by stamp, each slot once.
 *
 * @param header     what is known of the files
 * @param slotMillis length of a slot, inferred from the usual spacing of rows
 * @param rows       the rows
 */
public record MinuteSeries(MinuteHeader header, long slotMillis, List<MinuteRow> rows) {

	/** Packs the rows, see {@link MinuteColumns}; refuses a slot that is not positive. */
	public MinuteSeries {
		Objects.requireNonNull(header, "header");
		if (slotMillis <= 0) {
			throw new IllegalArgumentException("slot must be positive, but is " + slotMillis + " ms");
		}
		rows = MinuteColumns.of(rows);
	}
}
