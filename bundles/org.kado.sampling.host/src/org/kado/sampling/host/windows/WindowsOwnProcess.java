package org.kado.sampling.host.windows;

import org.kado.sampling.OwnProcess;

import com.sun.jna.Memory;

/** GetProcessTimes and GetProcessMemoryInfo (the one of kernel32.dll: Windows 7 and later). */
public final class WindowsOwnProcess implements OwnProcess {

	/** The handle that means the calling process. */
	private static final long SELF = -1;
	private static final long UNITS_PER_MILLI = 10_000;
	private static final int COUNTERS_BYTES = 72;
	private static final int WORKING_SET_AT = 16;

	private final Memory created = new Memory(Long.BYTES);
	private final Memory exited = new Memory(Long.BYTES);
	private final Memory kernel = new Memory(Long.BYTES);
	private final Memory user = new Memory(Long.BYTES);
	private final Memory counters = new Memory(COUNTERS_BYTES);
	private boolean closed;

	@Override
	public long cpuMillis() {
		boolean read = !closed && Kernel32.GetProcessTimes(SELF, created, exited, kernel, user) != 0;
		return read ? (kernel.getLong(0) + user.getLong(0)) / UNITS_PER_MILLI : -1;
	}

	@Override
	public long residentBytes() {
		counters.setInt(0, COUNTERS_BYTES);
		boolean read = !closed && Kernel32.K32GetProcessMemoryInfo(SELF, counters, COUNTERS_BYTES) != 0;
		return read ? counters.getLong(WORKING_SET_AT) : -1;
	}

	@Override
	public void close() {
		closed = true;
	}
}
