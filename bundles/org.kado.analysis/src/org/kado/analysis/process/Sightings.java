package org.kado.analysis.process;

import java.util.ArrayList;
import java.util.List;

import org.kado.analysis.axis.RecordedAxis;

/**
 * Goes through everything that the desktop sessions of an installation tell of one process, each moment once, and finds out where a
 * session of its use begins: with its first sighting, and with one that lies {@value #GAP_MILLIS} ms (or {@value #GAP_TICKS} ticks, if
 * that is longer) or more behind the sighting before.
 *
 * <pre>
 *   seen at    0 5 10 … 60          89          gap 29 s: one session, [-5, 89)
 *   seen at    0 5 10 … 60             95       gap 35 s: two sessions, [-5, 60) and [90, 95)
 * </pre>
 *
 * Gaps are measured on the recorded axis, so that setting the clock neither makes nor closes one; only between two desktop sessions
 * the calendar must do.
 */
final class Sightings {

	/** From this distance of two sightings on there are two sessions. */
	static final long GAP_MILLIS = 30_000;

	/** The same in ticks; the longer of the two counts. */
	static final int GAP_TICKS = 3;

	private final List<ProcessRows> sources = new ArrayList<>();
	private ProcessRows lastRow;
	private long lastRowCalendarEnd;
	private ProcessRows lastSeen;
	private long lastSeenAxisEnd;
	private long lastSeenCalendarEnd;

	/** What is told of the process. */
	interface Sink {

		/**
		 * It was looked for.
		 *
		 * @param calendarEnd   end of the tick, UTC since the epoch
		 * @param watchedMillis time that the row covers
		 */
		void watched(long calendarEnd, long watchedMillis);

		/**
		 * It was seen.
		 *
		 * @param begins    whether a session begins
		 * @param start     start of the tick, UTC since the epoch
		 * @param end       end of the tick
		 * @param ranMillis how much longer the session has become; the tick's length where it begins
		 * @param rows      tells of CPU and memory
		 */
		void seen(boolean begins, long start, long end, long ranMillis, ProcessRows rows);
	}

	/** All that these desktop sessions tell of the process. */
	Sightings(List<RecordedAxis> axes, ProcessKey key) {
		for (RecordedAxis axis : axes) {
			ProcessRows rows = new ProcessRows(axis, key);
			if (rows.next()) {
				sources.add(rows);
			}
		}
	}

	/** Tells it all. */
	void tell(Sink sink) {
		while (!sources.isEmpty()) {
			ProcessRows rows = sources.get(0);
			for (ProcessRows other : sources) {
				rows = other.calendarEnd() < rows.calendarEnd() ? other : rows;
			}
			if (!toldByAnother(rows)) {
				tell(rows, sink);
			}
			if (!rows.next()) {
				sources.remove(rows);
			}
		}
	}

	/** Two agents on one PC see the same processes: what one told must not count again. */
	private boolean toldByAnother(ProcessRows rows) {
		long middle = rows.calendarStart() + (rows.calendarEnd() - rows.calendarStart()) / 2;
		return lastRow != null && lastRow != rows && middle < lastRowCalendarEnd;
	}

	private void tell(ProcessRows rows, Sink sink) {
		long covered = rows.axisEnd() - rows.axisCover();
		sink.watched(rows.calendarEnd(), lastRow == null || lastRow == rows ? covered : Math.min(covered, rows.calendarEnd() - lastRowCalendarEnd));
		lastRow = rows;
		lastRowCalendarEnd = rows.calendarEnd();
		if (rows.runs()) {
			long gapMillis = gapMillis(rows);
			boolean begins = gapMillis >= Math.max(GAP_MILLIS, GAP_TICKS * rows.tickMillis());
			sink.seen(begins, rows.calendarStart(), rows.calendarEnd(), begins ? rows.axisEnd() - rows.axisStart() : gapMillis, rows);
			lastSeen = rows;
			lastSeenAxisEnd = rows.axisEnd();
			lastSeenCalendarEnd = rows.calendarEnd();
		}
	}

	private long gapMillis(ProcessRows rows) {
		if (lastSeen == null) {
			return Long.MAX_VALUE;
		}
		return lastSeen == rows ? rows.axisEnd() - lastSeenAxisEnd : Math.max(0, rows.calendarEnd() - lastSeenCalendarEnd);
	}
}
