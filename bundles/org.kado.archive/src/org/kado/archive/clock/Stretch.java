package org.kado.archive.clock;

import java.util.ArrayList;
import java.util.List;

import org.kado.archive.file.ClockPart;
import org.kado.archive.file.RowsStamp;

/**
 * Rows of a session between two disturbances of the PC's clock, over as many files as it takes. Made by {@link SessionClock}.
 *
 * <pre>
 *   clock       ├── stretch ──┤├──── stretch ────┤     ├─ stretch ─┤
 *   opened by   start          set by +2 h             boot
 *   frame       +2 h           0                       0              PC's clock + frame: as if nobody had set it
 * </pre>
 */
final class Stretch {

	private final int firstSegment;
	private final ClockPart first;
	private final int run;
	private final List<ClockPart.Mark> marks = new ArrayList<>();
	private long lastMillis;
	private long frameMillis;

	/**
	 * A stretch that begins with the part.
	 *
	 * @param run stretches of one run are linked: what the clock was set by between them is known
	 */
	Stretch(int segment, ClockPart first, int run) {
		firstSegment = segment;
		this.first = first;
		this.run = run;
		add(first);
	}

	void add(ClockPart part) {
		lastMillis = part.lastMillis();
		if (part.firstMark().isKnown()) {
			marks.add(part.firstMark());
			marks.add(part.lastMark());
		}
	}

	/** Position of its first row: number of the segment in its session, then number of the row. */
	int firstSegment() {
		return firstSegment;
	}

	long firstSequence() {
		return first.firstSequence();
	}

	/** Stamp of its first row by the PC's clock. */
	long firstMillis() {
		return first.firstMillis();
	}

	long lastMillis() {
		return lastMillis;
	}

	int run() {
		return run;
	}

	/** What is added to the PC's clock to get one that nobody set; 0 in the last stretch of a run. */
	long frameMillis() {
		return frameMillis;
	}

	void frame(long millis) {
		frameMillis = millis;
	}

	boolean covers(long stampMillis) {
		return firstMillis() - Drift.TOLERANCE_MILLIS <= stampMillis && stampMillis <= lastMillis + Drift.TOLERANCE_MILLIS;
	}

	/** The reading of both clocks that is nearest to the moment; {@link ClockPart.Mark#NONE} where there is none at all. */
	ClockPart.Mark nearestMark(long stampMillis) {
		ClockPart.Mark nearest = ClockPart.Mark.NONE;
		for (ClockPart.Mark mark : marks) {
			if (!nearest.isKnown() || Math.abs(mark.stampMillis() - stampMillis) <= Math.abs(nearest.stampMillis() - stampMillis)) {
				nearest = mark;
			}
		}
		return nearest;
	}

	/** Whether the reading was taken in the same boot by the same setting of the clock. */
	boolean isOfSameClock(ClockPart.Mark mark) {
		ClockPart.Mark own = nearestMark(mark.stampMillis());
		return own.isKnown() && Math.abs(own.originMillis() - mark.originMillis()) <= Drift.TOLERANCE_MILLIS
				+ Drift.within(mark.monotonicMillis() - own.monotonicMillis());
	}

	/** Mixes in all that {@link #isOfSameClock} depends on. */
	void mixMarksInto(RowsStamp stamp) {
		marks.forEach(mark -> stamp.and(mark.stampMillis()).and(mark.monotonicMillis()));
	}
}
