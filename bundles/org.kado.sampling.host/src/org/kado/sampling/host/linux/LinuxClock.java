package org.kado.sampling.host.linux;

import org.kado.sampling.HostClock;

import com.sun.jna.Memory;

/**
 * CLOCK_BOOTTIME counts sleep, CLOCK_MONOTONIC does not (clock_gettime(2)). The second is what {@link System#nanoTime} reads on Linux, a
 * tenth of the cost of a call of our own; a test compares them.
 */
public final class LinuxClock implements HostClock {

	private static final int TIMESPEC_BYTES = 16;

	private final Memory timespec = new Memory(TIMESPEC_BYTES);

	@Override
	public long utcMillis() {
		return System.currentTimeMillis();
	}

	@Override
	public long monotonicMillis() {
		return read(LibC.CLOCK_BOOTTIME);
	}

	@Override
	public long awakeMillis() {
		return System.nanoTime() / 1_000_000;
	}

	synchronized long read(int clock) {
		if (LibC.clock_gettime(clock, timespec) != 0) {
			throw new IllegalStateException("clock_gettime does not know clock " + clock);
		}
		return timespec.getLong(0) * 1_000 + timespec.getLong(8) / 1_000_000;
	}
}
