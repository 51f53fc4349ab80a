package org.kado.sampling.host.windows;

import java.util.List;

import org.kado.sampling.host.measure.ProcessReader;
import org.kado.sampling.host.measure.WatchedProcesses;

/** Watched processes: one {@link ProcessSnapshot} a round tells of all processes. */
public final class WindowsProcesses implements ProcessReader {

	private List<String> names;
	private int edition;
	private final ProcessSnapshot snapshot = new ProcessSnapshot();
	private final ProcessInformation information = new ProcessInformation();
	private long lastRoundMillis = -1;
	private boolean closed;

	/** Watches these names; told of by their place. */
	public WindowsProcesses(WatchedProcesses processes) {
		follow(processes);
	}

	@Override
	public Sight read(WatchedProcesses processes, long monotonicMillis) {
		if (edition != processes.edition()) {
			follow(processes);
		}
		if (closed || !snapshot.take(information)) {
			return Sight.NONE;
		}
		long elapsedMillis = lastRoundMillis < 0 ? 0 : monotonicMillis - lastRoundMillis;
		long sinceUtcMillis = System.currentTimeMillis() - elapsedMillis;
		while (information.next()) {
			int name = name();
			if (name >= 0) {
				processes.saw(name, information.pid(), information.createTime(), information.createdUtcMillis() >= sinceUtcMillis,
						information.cpuMillis(), information.workingSetBytes(), information.ioBytes());
			}
		}
		lastRoundMillis = monotonicMillis;
		return Sight.FULL;
	}

	@Override
	public void close() {
		closed = true;
	}

	private void follow(WatchedProcesses processes) {
		names = processes.names();
		edition = processes.edition();
	}

	private int name() {
		for (int i = 0; i < names.size(); i++) {
			if (information.isCalled(names.get(i))) {
				return i;
			}
		}
		return -1;
	}
}
