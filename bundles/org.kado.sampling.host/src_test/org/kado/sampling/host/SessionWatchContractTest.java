package org.kado.sampling.host;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.sampling.SessionWatch;
import org.kado.testing.Requirement;

/** What every {@link SessionWatch} keeps to; the system behind it is the test's. */
@Requirement({"S1-23", "S1-44"})
public abstract class SessionWatchContractTest {

	private static final int LIMIT_SECONDS = 60;

	/** What the watch told; where it tells the present state at the start, that is taken already by {@link #start}. */
	protected final ToldSession told = new ToldSession();

	/** The watch, not started. */
	protected abstract SessionWatch watch() throws Exception;

	/** Lets the system tell that this happened. */
	protected abstract void happens(EventKind kind) throws Exception;

	/** Starts the watch and waits until it tells. */
	protected abstract SessionWatch.Scope start(SessionWatch watch) throws Exception;

	@Test
	void itListsWhatItTells() throws Exception {
		try (SessionWatch watch = watch()) {
			SessionWatch.Scope scope = start(watch);
			assertEquals(Set.of(Source.LOCK, Source.SHUTDOWN), scope.sources());
			assertEquals("", scope.reason());
		}
	}

	@Test
	void eachChangeIsToldOnceInOrder() throws Exception {
		try (SessionWatch watch = watch()) {
			start(watch);
			for (EventKind kind : new EventKind[] {EventKind.LOCK, EventKind.UNLOCK, EventKind.SESSION_AWAY, EventKind.SESSION_BACK,
					EventKind.SUSPEND, EventKind.RESUME}) {
				happens(kind);
				told.expect(kind.id());
			}
			told.expectNothing();
		}
	}

	@Test
	void theListenerIsCalledByAThreadOfTheWatch() throws Exception {
		BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
		try (SessionWatch watch = watch()) {
			start(watch);
			told.whileHappening = () -> threads.add(Thread.currentThread());
			happens(EventKind.LOCK);
			assertNotEquals(Thread.currentThread(), threads.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
		}
	}

	@Test
	@SuppressWarnings("resource") // closed by hand
	void closedItTellsNothingAndMayBeClosedAgain() throws Exception {
		SessionWatch watch = watch();
		start(watch);
		watch.close();
		happens(EventKind.LOCK);
		told.expectNothing();
		assertDoesNotThrow(watch::close);
	}

	@Test
	@SuppressWarnings("resource") // closed by hand
	void itMayBeClosedWithoutEverBeingStarted() throws Exception {
		assertDoesNotThrow(watch()::close);
	}
}
