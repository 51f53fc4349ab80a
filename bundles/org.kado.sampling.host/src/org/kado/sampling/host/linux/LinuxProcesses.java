package org.kado.sampling.host.linux;

import org.kado.model.facts.Tick;
import org.kado.sampling.host.measure.ProcessReader;
import org.kado.sampling.host.measure.WatchedProcesses;

/**
 * Watched processes from /proc. Every round lists the pids that were started since, and once a minute all; names are read of
 * those whose name is due ({@link PidTable}), the stat file only of those that have a watched name. Allocates nothing in the
 * steady state.
 */
public final class LinuxProcesses implements ProcessReader {

	private static final int INIT = 1;
	/** More are not kept open, nor more than a quarter of what this process may have open: log files come first. */
	private static final int MOST_KEPT = 512;

	private final NewestPid newestPid = new NewestPid("/proc/loadavg");
	private final PidListing listing;
	private final PidTable table = new PidTable(LibC::close);
	private final PidFiles files = new PidFiles("/proc/");
	private final byte[] text = files.newText();
	private final ProcessStat stat = new ProcessStat();
	private final ProcessIo io = new ProcessIo();
	private final LongName longName = new LongName(files);
	private NameMatcher matcher;
	private int edition;
	private final long ticksPerSecond = LibC.sysconf(LibC.SC_CLK_TCK);
	private final long pageBytes = LibC.sysconf(LibC.SC_PAGESIZE);
	private final long mostKept = Math.min(MOST_KEPT, LibC.sysconf(LibC.SC_OPEN_MAX) / 4);
	private long lastRoundMillis = -1;
	private long listedMillis;
	private long newestListed = -1;

	/** Watches these names; told of by their place. */
	public LinuxProcesses(WatchedProcesses processes) {
		follow(processes);
		listing = new PidListing("/proc", PidListing.systemCall(System.getProperty("os.arch")));
	}

	@Override
	public Sight read(WatchedProcesses processes, long monotonicMillis) {
		if (edition != processes.edition()) {
			follow(processes);
		}
		if (!list(monotonicMillis)) {
			return Sight.NONE;
		}
		int count = listing.count();
		long sinceMillis = lastRoundMillis < 0 ? monotonicMillis : lastRoundMillis;
		table.update(listing.pids(), count, monotonicMillis - sinceMillis);
		for (int i = 0; i < count; i++) {
			if (table.name(i) != NameMatcher.NONE || table.nameIsDue(i)) {
				visit(i, processes, sinceMillis);
			}
		}
		lastRoundMillis = monotonicMillis;
		// Every /proc has a pid 1; where it is missing, the system hides other users' processes (hidepid, proc(5)).
		return table.pid(0) == INIT ? Sight.FULL : Sight.PARTIAL;
	}

	@Override
	public void close() {
		newestPid.close();
		listing.close();
		table.close();
		newestListed = -1;
	}

	private void follow(WatchedProcesses processes) {
		matcher = new NameMatcher(processes.names());
		edition = processes.edition();
		table.forgetNames();
	}

	private boolean list(long monotonicMillis) {
		// Asked before listing, so that what is started meanwhile shows up next time.
		long newest = newestPid.read();
		boolean goesOn = newest >= 0 && newestListed >= 0 && monotonicMillis - listedMillis < PidTable.RECHECK_MILLIS;
		if (goesOn && newest == newestListed) {
			return true;
		}
		// A smaller one than before: pids are given out from the beginning again.
		boolean ascending = goesOn && newest > newestListed;
		int count = ascending ? listing.readNewer(newest) : listing.read(newest);
		newestListed = count > 0 ? newest : -1;
		listedMillis = ascending ? listedMillis : monotonicMillis;
		return count > 0;
	}

	private void visit(int i, WatchedProcesses processes, long sinceMillis) {
		if (table.name(i) == NameMatcher.NONE && !mayBeWatched(i)) {
			return;
		}
		int length = files.readStat(table.pid(i), text);
		if (length <= 0 || !stat.parse(text, length)) {
			// It ended since it was listed.
			return;
		}
		int name = name(i);
		table.name(i, name);
		if (name != NameMatcher.NONE) {
			boolean startedInTick = millis(stat.startTicks() + 1) > sinceMillis;
			processes.saw(name, table.pid(i), stat.startTicks(), startedInTick, millis(stat.cpuTicks()), stat.residentPages() * pageBytes,
					ioBytes(table.pid(i)));
		}
	}

	private boolean mayBeWatched(int i) {
		int nameBytes = readName(i) - 1; // without the line end
		return nameBytes >= 0 && matcher.findCut(text, 0, nameBytes) != NameMatcher.NONE;
	}

	/** Opening and closing a file takes the kernel several times as long as reading it: those of processes that stay are kept open. */
	private int readName(int i) {
		int pid = table.pid(i);
		if (table.nameFile(i) != PidTable.NO_FILE) {
			int length = files.readAgain(table.nameFile(i), text);
			if (length > 0) {
				return length;
			}
			table.forgetNameFile(i); // the pid is another process's by now
		}
		if (!table.isSettled(i) || table.kept() >= mostKept) {
			return files.readName(pid, text);
		}
		int descriptor = files.openName(pid);
		if (descriptor < 0) {
			return -1;
		}
		table.keepNameFile(i, descriptor);
		return files.readAgain(descriptor, text);
	}

	private long ioBytes(int pid) {
		int length = files.readIo(pid, text);
		return length <= 0 ? Tick.NOT_MEASURED : io.parse(text, length);
	}

	private int name(int i) {
		int known = table.name(i);
		if (known != NameMatcher.NONE && !table.nameIsDue(i) && matcher.agrees(known, text, stat.nameFrom(), stat.nameTo())) {
			return known;
		}
		if (stat.nameTo() - stat.nameFrom() < NameMatcher.COMM_BYTES) {
			return matcher.find(text, stat.nameFrom(), stat.nameTo());
		}
		int candidate = matcher.findCut(text, stat.nameFrom(), stat.nameTo());
		if (candidate != NameMatcher.NONE && longName.find(table.pid(i), text, stat.nameFrom(), stat.nameTo())) {
			return matcher.find(longName.text(), longName.from(), longName.to());
		}
		return candidate;
	}

	private long millis(long ticks) {
		return ticks * 1_000 / ticksPerSecond;
	}
}
