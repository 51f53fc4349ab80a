package org.kado.sampling.host.windows;

import org.kado.sampling.host.measure.CpuTimes;

import com.sun.jna.Memory;

/** GetSystemTimes: kernel time holds idle time. Figures in 100 ns, over all cores (of the first group where there are more than 64). */
public final class WindowsCpuTimes implements CpuTimes {

	private final Memory idle = new Memory(Long.BYTES);
	private final Memory kernel = new Memory(Long.BYTES);
	private final Memory user = new Memory(Long.BYTES);
	private boolean closed;

	@Override
	public boolean read() {
		return !closed && Kernel32.GetSystemTimes(idle, kernel, user) != 0;
	}

	@Override
	public long busyUnits() {
		return totalUnits() - idle.getLong(0);
	}

	@Override
	public long totalUnits() {
		return kernel.getLong(0) + user.getLong(0);
	}

	@Override
	public void close() {
		closed = true;
	}
}
