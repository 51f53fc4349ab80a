package org.kado.sampling.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.sampling.InputCounter;
import org.kado.testing.Requirement;

@Requirement("S1-14")
class JNativeHookCounterTest {

	private final FakeHook hook = new FakeHook();
	private final InputCounter.Counts counts = new InputCounter.Counts();

	@Test
	void countsAfterItsStartAndOnlyThen() {
		try (InputCounter counter = new JNativeHookCounter(hook)) {
			assertFalse(counter.drain(counts));
			assertTrue(counter.start());
			hook.target.nativeKeyPressed(null);
			assertTrue(counter.drain(counts));
			assertEquals(1, counts.keys);
		}
		assertEquals(List.of("start", "stop"), hook.calls);
	}

	@Test
	void startedTwiceItIsHookedOnce() {
		try (InputCounter counter = new JNativeHookCounter(hook)) {
			assertTrue(counter.start());
			assertTrue(counter.start());
		}
		assertEquals(List.of("start", "stop"), hook.calls);
	}

	@Test
	void whereTheSystemDoesNotAllowItNothingIsCounted() {
		hook.allowed = false;
		try (InputCounter counter = new JNativeHookCounter(hook)) {
			assertFalse(counter.start());
			assertFalse(counter.drain(counts));
		}
		assertEquals(List.of("start"), hook.calls);
	}

	@Test
	void aHookThatTheSystemDroppedIsToldAndCanBeStartedAgain() {
		try (InputCounter counter = new JNativeHookCounter(hook)) {
			counter.start();
			hook.running = false;
			assertFalse(counter.drain(counts));
			assertTrue(counter.start());
			assertTrue(counter.drain(counts));
		}
	}

	private static final class FakeHook implements Hook {
		final List<String> calls = new ArrayList<>();
		boolean allowed = true;
		boolean running;
		EventCounts target;

		@Override
		public void start(EventCounts newTarget) throws HookException {
			calls.add("start");
			if (!allowed) {
				throw new HookException("no desktop", null);
			}
			target = newTarget;
			running = true;
		}

		@Override
		public void stop(EventCounts oldTarget) {
			calls.add("stop");
			running = false;
		}

		@Override
		public boolean running() {
			return running;
		}
	}
}
