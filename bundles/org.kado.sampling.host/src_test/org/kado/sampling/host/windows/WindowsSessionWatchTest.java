package org.kado.sampling.host.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.EventKind;
import org.kado.sampling.SessionWatch;
import org.kado.sampling.host.SessionWatchContractTest;
import org.kado.testing.Requirement;

/** A window of the test's; the real one is tried under Wine. */
@Requirement({"S1-23", "S1-44"})
class WindowsSessionWatchTest extends SessionWatchContractTest {

	private static final int LIMIT_SECONDS = 60;

	private final FakeWindow window = new FakeWindow();

	@Override
	protected SessionWatch watch() {
		return new WindowsSessionWatch(window::open);
	}

	@Override
	protected SessionWatch.Scope start(SessionWatch watch) {
		return watch.start(told);
	}

	@Override
	protected void happens(EventKind kind) {
		switch (kind) {
			case LOCK -> window.send(SessionMessages.WM_WTSSESSION_CHANGE, 7, 1);
			case UNLOCK -> window.send(SessionMessages.WM_WTSSESSION_CHANGE, 8, 1);
			case SESSION_AWAY -> window.send(SessionMessages.WM_WTSSESSION_CHANGE, 2, 1);
			case SESSION_BACK -> window.send(SessionMessages.WM_WTSSESSION_CHANGE, 3, 1);
			case SUSPEND -> window.send(SessionMessages.WM_POWERBROADCAST, SessionMessages.PBT_APMSUSPEND, 0);
			case RESUME -> {
				window.send(SessionMessages.WM_POWERBROADCAST, SessionMessages.PBT_APMRESUMEAUTOMATIC, 0);
				window.send(SessionMessages.WM_POWERBROADCAST, SessionMessages.PBT_APMRESUMESUSPEND, 0);
			}
			default -> throw new IllegalArgumentException(kind.id());
		}
	}

	@Test
	void theEndIsToldOnlyWhereItComes() throws Exception {
		try (SessionWatch watch = watch()) {
			start(watch);
			assertEquals(1, window.send(SessionMessages.WM_QUERYENDSESSION, 0, 0).get(LIMIT_SECONDS, TimeUnit.SECONDS), "nobody is kept waiting");
			window.send(SessionMessages.WM_ENDSESSION, 0, 0);
			window.send(SessionMessages.WM_ENDSESSION, 1, 0);
			told.expect("ends shutdown");
			window.send(SessionMessages.WM_ENDSESSION, 1, SessionMessages.ENDSESSION_LOGOFF);
			told.expect("ends logoff");
			window.send(SessionMessages.WM_ENDSESSION, 1, SessionMessages.ENDSESSION_CLOSEAPP);
			window.send(SessionMessages.WM_CLOSE, 0, 0);
			told.expect("ends alone", "ends alone");
		}
	}

	@Test
	void windowsWaitsForTheAnswerUntilTheListenerHasReturned() throws Exception {
		BlockingQueue<String> go = new LinkedBlockingQueue<>();
		BlockingQueue<String> seen = new LinkedBlockingQueue<>();
		try (SessionWatch watch = watch()) {
			start(watch);
			told.whileHappening = () -> {
				seen.add("writing");
				poll(go);
			};
			CompletableFuture<Long> answer = window.send(SessionMessages.WM_POWERBROADCAST, SessionMessages.PBT_APMSUSPEND, 0);
			assertEquals("writing", seen.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
			assertTrue(!answer.isDone(), "the row is not yet written");
			go.add("written");
			assertEquals(1, answer.get(LIMIT_SECONDS, TimeUnit.SECONDS));
		}
	}

	private static void poll(BlockingQueue<String> go) {
		try {
			go.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void aClockThatWasSetIsAHint() throws Exception {
		try (SessionWatch watch = watch()) {
			start(watch);
			window.send(SessionMessages.WM_TIMECHANGE, 0, 0);
			told.expect("clock");
		}
	}

	@Test
	void aServiceThatStartsLaterIsBrokenUntilThen() throws Exception {
		window.registers = false;
		try (SessionWatch watch = watch()) {
			start(watch);
			told.expect("broken lock");
			assertTrue(window.timerMillis > 0);
			window.send(SessionMessages.WM_TIMER, 1, 0).get(LIMIT_SECONDS, TimeUnit.SECONDS);
			told.expectNothing();
			window.registers = true;
			window.send(SessionMessages.WM_TIMER, 1, 0);
			told.expect("restored lock");
			window.send(SessionMessages.WM_TIMER, 1, 0).get(LIMIT_SECONDS, TimeUnit.SECONDS);
			told.expectNothing();
			assertEquals(0, window.timerMillis);
		}
	}

	@Test
	void withoutAWindowNothingIsListed() {
		try (SessionWatch watch = new WindowsSessionWatch(procedure -> {
			throw new IllegalStateException("CreateWindowEx failed");
		})) {
			SessionWatch.Scope scope = watch.start(told);
			assertEquals(Set.of(), scope.sources());
			assertEquals("no window for session messages: CreateWindowEx failed", scope.reason());
		}
	}

	/** Hands over what the test sends. */
	private static final class FakeWindow implements SessionWindow {

		private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
		private volatile Procedure procedure;
		private volatile boolean quit;
		volatile boolean registers = true;
		volatile int timerMillis;

		SessionWindow open(Procedure toCall) {
			procedure = toCall;
			return this;
		}

		/** Completed with the answer. */
		CompletableFuture<Long> send(int message, long wParam, long lParam) {
			CompletableFuture<Long> answer = new CompletableFuture<>();
			queue.add(() -> answer.complete(procedure.take(message, wParam, lParam)));
			return answer;
		}

		@Override
		public boolean register() {
			return registers;
		}

		@Override
		public void timer(int millis) {
			timerMillis = millis;
		}

		@Override
		public void runMessages() {
			try {
				while (!quit) {
					queue.take().run();
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}

		@Override
		public void quit() {
			queue.add(() -> quit = true);
		}

		@Override
		public void close() {
			// made of nothing
		}
	}
}
