package org.kado.sampling.host.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kado.model.facts.EventKind;
import org.kado.sampling.host.bus.BusMessage;

/**
 * Reads signals of logind (org.freedesktop.login1(5)). A desktop tells that it is locked by LockedHint; one that does not know that
 * property at least gets the signals Lock and Unlock. Tells each change once, whatever tells it. Used by one thread.
 */
final class LogindSignals {

	static final String SESSION_INTERFACE = "org.freedesktop.login1.Session";
	static final String LOCKED = "LockedHint";
	static final String ACTIVE = "Active";

	private final String sessionPath;
	private boolean locked;
	private boolean active;

	/**
	 * Signals of a session in a known state.
	 *
	 * @param sessionPath object of the session; empty: it has none
	 * @param locked      whether it is locked
	 * @param active      whether it is in front of a person
	 */
	LogindSignals(String sessionPath, boolean locked, boolean active) {
		this.sessionPath = sessionPath;
		this.locked = locked;
		this.active = active;
	}

	/** What the signal tells, in order; mostly nothing or one thing. */
	List<EventKind> read(BusMessage signal) {
		List<EventKind> found = new ArrayList<>();
		switch (signal.member()) {
			case "PrepareForSleep" -> found.add(signal.isTrue(0) ? EventKind.SUSPEND : EventKind.RESUME);
			case "PrepareForShutdown" -> {
				if (signal.isTrue(0)) { // else it was prevented
					found.add(EventKind.SHUTDOWN);
				}
			}
			default -> {
				if (!sessionPath.isEmpty() && signal.path().equals(sessionPath)) {
					session(signal, found);
				}
			}
		}
		return found;
	}

	private void session(BusMessage signal, List<EventKind> found) {
		switch (signal.member()) {
			case "Lock" -> lock(true, found);
			case "Unlock" -> lock(false, found);
			case "PropertiesChanged" -> {
				if (signal.text(0).equals(SESSION_INTERFACE)) {
					findProperty(signal, LOCKED).ifPresent(value -> lock(value, found));
					findProperty(signal, ACTIVE).ifPresent(value -> front(value, found));
				}
			}
			default -> {
				// nothing that a person sees
			}
		}
	}

	private void lock(boolean now, List<EventKind> found) {
		if (now != locked) {
			locked = now;
			found.add(now ? EventKind.LOCK : EventKind.UNLOCK);
		}
	}

	private void front(boolean now, List<EventKind> found) {
		if (now != active) {
			active = now;
			found.add(now ? EventKind.SESSION_BACK : EventKind.SESSION_AWAY);
		}
	}

	private static Optional<Boolean> findProperty(BusMessage changed, String name) {
		if (changed.body().size() > 1 && changed.body().get(1) instanceof List<?> entries) {
			for (Object entry : entries) {
				if (entry instanceof List<?> pair && pair.size() == 2 && name.equals(pair.get(0)) && pair.get(1) instanceof Boolean value) {
					return Optional.of(value);
				}
			}
		}
		return Optional.empty();
	}
}
