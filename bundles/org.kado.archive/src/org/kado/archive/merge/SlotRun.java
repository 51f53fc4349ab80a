package org.kado.archive.merge;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.MinuteColumns;

/**
 * Slots one after the other, each stamp once, and the file that each was taken from.
 *
 * @param rows  at least one, by rising stamp
 * @param files number of the file of each row
 */
record SlotRun(MinuteColumns rows, PackedLongs files) {

	long firstMillis() {
		return rows.stampMillis(0);
	}

	long lastMillis() {
		return rows.stampMillis(rows.size() - 1);
	}

	/** Row of the first slot that ends at the instant or later; the number of rows where there is none. */
	int rowAt(long stampMillis) {
		int low = 0;
		int high = rows.size();
		while (low < high) {
			int middle = low + high >>> 1;
			if (rows.stampMillis(middle) < stampMillis) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	int file(int row) {
		return (int) files.get(row);
	}

	/** Collects slots by rising stamp. */
	static final class Builder {

		private final MinuteColumns.Builder rows = new MinuteColumns.Builder();
		private final PackedLongs.Builder files = new PackedLongs.Builder();

		void add(MinuteColumns from, int row, int file) {
			rows.add(from, row);
			files.add(file);
		}

		SlotRun build() {
			return new SlotRun(rows.build(), files.build());
		}
	}
}
