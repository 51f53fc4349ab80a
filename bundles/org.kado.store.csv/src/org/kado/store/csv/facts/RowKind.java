package org.kado.store.csv.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of row in a facts file and their columns, as docs/formats/facts.md lists them. Columns are only ever added at the end. */
enum RowKind {
	/** A tick. */
	TICK("t", "seq", "utc_ms", "elapsed_ms", "inputs", "first_ms", "last_ms", "min_gap_ms", "max_gap_ms", "keys", "clicks", "moves",
			"wheel", "cpu_pct", "mem_avail_kib"),
	/** A watched process. */
	PROCESS("p", List.of("io_bytes"), "seq", "name", "pids", "cpu_ms", "rss_kib"),
	/** A network interface. */
	NETWORK("n", "seq", "name", "rx_bytes", "tx_bytes"),
	/** Results of machine rules and values of recorded conditions. */
	RULES("r", "seq", "rules", "conditions"),
	/** All processes of a name. */
	TOTAL("s", "seq", "elapsed_ms", "name", "pids", "cpu_ms", "rss_kib"),
	/** Processors one by one; a field for each further one follows the columns. */
	PROCESSORS("c", "seq", "pct"),
	/** A disk. */
	DISK("d", "seq", "name", "read_bytes", "written_bytes"),
	/** An event; its details follow the columns. */
	EVENT("e", "seq", "utc_ms", "mono_ms", "kind"),
	/** Clocks read together. */
	ANCHOR("a", "utc_ms", "mono_ms", "awake_ms"),
	/** Hardware inventory. */
	INVENTORY("i", "key", "value"),
	/** What the agent itself used. */
	COST("o", "utc_ms", "period_ms", "cpu_ms", "rss_kib", "written_bytes", "missed_ticks");

	private static final List<Optional<RowKind>> BY_BYTE = byByte();

	private final String id;
	private final List<String> columns;
	private final String[] names;
	private final int fields;

	RowKind(String id, String... columns) {
		this(id, List.of(), columns);
	}

	/** A kind to which columns were added since files of it exist. */
	RowKind(String id, List<String> added, String... columns) {
		this.id = id;
		this.columns = Stream.concat(Arrays.stream(columns), added.stream()).toList();
		this.names = this.columns.toArray(String[]::new);
		this.fields = columns.length + 1;
	}

	/** The row's first field. */
	String id() {
		return id;
	}

	/** Names of the columns after the first field. */
	List<String> columns() {
		return columns;
	}

	/** Number of fields that every whole row has, the first one counted; files written before a column was added lack that one. */
	int fields() {
		return fields;
	}

	/** Name of the column at that index of the row's fields. */
	String column(int field) {
		return names[field - 1];
	}

	/** The kind with that first byte. */
	static Optional<RowKind> find(byte first) {
		return first < 0 ? Optional.empty() : BY_BYTE.get(first);
	}

	/** Asked for every row. */
	private static List<Optional<RowKind>> byByte() {
		List<Optional<RowKind>> kinds = new ArrayList<>(Collections.nCopies(Byte.MAX_VALUE + 1, Optional.empty()));
		for (RowKind kind : values()) {
			kinds.set(kind.id.charAt(0), Optional.of(kind));
		}
		return List.copyOf(kinds);
	}
}
