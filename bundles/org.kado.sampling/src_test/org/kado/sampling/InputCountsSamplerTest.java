package org.kado.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.Tick;
import org.kado.testing.Requirement;

@Requirement("S1-14")
class InputCountsSamplerTest {

	private final FakeCounter counter = new FakeCounter();
	private final InputCountsSampler sampler = new InputCountsSampler(counter);

	private Tick sample(int inputInstants) {
		Tick tick = new Tick();
		if (inputInstants > 0) {
			tick.input(inputInstants, 1, 2, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		} else {
			tick.noInput();
		}
		sampler.sample(tick, 0);
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

	private static final class FakeCounter implements InputCounter {
		boolean works = true;
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
		public void close() {
			works = false;
		}
	}
}
