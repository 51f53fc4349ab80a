package org.kado.sampling.host.windows;

import java.util.List;

import org.kado.sampling.host.measure.ProcessReader;
import org.kado.sampling.host.measure.WatchedProcesses;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * Watched processes by NtQuerySystemInformation: one call a round tells of all processes. It needs neither performance
 * counters (which are damaged on many a PC) nor the right to open the processes of services. Allocates only when the list
 * grows beyond anything seen before.
 */
public final class WindowsProcesses implements ProcessReader {

	private static final int FIRST_BYTES = 256 * 1_024;
	private static final int MOST_BYTES = 32 * 1_024 * 1_024;

	private final List<String> names;
	private final Memory needed = new Memory(Integer.BYTES);
	private final ProcessInformation information = new ProcessInformation();
	private Memory buffer = new Memory(FIRST_BYTES);
	private byte[] bytes = new byte[FIRST_BYTES];
	private long lastRoundMillis = -1;
	private boolean closed;

	/** Watches these names; told of by their place. */
	public WindowsProcesses(WatchedProcesses processes) {
		names = processes.names();
	}

	@Override
	public Sight read(WatchedProcesses processes, long monotonicMillis) {
		int length = closed ? -1 : fetch();
		if (length <= 0) {
			return Sight.NONE;
		}
		long elapsedMillis = lastRoundMillis < 0 ? 0 : monotonicMillis - lastRoundMillis;
		long sinceUtcMillis = System.currentTimeMillis() - elapsedMillis;
		information.over(bytes, length, Pointer.nativeValue(buffer));
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

	private int name() {
		for (int i = 0; i < names.size(); i++) {
			if (information.isCalled(names.get(i))) {
				return i;
			}
		}
		return -1;
	}

	/** @return number of bytes, or -1 */
	private int fetch() {
		int status = query();
		while (status == NtDll.STATUS_INFO_LENGTH_MISMATCH && bytes.length < MOST_BYTES) {
			int size = Math.min(MOST_BYTES, Math.max(needed.getInt(0), bytes.length) * 2);
			buffer = new Memory(size);
			bytes = new byte[size];
			status = query();
		}
		int length = needed.getInt(0);
		if (status != 0 || length <= 0 || length > bytes.length) {
			return -1;
		}
		buffer.read(0, bytes, 0, length);
		return length;
	}

	private int query() {
		return NtDll.NtQuerySystemInformation(NtDll.SYSTEM_PROCESS_INFORMATION, buffer, bytes.length, needed);
	}
}
