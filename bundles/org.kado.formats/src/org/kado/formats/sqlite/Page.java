package org.kado.formats.sqlite;

import java.util.function.IntConsumer;

/**
 * A page of a table's tree (sqlite.org, Database File Format, 1.6). It is used again for each page. Every place in it is checked before it is
 * looked at: a damaged page throws, and nothing else.
 */
final class Page {

	private static final int INTERIOR = 0x05;
	private static final int LEAF = 0x0D;
	private static final int LEAF_HEAD = 8;
	private static final int INTERIOR_HEAD = 12;
	private static final int POINTER = 2;
	private static final int CHILD = 4;

	private final DatabaseHeader header;
	private final byte[] data;
	private long number;

	Page(DatabaseHeader header) {
		this.header = header;
		data = new byte[header.pageBytes()];
	}

	/** The bytes, to be filled before {@link #at(long)}. */
	byte[] data() {
		return data;
	}

	/** The page was filled with that number, from 1. */
	Page at(long newNumber) {
		number = newNumber;
		return this;
	}

	/** Takes the rows of a leaf. */
	interface Rows {

		/**
		 * Takes a row.
		 *
		 * @param rowId number of the row in its table
		 * @param row   valid until the next one
		 */
		void row(long rowId, Row row) throws BadDatabaseException;

		/** Takes what a row can't be read for; the rows after it follow. */
		void damaged(long page, BadDatabaseException fault);
	}

	/** Whether it points to other pages instead of holding rows. */
	boolean isInterior() throws BadDatabaseException {
		int type = data[start()] & 0xFF;
		if (type != INTERIOR && type != LEAF) {
			throw new BadDatabaseException("page " + number + " is no table (" + type + ")");
		}
		return type == INTERIOR;
	}

	/** The first page begins with the header of the database. */
	private int start() {
		return number == 1 ? DatabaseHeader.BYTES : 0;
	}

	private int cells(int head) throws BadDatabaseException {
		int cells = DatabaseHeader.unsigned(data, start() + 3, 2);
		if (start() + head + cells * POINTER > header.usableBytes()) {
			throw new BadDatabaseException("page " + number + " with " + cells + " cells");
		}
		return cells;
	}

	private int cell(int head, int i) throws BadDatabaseException {
		int place = DatabaseHeader.unsigned(data, start() + head + i * POINTER, 2);
		if (place < start() + head || place + CHILD > header.usableBytes()) {
			throw new BadDatabaseException("page " + number + ", cell " + i);
		}
		return place;
	}

	/** The pages below an interior one, in the order of their rows. */
	void children(IntConsumer to) throws BadDatabaseException {
		int cells = cells(INTERIOR_HEAD);
		for (int i = 0; i < cells; i++) {
			to.accept(DatabaseHeader.unsigned(data, cell(INTERIOR_HEAD, i), CHILD));
		}
		to.accept(DatabaseHeader.unsigned(data, start() + LEAF_HEAD, CHILD));
	}

	/** The rows of a leaf in their order. */
	void rows(Row row, Rows to) throws BadDatabaseException {
		int cells = cells(LEAF_HEAD);
		for (int i = 0; i < cells; i++) {
			try {
				row.read(data, cell(LEAF_HEAD, i), header);
				to.row(row.id(), row);
			} catch (BadDatabaseException e) {
				to.damaged(number, e);
			}
		}
	}
}
