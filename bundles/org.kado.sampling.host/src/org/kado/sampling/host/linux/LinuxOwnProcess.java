package org.kado.sampling.host.linux;

import org.kado.sampling.OwnProcess;

/** /proc/self/stat. Children that have ended are not counted: the one that reads the inventory has its own account. */
public final class LinuxOwnProcess implements OwnProcess {

	private static final int USUAL_BYTES = 512;
	private static final long MILLIS_PER_SECOND = 1_000;

	private final ProcFile file;
	private final ProcessStat stat = new ProcessStat();
	private final long ticksPerSecond = LibC.sysconf(LibC.SC_CLK_TCK);
	private final long pageBytes = LibC.sysconf(LibC.SC_PAGESIZE);

	/** Nothing is opened yet. */
	public LinuxOwnProcess() {
		this("/proc/self/stat");
	}

	LinuxOwnProcess(String path) {
		file = new ProcFile(path, USUAL_BYTES);
	}

	@Override
	public long cpuMillis() {
		return read() ? stat.cpuTicks() * MILLIS_PER_SECOND / ticksPerSecond : -1;
	}

	@Override
	public long residentBytes() {
		return read() ? stat.residentPages() * pageBytes : -1;
	}

	@Override
	public void close() {
		file.close();
	}

	private boolean read() {
		int length = file.read();
		return length > 0 && stat.parse(file.text(), length);
	}
}
