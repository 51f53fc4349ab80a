package org.kado.sampling.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.sampling.HostClock;

/** What every {@link HostClock} keeps to; here with the one of this PC. */
class HostClockContractTest {

	private final HostClock clock = clockOfThisPc();

	private static HostClock clockOfThisPc() {
		try (HostSampling host = HostSampling.create(List.of())) {
			return host.clock();
		}
	}

	@Test
	void neitherMonotonicClockEverGoesBack() {
		long monotonicMillis = clock.monotonicMillis();
		long awakeMillis = clock.awakeMillis();
		for (int i = 0; i < 10_000; i++) {
			long nextMonotonicMillis = clock.monotonicMillis();
			long nextAwakeMillis = clock.awakeMillis();
			assertTrue(nextMonotonicMillis >= monotonicMillis);
			assertTrue(nextAwakeMillis >= awakeMillis);
			monotonicMillis = nextMonotonicMillis;
			awakeMillis = nextAwakeMillis;
		}
	}

	@Test
	void theClockThatCountsSleepIsNotBehindTheOneThatDoesNot() {
		long awakeMillis = clock.awakeMillis();
		// The two of Windows are read from counters of different step.
		assertTrue(clock.monotonicMillis() >= awakeMillis - 20);
	}

	@Test
	void monotonicTimeRunsAsFastAsNanoTime() {
		long nanos = System.nanoTime();
		long millis = clock.monotonicMillis();
		while (System.nanoTime() - nanos < 50_000_000) {
			Thread.onSpinWait();
		}
		long elapsedMillis = clock.monotonicMillis() - millis;
		long elapsedNanoMillis = (System.nanoTime() - nanos) / 1_000_000;
		assertTrue(elapsedMillis >= 30 && elapsedMillis <= elapsedNanoMillis + 20, elapsedMillis + " of " + elapsedNanoMillis);
	}

	@Test
	void utcIsTheSystemsOwn() {
		long before = System.currentTimeMillis();
		long utcMillis = clock.utcMillis();
		assertTrue(before <= utcMillis && utcMillis <= System.currentTimeMillis());
	}

	@Test
	void severalThreadsMayAskAtOnce() {
		long first = clock.monotonicMillis();
		long wrong = IntStream.range(0, 20_000).parallel().mapToLong(i -> clock.monotonicMillis())
				.filter(millis -> millis < first || millis > first + 600_000).count();
		assertEquals(0, wrong);
	}
}
