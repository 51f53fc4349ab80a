package org.kado.model.facts;

import org.kado.model.column.PackedLongs;

/**
 * The facts of one watched process. It has a row of its own for each tick that tells of it;
 * {@link #tickRow(int)} leads back to the tick. Immutable.
 */
public final class ProcessColumns {

	private final String name;
	private final PackedLongs tickRow;
	private final PackedLongs pids;
	private final PackedLongs cpu;
	private final PackedLongs resident;
	private final PackedLongs io;

	private ProcessColumns(Builder builder) {
		name = builder.name;
		tickRow = builder.tickRow.build();
		pids = builder.pids.build();
		cpu = builder.cpu.build();
		resident = builder.resident.build();
		io = builder.io.build();
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
		private final PackedLongs.Builder tickRow = new PackedLongs.Builder();
		private final PackedLongs.Builder pids = new PackedLongs.Builder();
		private final PackedLongs.Builder cpu = new PackedLongs.Builder();
		private final PackedLongs.Builder resident = new PackedLongs.Builder();
		private final PackedLongs.Builder io = new PackedLongs.Builder();

		Builder(String name) {
			this.name = name;
		}

		void add(int row, int pidCount, long cpuMillis, long residentBytes, long ioBytes) {
			tickRow.add(row);
			pids.add(pidCount);
			cpu.add(cpuMillis);
			resident.add(residentBytes);
			io.add(ioBytes);
		}

		ProcessColumns build() {
			return new ProcessColumns(this);
		}
	}
}
