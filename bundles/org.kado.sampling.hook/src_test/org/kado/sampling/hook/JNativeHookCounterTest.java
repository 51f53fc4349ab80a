package org.kado.sampling.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.kado.sampling.InputCounter;
import org.kado.testing.Requirement;

@Requirement("S1-14")
class JNativeHookCounterTest {

	private static final int LIMIT_SECONDS = 30;

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

	@Test
	void restartedItIsUnhookedAndHookedAnewOnAnotherThread() throws InterruptedException {
		try (InputCounter counter = new JNativeHookCounter(hook)) {
			counter.start();
			hook.startedAnew = new CountDownLatch(1);
			counter.restart();
			assertTrue(hook.startedAnew.await(LIMIT_SECONDS, TimeUnit.SECONDS));
		}
		assertEquals(List.of("start", "stop", "start", "stop"), List.copyOf(hook.calls));
	}

	@Test
	@SuppressWarnings("resource") // closed by hand
	void aHookThatNeverAnswersHoldsUpNeitherCountingNorTheEnd() throws InterruptedException {
		JNativeHookCounter counter = new JNativeHookCounter(hook);
		counter.start();
		hook.startedAnew = new CountDownLatch(1);
		hook.hang = new CountDownLatch(1);
		counter.restart();
		assertTrue(hook.startedAnew.await(LIMIT_SECONDS, TimeUnit.SECONDS));
		counter.restart();
		assertTimeoutPreemptively(Duration.ofSeconds(LIMIT_SECONDS), () -> assertFalse(counter.drain(counts), "not counted meanwhile"));
		assertTimeoutPreemptively(Duration.ofSeconds(LIMIT_SECONDS), counter::close);
		hook.hang.countDown();
		assertEquals(List.of("start", "stop", "start"), List.copyOf(hook.calls), "one try at a time");
	}

	private static final class FakeHook implements Hook {
		final List<String> calls = new CopyOnWriteArrayList<>();
		/** Told when it is started. */
		volatile CountDownLatch startedAnew = new CountDownLatch(1);
		/** Waited for while it is started. */
		volatile CountDownLatch hang = new CountDownLatch(0);
		boolean allowed = true;
		volatile boolean running;
		EventCounts target;

		@Override
		public void start(EventCounts newTarget) throws HookException {
			calls.add("start");
			if (!allowed) {
				throw new HookException("no desktop", null);
			}
			startedAnew.countDown();
			try {
				hang.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
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
