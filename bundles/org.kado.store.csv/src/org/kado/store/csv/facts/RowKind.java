package org.kado.store.csv.facts;

import java.util.List;
import java.util.Optional;

/** Kinds of row in a facts file and their columns, as docs/formats/facts.md lists them. Columns are only ever added at the end. */
enum RowKind {
	/** A tick. */
	TICK("t", "seq", "utc_ms", "elapsed_ms", "inputs", "first_ms", "last_ms", "min_gap_ms", "max_gap_ms", "keys", "clicks", "moves",
			"wheel", "cpu_pct", "mem_avail_kib"),
	/** A watched process. */
	PROCESS("p", "seq", "name", "pids", "cpu_ms", "rss_kib"),
	/** A network interface. */
	NETWORK("n", "seq", "name", "rx_bytes", "tx_bytes"),
	/** An event; its details follow the columns. */
	EVENT("e", "seq", "utc_ms", "mono_ms", "kind"),
	/** Clocks read together. */
	ANCHOR("a", "utc_ms", "mono_ms", "awake_ms"),
	/** Hardware inventory. */
	INVENTORY("i", "key", "value");

	private final String id;
	private final List<String> columns;

	RowKind(String id, String... columns) {
		this.id = id;
		this.columns = List.of(columns);
	}

	/** The row's first field. */
	String id() {
		return id;
	}

	/** Names of the columns after the first field. */
	List<String> columns() {
		return columns;
	}

	/** Number of fields of a whole row, the first one counted. */
	int fields() {
		return columns.size() + 1;
	}

	/** Name of the column at that index of the row's fields. */
	String column(int field) {
		return columns.get(field - 1);
	}

	/** The kind with that first byte. */
	static Optional<RowKind> find(byte first) {
		for (RowKind kind : values()) {
			if (kind.id.charAt(0) == first) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}
}
