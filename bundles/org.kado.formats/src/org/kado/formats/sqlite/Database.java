package org.kado.formats.sqlite;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.kado.store.LogSource;

/**
 * A read-only view of an SQLite database that comes as a stream, perhaps out of an archive. Tables are trees of pages; the file is gone through once
 * for each level, so that nothing but the numbers of pages has to be kept. What stands in a journal beside the file is not seen.
 */
public final class Database {

	/** So much of a file tells what it is. */
	public static final int HEAD_BYTES = DatabaseHeader.BYTES;

	private static final int MOST_LEVELS = 16;
	private static final List<byte[]> JOURNALS = List.of(HexFormat.of().parseHex("d9d505f920a163d7"), HexFormat.of().parseHex("377f0682"),
			HexFormat.of().parseHex("377f0683"));
	private static final int BUFFER_BYTES = 1 << 16;

	private final LogSource source;
	private final DatabaseHeader header;
	private final long pages;
	private final Map<String, Table> tables = new LinkedHashMap<>();
	private final Consumer<BadDatabaseException> faults;

	/**
	 * A table.
	 *
	 * @param root    its first page
	 * @param columns names of its columns in lower case
	 */
	public record Table(int root, List<String> columns) {

		/** Copies the list in. */
		public Table {
			columns = List.copyOf(columns);
		}
	}

	private Database(LogSource source, DatabaseHeader header, long pages, Consumer<BadDatabaseException> faults) {
		this.source = source;
		this.header = header;
		this.pages = pages;
		this.faults = faults;
	}

	/**
	 * Opens a database and reads the list of its tables.
	 *
	 * @param source the file
	 * @param faults is told each page and row that can't be read
	 * @throws BadDatabaseException where it is no database
	 * @throws IOException          where the file can't be read
	 */
	public static Database open(LogSource source, Consumer<BadDatabaseException> faults) throws IOException, BadDatabaseException {
		DatabaseHeader header;
		long bytes;
		try (InputStream in = source.open(); OutputStream nowhere = OutputStream.nullOutputStream()) {
			byte[] head = in.readNBytes(DatabaseHeader.BYTES);
			header = DatabaseHeader.of(head);
			bytes = head.length + in.transferTo(nowhere);
		}
		long pages = Math.min(bytes / header.pageBytes(), Integer.MAX_VALUE - 1);
		if (pages < header.pages() || bytes % header.pageBytes() != 0) {
			faults.accept(new BadDatabaseException(pages + " of " + header.pages() + " pages"));
		}
		Database database = new Database(source, header, pages, faults);
		database.rows(1, row -> database.addTable(row));
		return database;
	}

	/** Whether a file begins as databases do. */
	public static boolean begins(byte[] head) {
		return DatabaseHeader.begins(head);
	}

	/**
	 * Whether a file is what SQLite leaves beside a database while it is open: a journal of what a change undoes, or the changes themselves. It
	 * can't be read without the database, and the database can't be trusted without it.
	 */
	public static boolean isJournal(byte[] head) {
		return JOURNALS.stream().anyMatch(magic -> head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length));
	}

	/** Size of a page in a file that begins so; 0 where it is no database. */
	public static int pageBytes(byte[] head) {
		try {
			return DatabaseHeader.of(head).pageBytes();
		} catch (BadDatabaseException e) {
			return 0;
		}
	}

	/** Whether the newest rows may stand in a file of their own beside the database. */
	public boolean isInWalMode() {
		return header.walMode();
	}

	private void addTable(Row row) {
		// type, name, tbl_name, rootpage, sql
		String type = row.text(0).orElse("");
		double root = row.number(3).orElse(0);
		if (type.equals("table") && root >= 1 && root <= pages) {
			tables.put(row.text(1).orElse("").toLowerCase(Locale.ROOT), new Table((int) root, TableColumns.of(row.text(4).orElse(""))));
		}
	}

	/** The table of that name, in lower case. */
	public Optional<Table> findTable(String name) {
		return Optional.ofNullable(tables.get(name));
	}

	/**
	 * Goes through the rows of a table, page by page in the order of the file. Within a page the rows are in order; pages follow in the order in which
	 * they were first used, which is that of the rows unless some were deleted.
	 */
	public void rows(Table table, Consumer<Row> to) throws IOException {
		rows(table.root(), to);
	}

	private void rows(int root, Consumer<Row> to) throws IOException {
		BitSet seen = new BitSet();
		BitSet wanted = new BitSet();
		wanted.set(root);
		for (int level = 0; level < MOST_LEVELS && !wanted.isEmpty(); level++) {
			seen.or(wanted);
			wanted = level(wanted, seen, to);
		}
		if (!wanted.isEmpty()) {
			faults.accept(new BadDatabaseException("more than " + MOST_LEVELS + " levels"));
		}
	}

	/** Goes through the file for the wanted pages: takes the rows of leaves and gives the pages below the others. */
	private BitSet level(BitSet wanted, BitSet seen, Consumer<Row> to) throws IOException {
		BitSet below = new BitSet();
		Page page = new Page(header);
		Row row = new Row();
		int last = 0;
		try (InputStream in = new BufferedInputStream(source.open(), BUFFER_BYTES)) {
			for (int number = wanted.nextSetBit(0); number >= 0; number = wanted.nextSetBit(number + 1)) {
				in.skipNBytes((long) (number - last - 1) * header.pageBytes());
				if (in.readNBytes(page.data(), 0, header.pageBytes()) < header.pageBytes()) {
					faults.accept(new BadDatabaseException("page " + number + " missing"));
					return below;
				}
				last = number;
				take(page.at(number), row, seen, below, to);
			}
		}
		return below;
	}

	private void take(Page page, Row row, BitSet seen, BitSet below, Consumer<Row> to) {
		try {
			if (page.isInterior()) {
				List<Integer> children = new ArrayList<>();
				page.children(children::add);
				children.forEach(child -> want(child, seen, below));
			} else {
				page.rows(row, new Page.Rows() {

					@Override
					public void row(long rowId, Row found) {
						to.accept(found);
					}

					@Override
					public void damaged(long number, BadDatabaseException fault) {
						faults.accept(fault);
					}
				});
			}
		} catch (BadDatabaseException e) {
			faults.accept(e);
		}
	}

	/** A page that is wanted twice would go round for ever. */
	private void want(int child, BitSet seen, BitSet below) {
		if (child < 1 || child > pages || seen.get(child) || below.get(child)) {
			faults.accept(new BadDatabaseException("page " + child + (child < 1 || child > pages ? " missing" : " twice")));
		} else {
			below.set(child);
		}
	}
}
