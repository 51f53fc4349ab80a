package org.kado.formats.sqlite;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A row of a table (sqlite.org, Database File Format, 2.1): a list of types, then the values behind each other. It is used again for each row.
 * Rows that go on in other pages are not read: those of logs are short.
 */
public final class Row {

	private static final int MOST_COLUMNS = 64;
	private static final int VARINT_BYTES = 9;
	private static final int[] INTEGER_BYTES = {0, 1, 2, 3, 4, 6, 8};
	private static final int FLOAT = 7;
	private static final int ZERO = 8;
	private static final int ONE = 9;
	private static final int FIRST_BLOB = 12;

	private final long[] types = new long[MOST_COLUMNS];
	private final int[] places = new int[MOST_COLUMNS];
	private DatabaseHeader header;
	private byte[] data;
	private int columns;
	private long id;
	private int at;
	private int limit;

	/** Number of the row in its table. */
	public long id() {
		return id;
	}

	void read(byte[] page, int cell, DatabaseHeader database) throws BadDatabaseException {
		header = database;
		data = page;
		at = cell;
		limit = database.usableBytes();
		columns = 0;
		long payload = varint();
		id = varint();
		if (payload < 1 || payload > limit - 35) {
			throw new BadDatabaseException("row " + id + " of " + payload + " bytes");
		}
		limit = require(payload);
		int start = at;
		long headBytes = varint();
		if (headBytes < 1 || headBytes > payload) {
			throw new BadDatabaseException("row " + id);
		}
		int headEnd = start + (int) headBytes;
		long place = headEnd;
		while (at < headEnd && columns < MOST_COLUMNS) {
			long type = varint();
			types[columns] = type;
			places[columns++] = (int) place;
			place += bytes(type);
			if (place > limit || type < 0) {
				throw new BadDatabaseException("row " + id + ", column " + columns);
			}
		}
	}

	private int require(long bytes) throws BadDatabaseException {
		if (bytes < 0 || bytes > limit - at) {
			throw new BadDatabaseException("row " + id);
		}
		return at + (int) bytes;
	}

	private long varint() throws BadDatabaseException {
		long value = 0;
		for (int i = 1; i < VARINT_BYTES; i++) {
			int b = next();
			value = value << 7 | b & 0x7F;
			if (b < 0x80) {
				return value;
			}
		}
		return value << 8 | next();
	}

	private int next() throws BadDatabaseException {
		if (at >= limit) {
			throw new BadDatabaseException("row " + id);
		}
		return data[at++] & 0xFF;
	}

	private static long bytes(long type) {
		if (type >= FIRST_BLOB) {
			return (type - FIRST_BLOB) / 2;
		}
		return type == FLOAT ? Double.BYTES : type < INTEGER_BYTES.length && type >= 0 ? INTEGER_BYTES[(int) type] : 0;
	}

	/** Whether the row holds nothing there. Columns that were added to the table later are missing in older rows. */
	public boolean isNull(int column) {
		return column >= columns || types[column] == 0;
	}

	/** The text of a column; empty where it holds none. */
	public Optional<String> text(int column) {
		boolean text = column < columns && types[column] > FIRST_BLOB && types[column] % 2 == 1;
		return text ? Optional.of(new String(data, places[column], (int) bytes(types[column]), header.charset())) : Optional.empty();
	}

	/** The number of a column, whole or not; empty where it holds none. */
	public OptionalDouble number(int column) {
		if (column >= columns || types[column] == 0 || types[column] > ONE) {
			return OptionalDouble.empty();
		}
		int type = (int) types[column];
		if (type == FLOAT) {
			return OptionalDouble.of(Double.longBitsToDouble(signed(places[column], Long.BYTES)));
		}
		return OptionalDouble.of(type == ZERO ? 0 : type == ONE ? 1 : signed(places[column], INTEGER_BYTES[type]));
	}

	private long signed(int place, int bytes) {
		long value = data[place];
		for (int i = 1; i < bytes; i++) {
			value = value << 8 | data[place + i] & 0xFF;
		}
		return value;
	}
}
