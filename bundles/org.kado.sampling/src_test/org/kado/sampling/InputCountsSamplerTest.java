package org.kado.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.testing.Requirement;

@Requirement("S1-14")
class InputCountsSamplerTest {

	private final FakeCounter counter = new FakeCounter();
	private final InputCountsSampler sampler = new InputCountsSampler(counter);

	private Tick sample(int inputInstants) {
		return sampleAt(0, inputInstants);
	}

	private Tick sampleAt(long monotonicMillis, int inputInstants) {
		Tick tick = new Tick();
		if (inputInstants > 0) {
			tick.input(inputInstants, 1, 2, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		} else {
			tick.noInput();
		}
		sampler.sample(tick, monotonicMillis);
		return tick;
	}

	@Test
	void countsGoIntoTheTick() {
		counter.keys = 3;
		counter.clicks = 2;
		counter.moves = 140;
		counter.wheel = 1;
		Tick tick = sample(4);
		assertEquals(3, tick.keys());
		assertEquals(2, tick.clicks());
		assertEquals(140, tick.moves());
		assertEquals(1, tick.wheel());
		assertEquals(0, sample(0).moves(), "drained");
	}

	@Test
	void whatWasCountedBeforeTheBaselineIsDropped() {
		counter.keys = 3;
		sampler.baseline(0);
		assertEquals(0, sample(0).keys());
	}

	@Test
	void aCounterThatDoesNotWorkIsNotMeasured() {
		counter.works = false;
		assertEquals(Tick.NOT_MEASURED, sample(0).keys());
	}

	@Test
	void inputWithoutACountedEventForThreeTicksMeansTheHookIsDead() {
		assertEquals(0, sample(1).keys());
		assertEquals(0, sample(0).keys());
		assertEquals(0, sample(2).keys());
		assertEquals(Tick.NOT_MEASURED, sample(1).keys());
		assertEquals(Tick.NOT_MEASURED, sample(0).keys());
		counter.moves = 1;
		assertEquals(1, sample(1).moves(), "and alive again with the first event");
	}

	@Test
	void aDeadHookIsHookedAnewAtOnceAndThenEverMoreSeldom() {
		List<Long> restartedAt = new ArrayList<>();
		for (long millis = 5_000; millis <= 4 * 3_600_000; millis += 5_000) {
			int before = counter.restarts;
			sampleAt(millis, 1);
			if (counter.restarts > before) {
				restartedAt.add(millis);
			}
		}
		assertEquals(List.of(15_000L, 75_000L, 195_000L, 435_000L, 915_000L, 1_875_000L, 3_795_000L, 7_395_000L, 10_995_000L), restartedAt);
		assertEquals("the hook is silent while input goes on", sampler.reason());
	}

	@Test
	void aHookThatCameBackIsWatchedAsBefore() {
		for (int i = 1; i <= 3; i++) {
			sampleAt(i * 5_000, 1);
		}
		assertEquals(1, counter.restarts);
		counter.keys = 1;
		assertEquals(1, sampleAt(20_000, 1).keys());
		assertEquals("", sampler.reason());
		for (int i = 5; i <= 7; i++) {
			sampleAt(i * 5_000, 1);
		}
		assertEquals(2, counter.restarts, "at once again");
	}

	@Test
	void aHookThatTheSystemDroppedIsHookedAnewWithoutWaitingForInput() {
		counter.works = false;
		assertEquals(Tick.NOT_MEASURED, sampleAt(5_000, 0).keys());
		assertEquals(1, counter.restarts);
		assertEquals("the system dropped the hook", sampler.reason());
	}

	@Test
	void withoutInputSilenceIsNoFault() {
		for (int i = 1; i <= 1_000; i++) {
			assertEquals(0, sampleAt(i * 5_000, 0).keys());
		}
		assertEquals(0, counter.restarts);
	}

	private static final class FakeCounter implements InputCounter {
		boolean works = true;
		int restarts;
		int keys;
		int clicks;
		int moves;
		int wheel;

		@Override
		public boolean start() {
			return works;
		}

		@Override
		public boolean drain(Counts target) {
			target.keys = keys;
			target.clicks = clicks;
			target.moves = moves;
			target.wheel = wheel;
			keys = 0;
			clicks = 0;
			moves = 0;
			wheel = 0;
			return works;
		}

		@Override
		public void restart() {
			restarts++;
		}

		@Override
		public void close() {
			works = false;
		}
	}
}
