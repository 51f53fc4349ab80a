package org.kado.sampling.host.windows;

import com.sun.jna.Memory;

import org.kado.sampling.host.measure.ProcessorTimes;

/**
 * SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION (winternl.h) by NtQuerySystemInformation: a record of 48 bytes for each processor of the
 * group that the agent runs in (64 at most), beginning with idle, kernel and user time in 100 ns. Kernel time holds idle time.
 */
public final class WindowsProcessorTimes implements ProcessorTimes {

	static final int RECORD_BYTES = 48;
	private static final int MOST_PROCESSORS = 64;
	private static final int KERNEL_AT = 8;
	private static final int USER_AT = 16;

	private final Memory buffer = new Memory((long) RECORD_BYTES * MOST_PROCESSORS);
	private final Memory needed = new Memory(Integer.BYTES);
	private boolean closed;

	@Override
	public int read() {
		if (closed || NtDll.NtQuerySystemInformation(NtDll.SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, buffer, (int) buffer.size(), needed) != 0) {
			return -1;
		}
		int count = needed.getInt(0) / RECORD_BYTES;
		return count <= 0 || count > MOST_PROCESSORS ? -1 : count;
	}

	@Override
	public long busyUnits(int processor) {
		return totalUnits(processor) - buffer.getLong((long) processor * RECORD_BYTES);
	}

	@Override
	public long totalUnits(int processor) {
		long at = (long) processor * RECORD_BYTES;
		return buffer.getLong(at + KERNEL_AT) + buffer.getLong(at + USER_AT);
	}

	@Override
	public void close() {
		closed = true;
	}
}
