package org.kado.sampling;

/** The PC's clocks. Implementations are safe for use by several threads and allocate nothing. */
public interface HostClock {

	/** Wall clock, UTC milliseconds since the epoch. */
	long utcMillis();

	/** A clock that never goes back and counts sleep (CLOCK_BOOTTIME, GetTickCount64), milliseconds since about the boot. */
	long monotonicMillis();

	/** A clock that never goes back and stands still in sleep (CLOCK_MONOTONIC, QueryUnbiasedInterruptTime), milliseconds. */
	long awakeMillis();
}
