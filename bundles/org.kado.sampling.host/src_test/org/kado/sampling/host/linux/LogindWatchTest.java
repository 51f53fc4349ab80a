package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.sampling.SessionWatch;
import org.kado.sampling.host.SessionWatchContractTest;
import org.kado.testing.Requirement;

/** A real bus and a logind of python3-dbusmock. */
@EnabledOnOs(OS.LINUX)
@Requirement("S1-23")
class LogindWatchTest extends SessionWatchContractTest {

	private static final int LIMIT_SECONDS = 60;

	@TempDir
	Path folder;

	private MockedLogind logind;

	@AfterEach
	void stop() {
		if (logind != null) {
			logind.close();
		}
	}

	private MockedLogind logind() throws IOException, InterruptedException {
		if (logind == null) {
			logind = MockedLogind.start(folder);
		}
		return logind;
	}

	@Override
	protected SessionWatch watch() throws Exception {
		return watch("c2");
	}

	@SuppressWarnings("resource") // closed after the test
	private SessionWatch watch(String sessionId) throws Exception {
		return new LogindWatch(logind().address(), sessionId, 100);
	}

	@Override
	protected SessionWatch.Scope start(SessionWatch watch) throws Exception {
		SessionWatch.Scope scope = watch.start(told);
		told.expect("unlock {found=start}", "session_back {found=start}");
		return scope;
	}

	@Override
	protected void happens(EventKind kind) throws Exception {
		logind.tell(switch (kind) {
			case LOCK -> "locked 1";
			case UNLOCK -> "locked 0";
			case SESSION_AWAY -> "active 0";
			case SESSION_BACK -> "active 1";
			case SUSPEND -> "sleep 1";
			case RESUME -> "sleep 0";
			case SHUTDOWN -> "shutdown 1";
			default -> throw new IllegalArgumentException(kind.id());
		});
	}

	@Test
	void theSignalsOfLoginctlAreUnderstoodAsWell() throws Exception {
		try (SessionWatch watch = watch()) {
			start(watch);
			logind.tell("lock");
			logind.tell("locked 1");
			logind.tell("unlock");
			told.expect("lock", "unlock");
		}
	}

	@Test
	@SuppressWarnings("resource") // closed after the test
	void aSessionThatIsLockedAlreadyIsToldSo() throws Exception {
		logind().tell("locked 1");
		logind().tell("active 0");
		try (SessionWatch watch = watch()) {
			watch.start(told);
			told.expect("lock {found=start}", "session_away {found=start}");
			logind.tell("locked 0");
			told.expect("unlock");
		}
	}

	@Test
	@Requirement("A8")
	void sleepWaitsUntilTheListenerHasReturned() throws Exception {
		BlockingQueue<String> seen = new LinkedBlockingQueue<>();
		try (SessionWatch watch = watch()) {
			start(watch);
			assertEquals("sleep:shutdown:delay", logind.tell("inhibitors"));
			BlockingQueue<String> go = new LinkedBlockingQueue<>();
			told.whileHappening = () -> take(seen, go);
			logind.tell("sleep 1");
			assertEquals("writing", seen.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
			assertEquals("sleep:shutdown:delay", logind.tell("inhibitors"), "the row is not yet written");
			go.add("written");
			told.expect("suspend");
			awaitInhibitors("");
			told.whileHappening = () -> { };
			logind.tell("sleep 0");
			told.expect("resume");
			awaitInhibitors("sleep:shutdown:delay");
			logind.tell("shutdown 1");
			told.expect("shutdown");
			awaitInhibitors("");
		}
	}

	private static void take(BlockingQueue<String> seen, BlockingQueue<String> go) {
		seen.add("writing");
		try {
			go.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The mock notices a closed descriptor on its own thread. */
	private void awaitInhibitors(String expected) throws IOException {
		long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
		while (!logind.tell("inhibitors").equals(expected)) {
			assertTrue(System.nanoTime() < deadlineNanos, expected);
		}
	}

	/** Waits until the watch has tried logind that often and let go of it again; a try begins when the one before has ended. */
	private void awaitTries(int tries) throws IOException {
		int wanted = connections() + tries + 1; // the last has only begun
		long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
		for (int asked = 1; connections() - asked < wanted; asked++) {
			told.expectNothing();
			assertTrue(System.nanoTime() < deadlineNanos, "tries");
		}
	}

	private int connections() throws IOException {
		return Integer.parseInt(logind.tell("connections"));
	}

	@Test
	void closingGivesTheLockBack() throws Exception {
		try (SessionWatch watch = watch()) {
			start(watch);
		}
		awaitInhibitors("");
	}

	@Test
	void aBusThatGoesAwayIsBrokenAndTriedAgain() throws Exception {
		try (SessionWatch watch = watch()) {
			start(watch);
			for (int time = 0; time < 2; time++) {
				logind.stopBus();
				told.expect("broken lock", "broken shutdown");
				logind.startBus();
				logind.startLogind(folder, "nobody");
				awaitTries(2);
				told.expectNothing(); // a logind that does not know the session yet is not what was there
				logind.tell("login");
				told.expect("restored lock", "restored shutdown", "unlock {found=start}", "session_back {found=start}");
			}
			logind.tell("locked 1");
			told.expect("lock");
		}
	}

	@Test
	void outsideOfASessionOnlyShutdownAndSleepAreTold() throws Exception {
		try (SessionWatch watch = watch("nobody")) {
			SessionWatch.Scope scope = watch.start(told);
			assertEquals(Set.of(Source.SHUTDOWN), scope.sources());
			assertEquals("not in a session of logind", scope.reason());
			logind.tell("locked 1");
			logind.tell("sleep 1");
			told.expect("suspend");
		}
	}

	@Test
	void withoutABusNothingIsListedAndTheReasonIsSaid() {
		try (SessionWatch watch = new LogindWatch(Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + folder.resolve("none")))) {
			SessionWatch.Scope scope = watch.start(told);
			assertEquals(Set.of(), scope.sources());
			assertTrue(scope.reason().startsWith("no logind: connect to "), scope.reason());
		}
	}

	@Test
	@SuppressWarnings("resource") // closed after the test
	void aBusWithoutLogindIsTheSame() throws Exception {
		logind().stopBus();
		logind.startBus();
		try (SessionWatch watch = watch()) {
			SessionWatch.Scope scope = watch.start(told);
			assertEquals(Set.of(), scope.sources());
			assertTrue(scope.reason().startsWith("no logind: Get: "), scope.reason());
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
