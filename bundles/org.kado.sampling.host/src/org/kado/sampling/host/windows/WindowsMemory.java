package org.kado.sampling.host.windows;

import org.kado.sampling.host.measure.MemoryReading;

import com.sun.jna.Memory;

/** GlobalMemoryStatusEx. */
public final class WindowsMemory implements MemoryReading {

	private static final int STATUS_BYTES = 64;
	private static final int TOTAL_AT = 8;
	private static final int AVAILABLE_AT = 16;

	private final Memory status = new Memory(STATUS_BYTES);
	private boolean closed;

	/** Nothing is read yet. */
	public WindowsMemory() {
		status.setInt(0, STATUS_BYTES);
	}

	@Override
	public long availableBytes() {
		return read(AVAILABLE_AT);
	}

	/** All physical memory in bytes, or -1. */
	public long totalBytes() {
		return read(TOTAL_AT);
	}

	@Override
	public void close() {
		closed = true;
	}

	private long read(int at) {
		return !closed && Kernel32.GlobalMemoryStatusEx(status) != 0 ? status.getLong(at) : -1;
	}
}
