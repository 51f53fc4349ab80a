package org.kado.sampling.host.linux;

import org.kado.sampling.HostClock;

import com.sun.jna.Memory;

/** CLOCK_BOOTTIME counts sleep, CLOCK_MONOTONIC does not (clock_gettime(2)). */
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
		return read(LibC.CLOCK_MONOTONIC);
	}

	private synchronized long read(int clock) {
		if (LibC.clock_gettime(clock, timespec) != 0) {
			throw new IllegalStateException("clock_gettime does not know clock " + clock);
		}
		return timespec.getLong(0) * 1_000 + timespec.getLong(8) / 1_000_000;
	}
}
