package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.EventKind;
import org.kado.sampling.host.bus.BusMessage;
import org.kado.testing.Requirement;

@Requirement("S1-23")
class LogindSignalsTest {

	private static final String PATH = "/org/freedesktop/login1/session/c2";
	private static final String MANAGER = "/org/freedesktop/login1";

	private final LogindSignals signals = new LogindSignals(PATH, false, true);

	private List<EventKind> read(String path, String member, Object... body) {
		return signals.read(new BusMessage(BusMessage.SIGNAL, 1, 0, path, member, Arrays.asList(body)));
	}

	private List<EventKind> changed(Object... pairs) {
		return read(PATH, "PropertiesChanged", "org.freedesktop.login1.Session", Arrays.asList(pairs), List.of());
	}

	@Test
	void sleepAndShutdown() {
		assertEquals(List.of(EventKind.SUSPEND), read(MANAGER, "PrepareForSleep", true));
		assertEquals(List.of(EventKind.RESUME), read(MANAGER, "PrepareForSleep", false));
		assertEquals(List.of(EventKind.SHUTDOWN), read(MANAGER, "PrepareForShutdown", true));
		assertEquals(List.of(), read(MANAGER, "PrepareForShutdown", false), "somebody prevented it");
	}

	@Test
	void lockIsToldOnceWhateverTellsIt() {
		assertEquals(List.of(EventKind.LOCK), read(PATH, "Lock"));
		assertEquals(List.of(), changed(List.of("LockedHint", true)), "the desktop answers to the signal");
		assertEquals(List.of(EventKind.UNLOCK), changed(List.of("IdleHint", true), List.of("LockedHint", false)));
		assertEquals(List.of(), read(PATH, "Unlock"));
		assertEquals(List.of(EventKind.LOCK), changed(List.of("LockedHint", true)), "by the person's own key");
		assertEquals(List.of(EventKind.UNLOCK), read(PATH, "Unlock"));
	}

	@Test
	void aSwitchToAnotherUserAndBack() {
		assertEquals(List.of(EventKind.SESSION_AWAY), changed(List.of("Active", false)));
		assertEquals(List.of(), changed(List.of("Active", false)));
		assertEquals(List.of(EventKind.LOCK, EventKind.SESSION_BACK), changed(List.of("Active", true), List.of("LockedHint", true)));
	}

	@Test
	void otherSessionsAndOtherPropertiesTellNothing() {
		assertEquals(List.of(), read("/org/freedesktop/login1/session/c3", "Lock"));
		assertEquals(List.of(), read(PATH, "PropertiesChanged", "org.example.Other", List.of(List.of("LockedHint", true)), List.of()));
		assertEquals(List.of(), changed(List.of("LockedHint", "yes"), List.of("Class", "user")));
		assertEquals(List.of(), read(PATH, "PropertiesChanged"));
		assertEquals(List.of(), read(PATH, "PauseDevice", 1L));
	}

	@Test
	void withoutASessionOnlyThePowerIsTold() {
		LogindSignals none = new LogindSignals("", false, true);
		assertEquals(List.of(), none.read(new BusMessage(BusMessage.SIGNAL, 1, 0, "", "Lock", List.of())));
		assertEquals(List.of(EventKind.SUSPEND), none.read(new BusMessage(BusMessage.SIGNAL, 1, 0, MANAGER, "PrepareForSleep", List.of(true))));
	}
}
