package org.kado.sampling.host.linux;

import java.nio.charset.StandardCharsets;

import org.kado.sampling.host.measure.NameCache;
import org.kado.sampling.host.measure.ProcessScan;
import org.kado.sampling.host.measure.ProcessTotals;

/**
 * Every process of /proc: one listing and one stat file each, the command line as well where the kernel cut the name. Threads of the
 * kernel, which have no program, are one process called {@value #KERNEL}. Allocates nothing in the steady state.
 */
public final class LinuxProcessScan implements ProcessScan {

	/** Name of all threads of the kernel. */
	static final String KERNEL = "[kernel]";

	private static final int KERNEL_THREADS_PARENT = 2;
	private static final int MOST_NAMES = 2_048;

	private final PidListing listing = new PidListing("/proc", PidListing.systemCall(System.getProperty("os.arch")));
	private final PidFiles files = new PidFiles("/proc/");
	private final byte[] text = files.newText();
	private final ProcessStat stat = new ProcessStat();
	private final LongName longName = new LongName(files);
	private final NameCache names = new NameCache(StandardCharsets.UTF_8, MOST_NAMES);
	private final long ticksPerSecond = LibC.sysconf(LibC.SC_CLK_TCK);
	private final long pageBytes = LibC.sysconf(LibC.SC_PAGESIZE);
	private long lastRoundMillis = -1;

	@Override
	public boolean read(ProcessTotals totals, long monotonicMillis) {
		if (listing.read(-1) <= 0) {
			return false;
		}
		long sinceMillis = lastRoundMillis < 0 ? monotonicMillis : lastRoundMillis;
		int[] pids = listing.pids();
		int count = listing.count();
		for (int i = 0; i < count; i++) {
			int length = files.readStat(pids[i], text);
			if (length > 0 && stat.parse(text, length)) {
				boolean startedSince = millis(stat.startTicks() + 1) > sinceMillis;
				totals.saw(name(pids[i]), pids[i], stat.startTicks(), startedSince, millis(stat.cpuTicks()), stat.residentPages() * pageBytes);
			}
		}
		lastRoundMillis = monotonicMillis;
		return true;
	}

	@Override
	public void close() {
		listing.close();
	}

	private String name(int pid) {
		if (pid == KERNEL_THREADS_PARENT || stat.parent() == KERNEL_THREADS_PARENT) {
			return KERNEL;
		}
		boolean cut = stat.nameTo() - stat.nameFrom() >= NameMatcher.COMM_BYTES;
		if (cut && longName.find(pid, text, stat.nameFrom(), stat.nameTo())) {
			return names.get(longName.text(), longName.from(), longName.to());
		}
		return names.get(text, stat.nameFrom(), stat.nameTo());
	}

	private long millis(long ticks) {
		return ticks * 1_000 / ticksPerSecond;
	}
}
