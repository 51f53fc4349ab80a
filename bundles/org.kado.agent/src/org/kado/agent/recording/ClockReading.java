package org.kado.agent.recording;

import org.kado.sampling.HostClock;

/** The PC's clocks read together. Used again and again by the recording thread, so that a look allocates nothing. */
final class ClockReading {

	private static final int ATTEMPTS = 3;
	private static final long LONGEST_READ_MILLIS = 100;

	private long utcMillis;
	private long monotonicMillis;
	private long awakeMillis;

	/** Reads all clocks; once more where the thread was held up meanwhile, since that would look like a clock that was set. */
	ClockReading read(HostClock clock) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			long beginMillis = clock.monotonicMillis();
			utcMillis = clock.utcMillis();
			awakeMillis = clock.awakeMillis();
			monotonicMillis = clock.monotonicMillis();
			if (monotonicMillis - beginMillis <= LONGEST_READ_MILLIS) {
				break;
			}
		}
		return this;
	}

	/** Wall clock, since the epoch. */
	long utcMillis() {
		return utcMillis;
	}

	/** The clock that counts sleep. */
	long monotonicMillis() {
		return monotonicMillis;
	}

	/** The clock that stands still in sleep. */
	long awakeMillis() {
		return awakeMillis;
	}
}
