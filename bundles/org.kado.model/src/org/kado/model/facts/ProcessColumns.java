package org.kado.model.facts;

import java.util.List;

import org.kado.model.column.PackedLongs;
import org.kado.model.column.PackedRows;

/**
 * The facts of one watched process. It has a row of its own for each tick that tells of it;
 * {@link #tickRow(int)} leads back to the tick. Immutable.
 */
public final class ProcessColumns {

	private static final int COLUMNS = 5;

	private final String name;
	private final PackedLongs tickRow;
	private final PackedLongs pids;
	private final PackedLongs cpu;
	private final PackedLongs resident;
	private final PackedLongs io;

	private ProcessColumns(String name, List<PackedLongs> columns) {
		this.name = name;
		tickRow = columns.get(0);
		pids = columns.get(1);
		cpu = columns.get(2);
		resident = columns.get(3);
		io = columns.get(4);
	}

	/**
	 * A process from its columns, which an index kept.
	 *
	 * @param name    the watched name
	 * @param columns as {@link #columns()} gave them, in that order
	 * @throws IllegalArgumentException where the columns are not those of one table
	 */
	public static ProcessColumns of(String name, List<PackedLongs> columns) {
		if (columns.size() != COLUMNS || columns.stream().anyMatch(column -> column.size() != columns.get(0).size())) {
			throw new IllegalArgumentException("not the columns of a process: " + columns.stream().map(PackedLongs::size).toList());
		}
		return new ProcessColumns(name, columns);
	}

	/** The columns, for an index to keep. Their order stays. */
	public List<PackedLongs> columns() {
		return List.of(tickRow, pids, cpu, resident, io);
	}

	/** The watched name. */
	public String name() {
		return name;
	}

	/** Number of rows; at most one a tick. */
	public int size() {
		return tickRow.size();
	}

	/** Row of the tick in {@link TickColumns}; rises. */
	public int tickRow(int row) {
		return (int) tickRow.get(row);
	}

	/** Number of pids; 0: measured, and not running. */
	public int pids(int row) {
		return (int) pids.get(row);
	}

	/** All of {@link #tickRow(int)}, which is faster to go through. */
	public PackedLongs tickRows() {
		return tickRow;
	}

	/** All of {@link #pids(int)}. */
	public PackedLongs pidCounts() {
		return pids;
	}

	/** All of {@link #cpuMillis(int)}. */
	public PackedLongs cpusMillis() {
		return cpu;
	}

	/** All of {@link #ioBytes(int)}. */
	public PackedLongs iosBytes() {
		return io;
	}

	/** First row of a tick from that one on; {@link #size()} where there is none. */
	int firstRowFrom(int tick) {
		int low = 0;
		int high = size();
		while (low < high) {
			int middle = low + high >>> 1;
			if (tickRow(middle) < tick) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** CPU time within the tick, or {@link Tick#NOT_MEASURED}. */
	public long cpuMillis(int row) {
		return cpu.get(row);
	}

	/** Resident memory, or {@link Tick#NOT_MEASURED}. */
	public long residentBytes(int row) {
		return resident.get(row);
	}

	/** Bytes read and written within the tick, or {@link Tick#NOT_MEASURED}. */
	public long ioBytes(int row) {
		return io.get(row);
	}

	/** Collects rows. */
	static final class Builder {

		private final String name;
		private final PackedRows rows = new PackedRows(COLUMNS);

		Builder(String name) {
			this.name = name;
		}

		/** With the first rows of others, as they are packed. */
		Builder(ProcessColumns from, int count) {
			this(from.name);
			rows.copy(from.columns(), count);
		}

		String name() {
			return name;
		}

		void add(int tickRow, int pidCount, long cpuMillis, long residentBytes, long ioBytes) {
			int row = rows.begin();
			long[][] columns = rows.open();
			columns[0][row] = tickRow;
			columns[1][row] = pidCount;
			columns[2][row] = cpuMillis;
			columns[3][row] = residentBytes;
			columns[4][row] = ioBytes;
		}

		ProcessColumns build() {
			return new ProcessColumns(name, List.of(rows.build()));
		}
	}
}
