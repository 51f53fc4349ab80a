package org.kado.agent.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class StopSignalTest {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final StopSignal signal = new StopSignal();

	@Test
	void aWakeBeforeTheWaitIsNotMissed() {
		signal.wake();
		assertTimeoutPreemptively(LIMIT, () -> signal.waitMillis(3_600_000));
		assertFalse(signal.requested(), "it is no stop");
	}

	@Test
	void theFirstReasonIsKept() {
		signal.request("shutdown");
		signal.request("signal");
		assertEquals("shutdown", signal.reason());
		assertTimeoutPreemptively(LIMIT, () -> signal.waitMillis(3_600_000));
	}
}
