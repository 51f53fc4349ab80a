package org.kado.model.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.kado.model.State;
import org.kado.model.facts.Event;

/**
 * An instant at which nothing reaches across: what lies before it is settled, whatever is recorded later, and what comes after can be decided from a few rows and from what is told
 * here. So an installation that grew is not decided anew from all its rows.
 *
 * <pre>
 *   segments     ├─── 0 ───┼─── 1 ───┼─── 2 ───┤ ├─── 3 ───┤ new
 *   from, through                    ├─────────┤              rows from here on are needed; up to the end they must be those of then
 *   border                                  │
 *   states       ├───── as they were kept ──┼─ decided anew ──┤
 * </pre>
 *
 * @param millis           the instant, UTC since the epoch
 * @param sessions         the sessions that had rows before it; every other one must begin at it or later
 * @param thresholdsMillis idle thresholds of the segments with rows that are not needed, sorted
 * @param minuteStates     states that the minute rows up to the instant that count can have; empty where none counts
 */
public record StateBorder(long millis, List<Session> sessions, List<Long> thresholdsMillis, Set<State> minuteStates) {

	/** Copies the collections in. */
	public StateBorder {
		sessions = List.copyOf(sessions);
		thresholdsMillis = List.copyOf(thresholdsMillis);
		minuteStates = minuteStates.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(minuteStates));
	}

	/**
	 * A session at the border.
	 *
	 * @param session the session's name
	 * @param from    number of the first segment whose rows are needed; as large as through where the session ended before the border
	 * @param through number of segments, from the first, that must be those of then
	 * @param rows    rows of it from that segment on that lie before the border
	 * @param start   what came before that segment; empty where there are no rows before it, or none are needed
	 */
	public record Session(String session, int from, int through, int rows, Optional<Start> start) {

		/** Refuses null. */
		public Session {
			Objects.requireNonNull(session, "session");
			Objects.requireNonNull(start, "start");
		}

		/** Whether the session ended before the border, so that none of its rows are needed. */
		public boolean ended() {
			return from == through;
		}
	}

	/**
	 * What rows before a segment leave behind.
	 *
	 * @param endMillis    end of the last of them on the recorded axis
	 * @param offsetMillis calendar minus axis within it
	 * @param shiftMillis  what the clock was set by since
	 * @param events       earlier events that opened what is still open, such as a lock
	 */
	public record Start(long endMillis, long offsetMillis, long shiftMillis, List<Earlier> events) {

		/** Copies the list in. */
		public Start {
			events = List.copyOf(events);
		}
	}

	/**
	 * An event of an earlier segment.
	 *
	 * @param event      the event
	 * @param segment    number of a segment that has the header of its own
	 * @param axisMillis its place on the recorded axis
	 */
	public record Earlier(Event event, int segment, long axisMillis) {

		/** Refuses null. */
		public Earlier {
			Objects.requireNonNull(event, "event");
		}
	}
}
