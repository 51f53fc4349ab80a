package org.kado.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kado.testing.Requirement;

class ClockWatchTest {

	private static final long EPOCH = 1_700_000_000_000L;

	private final ClockWatch watch = new ClockWatch();

	@BeforeEach
	void start() {
		watch.start(EPOCH, 10_000, 9_000);
	}

	/** Looks so long after the start, with the wall clock set and the PC asleep for so long in all. */
	private boolean look(long sinceStartMillis, long setMillis, long sleptMillis) {
		return watch.look(EPOCH + sinceStartMillis + setMillis, 10_000 + sinceStartMillis, 9_000 + sinceStartMillis - sleptMillis);
	}

	@Test
	void anAnchorIsDueAtTheStartAndOnceOnly() {
		assertTrue(watch.anchorDue());
		assertFalse(look(1_000, 0, 0));
		assertFalse(watch.anchorDue());
	}

	@Test
	void anAnchorIsDueEveryHour() {
		assertFalse(look(3_599_000, 0, 0));
		assertFalse(watch.anchorDue());
		assertFalse(look(3_600_000, 0, 0));
		assertTrue(watch.anchorDue());
		assertFalse(look(3_601_000, 0, 0));
		assertFalse(watch.anchorDue());
	}

	@Test
	@Requirement("A10")
	void theClockSetBackByTenMinutesIsToldOnce() {
		assertTrue(look(1_000, -600_000, 0));
		assertEquals(-600_000, watch.shiftMillis());
		assertTrue(watch.anchorDue());
		assertFalse(look(2_000, -600_000, 0));
		assertEquals(0, watch.shiftMillis());
	}

	@Test
	@Requirement("A11")
	void theClockSetForwardByADayIsToldOnce() {
		assertTrue(look(5_000, 86_400_000, 0));
		assertEquals(86_400_000, watch.shiftMillis());
		assertEquals(0, watch.asleepMillis());
	}

	@Test
	void twoSecondsApartIsNoChangeYetAndOneMoreMillisecondIs() {
		assertFalse(look(1_000, 2_000, 0));
		assertTrue(look(2_000, 2_001, 0));
		assertEquals(2_001, watch.shiftMillis());
	}

	@Test
	void smallStepsAddUp() {
		assertFalse(look(1_000, 1_500, 0));
		assertTrue(look(2_000, 3_000, 0));
		assertEquals(3_000, watch.shiftMillis());
	}

	@Test
	void slowDriftIsNoChange() {
		for (int hour = 1; hour <= 24; hour++) {
			assertFalse(look(hour * 3_600_000L, hour * 500L, 0), "half a second an hour");
		}
	}

	@Test
	@Requirement("A8")
	void sleepIsWhatTheAwakeClockMissed() {
		assertFalse(look(1_000, 0, 0));
		assertTrue(look(32_401_000, 0, 32_400_000));
		assertEquals(32_400_000, watch.asleepMillis());
		assertEquals(0, watch.shiftMillis());
		assertTrue(watch.anchorDue());
		assertFalse(look(32_402_000, 0, 32_400_000));
		assertEquals(0, watch.asleepMillis());
	}

	@Test
	void sleepCountsFromOneSecondAndNapsAddUp() {
		assertFalse(look(5_000, 0, 999));
		assertTrue(look(6_000, 0, 1_000));
		assertEquals(1_000, watch.asleepMillis());
	}

	@Test
	void sleepAndAClockSetMeanwhileAreBothTold() {
		assertTrue(look(60_000, -3_600_000, 50_000));
		assertEquals(50_000, watch.asleepMillis());
		assertEquals(-3_600_000, watch.shiftMillis());
	}
}
