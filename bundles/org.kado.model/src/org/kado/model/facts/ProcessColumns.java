package org.kado.model.facts;

/**
 * The facts of one watched process. It has a row of its own for each tick that tells of it;
 * {@link #tickRow(int)} leads back to the tick. Immutable once built.
 */
public final class ProcessColumns {

	private final String name;
	private LongColumn tickRow = new LongColumn();
	private LongColumn pids = new LongColumn();
	private LongColumn cpu = new LongColumn();
	private LongColumn resident = new LongColumn();
	private LongColumn io = new LongColumn();

	ProcessColumns(String name) {
		this.name = name;
	}

	void add(int row, int pidCount, long cpuMillis, long residentBytes, long ioBytes) {
		tickRow.add(row);
		pids.add(pidCount);
		cpu.add(cpuMillis);
		resident.add(residentBytes);
		io.add(ioBytes);
	}

	ProcessColumns trimmed() {
		tickRow = tickRow.trimmed();
		pids = pids.trimmed();
		cpu = cpu.trimmed();
		resident = resident.trimmed();
		io = io.trimmed();
		return this;
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
}
