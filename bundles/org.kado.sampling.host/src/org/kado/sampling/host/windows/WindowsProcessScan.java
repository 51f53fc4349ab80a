package org.kado.sampling.host.windows;

import java.nio.charset.StandardCharsets;

import org.kado.sampling.host.measure.NameCache;
import org.kado.sampling.host.measure.ProcessScan;
import org.kado.sampling.host.measure.ProcessTotals;

/** Every process of Windows from one {@link ProcessSnapshot}; the one that stands for idle processors is left out. */
public final class WindowsProcessScan implements ProcessScan {

	private static final int MOST_NAMES = 2_048;

	private final ProcessSnapshot snapshot = new ProcessSnapshot();
	private final ProcessInformation information = new ProcessInformation();
	private final NameCache names = new NameCache(StandardCharsets.UTF_16LE, MOST_NAMES);
	private long lastRoundMillis = -1;
	private boolean closed;

	@Override
	public boolean read(ProcessTotals totals, long monotonicMillis) {
		if (closed || !snapshot.take(information)) {
			return false;
		}
		long elapsedMillis = lastRoundMillis < 0 ? 0 : monotonicMillis - lastRoundMillis;
		tell(totals, System.currentTimeMillis() - elapsedMillis);
		lastRoundMillis = monotonicMillis;
		return true;
	}

	private void tell(ProcessTotals totals, long sinceUtcMillis) {
		while (information.next()) {
			String name = information.name(names);
			if (information.pid() != 0 && !name.isEmpty()) {
				totals.saw(name, information.pid(), information.createTime(), information.createdUtcMillis() >= sinceUtcMillis,
						information.cpuMillis(), information.workingSetBytes());
			}
		}
	}

	@Override
	public void close() {
		closed = true;
	}
}
