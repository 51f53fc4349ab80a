package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kado.sampling.HostClock;

class ClockReadingTest {

	/** Holds the reader up between two clocks, so many times. */
	private static final class HeldUpClock implements HostClock {

		private long millis;
		private int holdUps;

		HeldUpClock(int holdUps) {
			this.holdUps = holdUps;
		}

		@Override
		public long utcMillis() {
			long read = 1_000_000 + millis;
			if (holdUps-- > 0) {
				millis += 10_000;
			}
			return read;
		}

		@Override
		public long monotonicMillis() {
			return millis;
		}

		@Override
		public long awakeMillis() {
			return millis;
		}
	}

	@Test
	void beingHeldUpWhileReadingDoesNotLookLikeAClockThatWasSet() {
		ClockReading reading = new ClockReading().read(new HeldUpClock(2));
		assertEquals(1_000_000, reading.utcMillis() - reading.monotonicMillis());
		assertEquals(reading.monotonicMillis(), reading.awakeMillis());
	}

	@Test
	void readingEndsEvenWhereItIsAlwaysHeldUp() {
		assertEquals(30_000, new ClockReading().read(new HeldUpClock(100)).monotonicMillis());
	}
}
