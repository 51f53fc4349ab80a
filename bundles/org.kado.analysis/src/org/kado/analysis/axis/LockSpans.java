package org.kado.analysis.axis;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;

/**
 * When the session was out of a person's reach: locked, switched away from, or disconnected; and when that is not known.
 * What is open at the end stays open to the end of the data. A restart of the recorder leaves it as it was, since the desktop
 * goes on; a boot, a logon and a logoff end it.
 *
 * @param locked  locked or away
 * @param unknown the source that tells of locks was broken
 */
record LockSpans(Ranges locked, Ranges unknown) {

	/** Reads the session's events. */
	static LockSpans of(RecordedAxis axis) {
		OpenSpan lock = new OpenSpan();
		OpenSpan away = new OpenSpan();
		OpenSpan broken = new OpenSpan();
		for (PlacedEvent event : axis.events()) {
			if (event.header().records(Source.LOCK)) {
				note(event, lock, away);
				noteBroken(event, broken);
			}
		}
		long end = axis.size() == 0 ? Long.MIN_VALUE : axis.end(axis.size() - 1);
		return new LockSpans(lock.finish(end).plus(away.finish(end)), broken.finish(end));
	}

	private static void note(PlacedEvent event, OpenSpan lock, OpenSpan away) {
		long millis = event.axisMillis();
		switch (event.kind()) {
			case LOCK -> lock.open(millis);
			case UNLOCK -> lock.close(millis);
			case SESSION_AWAY -> away.open(millis);
			case SESSION_BACK -> away.close(millis);
			case BOOT, LOGON, LOGOFF -> {
				lock.close(millis);
				away.close(millis);
			}
			default -> {
				// Tells nothing of locks.
			}
		}
	}

	private static void noteBroken(PlacedEvent event, OpenSpan broken) {
		boolean ofLock = Source.LOCK.id().equals(event.event().details().get("source"));
		if (event.kind() == EventKind.SOURCE_BROKEN && ofLock) {
			broken.open(event.axisMillis());
		} else if (event.kind() == EventKind.SOURCE_RESTORED && ofLock || event.kind() == EventKind.AGENT_START) {
			// A recorder that starts says anew what is broken.
			broken.close(event.axisMillis());
		}
	}
}
