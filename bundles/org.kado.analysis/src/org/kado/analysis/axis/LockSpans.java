package org.kado.analysis.axis;

import java.util.List;
import java.util.stream.Stream;

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
		Spans spans = new Spans(axis.events());
		long end = axis.size() == 0 ? Long.MIN_VALUE : axis.end(axis.size() - 1);
		return new LockSpans(spans.lock.finish(end).plus(spans.away.finish(end)), spans.broken.finish(end));
	}

	/** The events that opened what is open after all of these. */
	static List<PlacedEvent> openedBy(List<PlacedEvent> events) {
		Spans spans = new Spans(events);
		return Stream.of(spans.lock, spans.away, spans.broken).flatMap(span -> span.openedBy().stream()).toList();
	}

	private static final class Spans {

		private final OpenSpan lock = new OpenSpan();
		private final OpenSpan away = new OpenSpan();
		private final OpenSpan broken = new OpenSpan();

		Spans(List<PlacedEvent> events) {
			for (PlacedEvent event : events) {
				if (event.header().records(Source.LOCK)) {
					note(event);
					noteBroken(event);
				}
			}
		}

		private void note(PlacedEvent event) {
			switch (event.kind()) {
				case LOCK -> lock.open(event);
				case UNLOCK -> lock.close(event);
				case SESSION_AWAY -> away.open(event);
				case SESSION_BACK -> away.close(event);
				case BOOT, LOGON, LOGOFF -> {
					lock.close(event);
					away.close(event);
				}
				default -> {
					// Tells nothing of locks.
				}
			}
		}

		private void noteBroken(PlacedEvent event) {
			boolean ofLock = Source.LOCK.id().equals(event.event().details().get("source"));
			if (event.kind() == EventKind.SOURCE_BROKEN && ofLock) {
				broken.open(event);
			} else if (event.kind() == EventKind.SOURCE_RESTORED && ofLock || event.kind() == EventKind.AGENT_START) {
				// A recorder that starts says anew what is broken.
				broken.close(event);
			}
		}
	}
}
