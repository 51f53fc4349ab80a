package org.kado.sampling.host.linux;

import org.kado.sampling.host.measure.CpuTimes;

/**
 * First line of /proc/stat (proc(5)): {@code cpu user nice system idle iowait irq softirq steal guest guest_nice}, in clock
 * ticks. Guest time is part of user and nice already. Waiting for a disk is idle.
 */
public final class LinuxCpuTimes implements CpuTimes {

	private static final int FIRST_LINE_BYTES = 256;

	private final ProcFile file;
	private final ByteScanner scanner = new ByteScanner();
	private long busyTicks;
	private long totalTicks;

	/** Reads /proc/stat. */
	public LinuxCpuTimes() {
		this("/proc/stat");
	}

	LinuxCpuTimes(String path) {
		file = new ProcFile(path, FIRST_LINE_BYTES);
	}

	@Override
	public boolean read() {
		int length = file.read(FIRST_LINE_BYTES);
		return length > 0 && parse(file.text(), length);
	}

	/** @return false where the text does not begin with the line */
	boolean parse(byte[] text, int length) {
		if (!scanner.over(text, length).accept("cpu ")) {
			return false;
		}
		long user = scanner.number();
		long nice = scanner.number();
		long system = scanner.number();
		long idle = scanner.number();
		if (idle < 0) {
			return false;
		}
		long waiting = orZero(scanner.number());
		long interrupts = orZero(scanner.number()) + orZero(scanner.number());
		long stolen = orZero(scanner.number());
		busyTicks = user + nice + system + interrupts + stolen;
		totalTicks = busyTicks + idle + waiting;
		return true;
	}

	@Override
	public long busyUnits() {
		return busyTicks;
	}

	@Override
	public long totalUnits() {
		return totalTicks;
	}

	@Override
	public void close() {
		file.close();
	}

	/** Kernels of old have fewer columns. */
	private static long orZero(long number) {
		return Math.max(0, number);
	}
}
