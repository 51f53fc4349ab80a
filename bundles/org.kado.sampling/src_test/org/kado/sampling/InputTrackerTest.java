package org.kado.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.testing.Requirement;

@Requirement({"S1-12", "S1-13"})
class InputTrackerTest {

	/** UTC is this far ahead of the monotonic clock. */
	private static final long EPOCH = 1_700_000_000_000L;

	private final ScriptedProbe probe = new ScriptedProbe();
	private final InputTracker tracker = new InputTracker(probe);
	private final Tick tick = new Tick();

	private Tick fill(long monotonicMillis) {
		tick.begin(1, EPOCH + monotonicMillis, 5_000);
		tracker.fill(tick, monotonicMillis);
		return tick;
	}

	private void poll(long monotonicMillis, long instantMillis) {
		probe.answer = instantMillis;
		tracker.poll(monotonicMillis);
	}

	@Test
	void aTickWithoutAnyLookIsNotMeasured() {
		assertEquals(Tick.NOT_MEASURED, fill(5_000).inputCount());
	}

	@Test
	void looksThatSawNothingAreNoInput() {
		poll(1_000, LastInputProbe.NONE);
		assertEquals(0, fill(5_000).inputCount());
		assertEquals(Tick.NOT_MEASURED, fill(10_000).inputCount(), "and count for one tick only");
	}

	@Test
	void firstAndLastAreUtcAndTheSpacingIsThatBetweenThem() {
		poll(1_000, 700);
		poll(2_000, 1_950);
		poll(3_000, 2_000);
		poll(4_000, LastInputProbe.NONE);
		fill(5_000);
		assertEquals(3, tick.inputCount());
		assertEquals(EPOCH + 700, tick.firstInputMillis());
		assertEquals(EPOCH + 2_000, tick.lastInputMillis());
		assertEquals(50, tick.minSpacingMillis());
		assertEquals(1_250, tick.maxSpacingMillis());
	}

	@Test
	void theVeryFirstInstantHasNoSpacing() {
		poll(1_000, 700);
		fill(5_000);
		assertEquals(Tick.NOT_MEASURED, tick.minSpacingMillis());
		assertEquals(Tick.NOT_MEASURED, tick.maxSpacingMillis());
	}

	@Test
	@Requirement("A27")
	void spacingReachesBackToTheInstantOfAnEarlierTick() {
		poll(1_000, 700);
		fill(5_000);
		fill(10_000);
		poll(61_000, 60_690);
		fill(65_000);
		assertEquals(59_990, tick.minSpacingMillis());
		assertEquals(59_990, tick.maxSpacingMillis());
	}

	@Test
	void oneLookThatWorkedMakesTheTickMeasured() {
		poll(1_000, LastInputProbe.BROKEN);
		assertTrue(tracker.broken());
		poll(2_000, LastInputProbe.NONE);
		assertFalse(tracker.broken());
		poll(3_000, LastInputProbe.BROKEN);
		assertEquals(0, fill(5_000).inputCount());
	}

	@Test
	void onlyBrokenLooksAreNotMeasuredAndNeverNoInput() {
		poll(1_000, LastInputProbe.BROKEN);
		poll(2_000, LastInputProbe.BROKEN);
		assertEquals(Tick.NOT_MEASURED, fill(5_000).inputCount());
	}

	@Test
	void noSpacingIsMeasuredAcrossABrokenSpan() {
		poll(1_000, 900);
		poll(2_000, LastInputProbe.BROKEN);
		poll(3_000, 2_900);
		fill(5_000);
		assertEquals(2, tick.inputCount());
		assertEquals(Tick.NOT_MEASURED, tick.minSpacingMillis());
	}

	@Test
	void aHoleDropsWhatWasSeenAndMeasuresNoSpacingAcross() {
		poll(1_000, 900);
		probe.answer = 30_000;
		tracker.restart(40_000);
		assertEquals(Tick.NOT_MEASURED, fill(40_500).inputCount());
		poll(41_000, 40_900);
		fill(45_000);
		assertEquals(1, tick.inputCount());
		assertEquals(EPOCH + 40_900, tick.firstInputMillis());
		assertEquals(Tick.NOT_MEASURED, tick.maxSpacingMillis());
	}

	@Test
	void theStampDecidesWhichUtcAnInstantHas() {
		poll(4_000, 3_000);
		tick.begin(1, EPOCH + 600_000 + 5_000, 5_000);
		tracker.fill(tick, 5_000);
		assertEquals(EPOCH + 600_000 + 3_000, tick.lastInputMillis(), "the clock was set while the tick ran: the stamp rules");
	}

	private static final class ScriptedProbe implements LastInputProbe {
		long answer = NONE;

		@Override
		public long poll(long monotonicMillis) {
			return answer;
		}

		@Override
		public void close() {
			answer = BROKEN;
		}
	}
}
