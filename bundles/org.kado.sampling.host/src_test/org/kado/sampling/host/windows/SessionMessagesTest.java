package org.kado.sampling.host.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.facts.EventKind;
import org.kado.testing.Requirement;

@Requirement({"S1-23", "S1-44"})
class SessionMessagesTest {

	private final SessionMessages messages = new SessionMessages();

	/** WTS_… of WtsApi32.h and PBT_… of WinUser.h. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			"0x2B1, 1, SESSION_BACK", "0x2B1, 2, SESSION_AWAY", "0x2B1, 3, SESSION_BACK", "0x2B1, 4, SESSION_AWAY", "0x2B1, 5, LOGON",
			"0x2B1, 6, LOGOFF", "0x2B1, 7, LOCK", "0x2B1, 8, UNLOCK", "0x2B1, 9, -", "0x2B1, 0xA, -", "0x2B1, 0xB, -", "0x2B1, 99, -",
			"0x218, 4, SUSPEND", "0x218, 0x12, RESUME", "0x218, 6, RESUME", "0x218, 0xA, -", "0x218, 0x8013, -",
			"0x11, 0, -", "0x1E, 0, -", "0, 7, -"})
	void aMessageTellsWhatHappened(String message, String wParam, EventKind kind) {
		assertEquals(Optional.ofNullable(kind), messages.find(Integer.decode(message), Long.decode(wParam)));
	}

	@Test
	void wakingUpIsToldOnceHoweverOftenWindowsTellsIt() {
		assertEquals(Optional.of(EventKind.SUSPEND), power(SessionMessages.PBT_APMSUSPEND));
		assertEquals(Optional.of(EventKind.RESUME), power(SessionMessages.PBT_APMRESUMEAUTOMATIC));
		assertEquals(Optional.empty(), power(SessionMessages.PBT_APMRESUMESUSPEND), "a person woke it");
		assertEquals(Optional.of(EventKind.SUSPEND), power(SessionMessages.PBT_APMSUSPEND));
		assertEquals(Optional.of(EventKind.RESUME), power(SessionMessages.PBT_APMRESUMESUSPEND), "the other one did not come");
	}

	private Optional<EventKind> power(int change) {
		return messages.find(SessionMessages.WM_POWERBROADCAST, change);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {"0, SHUTDOWN", "0x80000000, LOGOFF", "0x40000000, SHUTDOWN", "0xC0000000, LOGOFF", "0x1, -",
			"0x80000001, LOGOFF", "-2147483648, LOGOFF"})
	void theEndIsAShutdownUnlessWindowsSaysALogoff(String lParam, EventKind kind) {
		assertEquals(Optional.ofNullable(kind), SessionMessages.end(Long.decode(lParam)));
	}
}
