package org.kado.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.sampling.TickSchedule.Due;

class TickScheduleTest {

	/** A multiple of every tick used here. */
	private static final long UTC = 1_700_000_000_000L;

	private final TickSchedule schedule = new TickSchedule(5_000, 1_000);

	/** Both clocks move together: UTC is monotonic + UTC. */
	private Due due(long monotonicMillis) {
		return schedule.due(UTC + monotonicMillis, monotonicMillis);
	}

	private void start(long monotonicMillis) {
		schedule.start(UTC + monotonicMillis, monotonicMillis);
	}

	@Test
	void looksAreDueEverySecondAndTicksAtMultiplesOfFive() {
		start(0);
		for (int second = 1; second <= 20; second++) {
			assertEquals(1_000, schedule.waitMillis((second - 1) * 1_000L));
			assertEquals(Due.NOTHING, due(second * 1_000L - 1));
			assertEquals(second % 5 == 0 ? Due.TICK : Due.POLL, due(second * 1_000L));
			assertEquals(Due.NOTHING, due(second * 1_000L));
		}
		assertEquals(5_000, schedule.elapsedMillis());
		assertEquals(0, schedule.missedTicks());
	}

	@Test
	void whereNoLookIsNeededTheTickIsWaitedFor() {
		start(0);
		assertEquals(4_000, schedule.waitMillisForTick(1_000));
		assertEquals(0, schedule.waitMillisForTick(5_100));
		assertEquals(Due.POLL, due(3_300), "woken in between: a look is overdue");
		assertEquals(700, schedule.waitMillis(3_300));
		assertEquals(Due.TICK, due(5_000));
	}

	@Test
	void theFirstTickEndsOnTheUtcAxisAndIsAtLeastHalfATickLong() {
		start(1_200);
		assertEquals(800, schedule.waitMillis(1_200), "first look at 2 s");
		assertEquals(Due.POLL, due(2_000));
		assertEquals(Due.TICK, due(5_000));
		assertEquals(3_800, schedule.elapsedMillis());
		start(3_000);
		assertEquals(Due.POLL, due(5_000));
		assertEquals(Due.TICK, due(10_000));
		assertEquals(7_000, schedule.elapsedMillis());
	}

	@Test
	void aLateTickDoesNotShiftTheOnesAfterIt() {
		start(0);
		assertEquals(Due.TICK, due(5_180));
		assertEquals(5_180, schedule.elapsedMillis());
		assertEquals(Due.POLL, due(6_000));
		assertEquals(Due.TICK, due(10_000));
		assertEquals(4_820, schedule.elapsedMillis());
		assertEquals(0, schedule.missedTicks());
	}

	@Test
	void aWallClockThatIsAMillisecondBehindDoesNotMakeATickTwice() {
		schedule.start(UTC, 0);
		assertEquals(Due.TICK, schedule.due(UTC + 4_999, 5_000));
		assertEquals(Due.NOTHING, schedule.due(UTC + 5_000, 5_001));
		assertEquals(999, schedule.waitMillis(5_002));
	}

	@ParameterizedTest
	@CsvSource({"5000, TICK, 0", "7400, TICK, 0", "10000, TICK, 1", "15000, TICK, 2", "15001, HOLE, 2", "60000, HOLE, 11"})
	void aDelayOfThreeTicksBelongsToTheTickAndALongerOneIsAHole(long wokeMillis, Due expected, long missed) {
		start(0);
		assertEquals(expected, due(wokeMillis));
		assertEquals(wokeMillis, schedule.elapsedMillis());
		assertEquals(missed, schedule.missedTicks());
	}

	@Test
	void afterAHoleTheNextTickBeginsAtTheWakeUp() {
		start(0);
		assertEquals(Due.HOLE, due(32_000));
		assertEquals(Due.POLL, due(33_000));
		assertEquals(Due.TICK, due(35_000));
		assertEquals(3_000, schedule.elapsedMillis());
	}

	@Test
	void aWallClockSetForwardNeitherMakesAHoleNorALongTick() {
		schedule.start(UTC, 0);
		assertEquals(Due.POLL, schedule.due(UTC + 86_400_000 + 1_000, 1_000));
		assertEquals(Due.TICK, schedule.due(UTC + 86_400_000 + 5_000, 5_000));
		assertEquals(5_000, schedule.elapsedMillis());
	}

	@Test
	void ticksAlignThemselvesAnewAfterTheWallClockWasSet() {
		schedule.start(UTC, 0);
		long shift = -2_300;
		assertEquals(Due.TICK, schedule.due(UTC + 5_000 + shift, 5_000));
		assertEquals(Due.NOTHING, schedule.due(UTC + 5_100 + shift, 5_100));
		assertEquals(Due.TICK, schedule.due(UTC + 12_300 + shift, 12_300));
		assertEquals(7_300, schedule.elapsedMillis(), "the near multiple is skipped, the far one met");
		assertEquals(0, Math.floorMod(UTC + 12_300 + shift, 5_000));
	}

	@Test
	void aTickShorterThanThePollStillEndsWithALook() {
		TickSchedule fast = new TickSchedule(50, 1_000);
		fast.start(UTC, 0);
		assertEquals(50, fast.waitMillis(0));
		for (int i = 1; i <= 40; i++) {
			assertEquals(Due.TICK, fast.due(UTC + i * 50L, i * 50L));
		}
	}

	@Test
	void waitingIsNeverNegative() {
		start(0);
		assertEquals(0, schedule.waitMillis(1_000));
		assertTrue(schedule.waitMillis(90_000) == 0);
	}

	@Test
	void refusesStepsThatAreNotPositive() {
		assertThrows(IllegalArgumentException.class, () -> new TickSchedule(0, 1));
		assertThrows(IllegalArgumentException.class, () -> new TickSchedule(1, 0));
	}
}
