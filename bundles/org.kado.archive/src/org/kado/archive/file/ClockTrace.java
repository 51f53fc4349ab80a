package org.kado.archive.file;

import java.util.ArrayList;
import java.util.List;

import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.TickColumns;

/**
 * Cuts a segment where its clock may have been disturbed: where the recorder started, the PC was booted or the clock was set. The few
 * parts stand for millions of rows when clocks are repaired. Not safe for use by several threads.
 */
final class ClockTrace {

	/** Rows of one look are stamped by the same clock; those of another one are further apart than this. */
	private static final long SAME_CLOCK_MILLIS = 2_000;

	private final List<ClockPart> parts = new ArrayList<>();
	/** Events since the last tick that belong to no part as yet: a change may follow, and the last of them may be stamped by its clock. */
	private final List<Event> pending = new ArrayList<>();
	private boolean bootSinceTick;
	private Open open;

	private static final class Open {
		private final long firstSequence;
		private final ClockPart.Opening opening;
		private final long shiftMillis;
		private final long firstMillis;
		private int rows;
		private long lastSequence;
		private long lastMillis;
		private ClockPart.Mark firstMark = ClockPart.Mark.NONE;
		private ClockPart.Mark lastMark = ClockPart.Mark.NONE;

		Open(long sequence, long stampMillis, ClockPart.Opening opening, long shiftMillis) {
			firstSequence = sequence;
			firstMillis = stampMillis;
			this.opening = opening;
			this.shiftMillis = shiftMillis;
		}

		void row(long sequence, long stampMillis) {
			rows++;
			lastSequence = sequence;
			lastMillis = stampMillis;
		}

		void mark(ClockPart.Mark mark) {
			firstMark = firstMark.isKnown() ? firstMark : mark;
			lastMark = mark;
		}

		ClockPart close() {
			return new ClockPart(firstSequence, lastSequence, opening, shiftMillis, firstMillis, lastMillis, firstMark, lastMark);
		}
	}

	private ClockTrace() {
	}

	/** The parts in recorded order; none where there is no row. */
	static List<ClockPart> of(FactsSegment segment) {
		ClockTrace trace = new ClockTrace();
		TickColumns ticks = segment.ticks();
		int row = 0;
		for (Event event : segment.events()) {
			while (row < ticks.size() && ticks.sequence(row) < event.sequence()) {
				trace.tick(ticks.sequence(row), ticks.stampMillis(row++));
			}
			trace.event(event);
		}
		if (row < ticks.size()) {
			trace.tick(ticks.sequence(row), ticks.stampMillis(row));
			trace.tick(ticks.sequence(ticks.size() - 1), ticks.stampMillis(ticks.size() - 1));
		}
		trace.flush();
		trace.close();
		segment.anchors().forEach(anchor -> trace.anchor(anchor, segment.header().tickMillis()));
		return List.copyOf(trace.parts);
	}

	private void tick(long sequence, long stampMillis) {
		flush();
		bootSinceTick = false;
		row(sequence, stampMillis);
	}

	private void row(long sequence, long stampMillis) {
		if (open == null) {
			open = new Open(sequence, stampMillis, ClockPart.Opening.HEADER, 0);
		}
		open.row(sequence, stampMillis);
	}

	private void flush() {
		for (Event event : pending) {
			row(event.sequence(), event.stampMillis());
			if (isMark(event)) {
				open.mark(new ClockPart.Mark(event.stampMillis(), event.monotonicMillis()));
			}
		}
		pending.clear();
	}

	private void event(Event event) {
		switch (event.kind()) {
			case BOOT -> {
				flush();
				cut(event, ClockPart.Opening.BOOT, 0);
				bootSinceTick = true;
			}
			case AGENT_START -> {
				flush();
				if (!bootSinceTick) {
					cut(event, ClockPart.Opening.START, 0);
				}
			}
			case CLOCK_CHANGE -> change(event);
			default -> {
				// tells nothing of the clock but the time
			}
		}
		pending.add(event);
	}

	/** What the store itself tells has no monotonic time at hand. */
	private static boolean isMark(Event event) {
		return event.monotonicMillis() >= 0 && event.kind() != EventKind.TORN_TAIL;
	}

	/** The change stands behind other events of the same look, which the new clock stamped already. */
	private void change(Event change) {
		int first = pending.size();
		while (first > 0 && isMark(pending.get(first - 1)) && Math.abs(origin(pending.get(first - 1)) - origin(change)) <= SAME_CLOCK_MILLIS) {
			first--;
		}
		List<Event> byNewClock = List.copyOf(pending.subList(first, pending.size()));
		pending.subList(first, pending.size()).clear();
		flush();
		cut(byNewClock.isEmpty() ? change : byNewClock.get(0), ClockPart.Opening.CHANGE, change.detailMillis("shift_ms", 0));
		pending.addAll(byNewClock);
	}

	private static long origin(Event event) {
		return event.stampMillis() - event.monotonicMillis();
	}

	private void cut(Event event, ClockPart.Opening opening, long shiftMillis) {
		close();
		open = new Open(event.sequence(), event.stampMillis(), opening, shiftMillis);
	}

	private void close() {
		if (open != null && open.rows > 0) {
			parts.add(open.close());
		}
		open = null;
	}

	/** An anchor has no number: it belongs to the part whose clock says the same, else to one that has no reading as yet. It may stand a tick before the rows. */
	private void anchor(ClockAnchor anchor, long tickMillis) {
		ClockPart.Mark mark = new ClockPart.Mark(anchor.stampMillis(), anchor.monotonicMillis());
		int found = -1;
		for (int i = parts.size() - 1; i >= 0; i--) {
			ClockPart part = parts.get(i);
			boolean within = part.firstMillis() - tickMillis - SAME_CLOCK_MILLIS <= mark.stampMillis()
					&& mark.stampMillis() <= part.lastMillis() + SAME_CLOCK_MILLIS;
			boolean same = part.firstMark().isKnown() && Math.abs(part.lastMark().originMillis() - mark.originMillis()) <= SAME_CLOCK_MILLIS;
			if (within && same) {
				parts.set(i, with(part, mark));
				return;
			}
			found = within && !part.firstMark().isKnown() ? i : found;
		}
		if (found >= 0) {
			parts.set(found, with(parts.get(found), mark));
		}
	}

	private static ClockPart with(ClockPart part, ClockPart.Mark mark) {
		boolean first = !part.firstMark().isKnown() || mark.stampMillis() < part.firstMark().stampMillis();
		boolean last = !part.lastMark().isKnown() || mark.stampMillis() > part.lastMark().stampMillis();
		return new ClockPart(part.firstSequence(), part.lastSequence(), part.opening(), part.shiftMillis(), part.firstMillis(), part.lastMillis(),
				first ? mark : part.firstMark(), last ? mark : part.lastMark());
	}
}
