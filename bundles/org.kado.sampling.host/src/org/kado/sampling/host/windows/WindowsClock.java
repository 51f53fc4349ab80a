package org.kado.sampling.host.windows;

import org.kado.sampling.HostClock;

import com.sun.jna.Memory;

/** GetTickCount64 counts sleep, QueryUnbiasedInterruptTime does not. The first moves in steps of 10 to 16 ms. */
public final class WindowsClock implements HostClock {

	private static final int UNITS_PER_MILLI = 10_000;

	private final Memory time = new Memory(Long.BYTES);

	@Override
	public long utcMillis() {
		return System.currentTimeMillis();
	}

	@Override
	public long monotonicMillis() {
		return Kernel32.GetTickCount64();
	}

	@Override
	public synchronized long awakeMillis() {
		if (Kernel32.QueryUnbiasedInterruptTime(time) == 0) {
			throw new IllegalStateException("QueryUnbiasedInterruptTime failed");
		}
		return time.getLong(0) / UNITS_PER_MILLI;
	}
}
