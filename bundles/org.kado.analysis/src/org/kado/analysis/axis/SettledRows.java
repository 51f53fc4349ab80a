package org.kado.analysis.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds rows at whose beginning nothing reaches across, see {@link SettledRow}.
 *
 * <pre>
 *   rows         ├────┼────┼────┼────┼────┼────┤
 *   instants      · ·                        ·
 *   needs T          ├────────┤                   so long after the last instant that the next one begins anew, whatever it says of its spacing
 *   settled                        ▲
 * </pre>
 */
final class SettledRows {

	/** So many segments are searched, from the last. */
	private static final int SEARCHED = 24;

	/** So many segments give a row. */
	private static final int WANTED = 4;

	/** So many rows of a segment are compared with all events. */
	private static final int TRIED = 16;

	/** So many rows before are decided as well, and compared with what was kept. */
	private static final int COMPARED_ROWS = 3;

	private final RecordedAxis axis;
	private final RecordedAxis.Rows rows;
	private final Ranges reaching;
	private final Instants instants;
	private final GhostInput ghost;
	private final Stretches stretches;
	private final long thresholdMillis;
	private final long[] latestEnds;

	/**
	 * Of what a session is decided by.
	 *
	 * @param ends spans at and between whose ends nothing is settled
	 */
	SettledRows(RecordedAxis axis, Ranges ends, Instants instants, GhostInput ghost, Stretches stretches, IdleThreshold threshold) {
		this.axis = axis;
		this.instants = instants;
		this.ghost = ghost;
		this.stretches = stretches;
		reaching = ends;
		rows = axis.rows();
		long longest = 0;
		for (int s = 0; s < axis.segments(); s++) {
			longest = Math.max(longest, threshold.millisFor(axis.segment(s).header()));
		}
		thresholdMillis = longest;
		latestEnds = latestEnds(axis);
	}

	/** The latest such row of each of the last segments that have one, the latest first. */
	List<SettledRow> latest() {
		List<SettledRow> found = new ArrayList<>();
		long earliestLater = Long.MAX_VALUE;
		for (int s = axis.segments() - 1; s >= Math.max(0, axis.segments() - SEARCHED) && found.size() < WANTED; s--) {
			int first = axis.firstRow(s);
			int end = axis.firstRow(s + 1);
			long[] endsBefore = endsBefore(first, end, latestEnds[s]);
			long[] startsAfter = startsAfter(first, end, earliestLater);
			for (int row = end - 1, tried = 0; row >= first && tried < TRIED; row--) {
				if (startsAfter[row - first] >= endsBefore[row - first] && isSettled(row, endsBefore[row - first])) {
					tried++;
					if (noEventIsNear(row, endsBefore[row - first])) {
						found.add(settled(row, s, endsBefore[row - first]));
						break;
					}
				}
			}
			earliestLater = end == first ? earliestLater : Math.min(startsAfter[0], startOf(first));
		}
		return found;
	}

	/** The row of that number, where it is such a row. */
	Optional<SettledRow> find(int row) {
		if (row <= 0 || row >= axis.size()) {
			return Optional.empty();
		}
		int segment = axis.segmentOf(row);
		int first = axis.firstRow(segment);
		long end = endsBefore(first, row + 1, latestEnds[segment])[row - first];
		long start = startsAfter(row, axis.size(), Long.MAX_VALUE)[0];
		boolean settled = start >= end && isSettled(row, end) && noEventIsNear(row, end);
		return settled ? Optional.of(settled(row, segment, end)) : Optional.empty();
	}

	private SettledRow settled(int row, int segment, long calendarMillis) {
		int before = instants.firstFrom(row) - 1;
		long quietSince = before < 0 ? Long.MIN_VALUE : instants.last(before) + thresholdMillis;
		long compared = Math.max(rows.cover(row - COMPARED_ROWS), quietSince);
		return new SettledRow(row, segment, from(row), calendarMillis, rows.cover(row) - compared);
	}

	/** The latest end of all rows before each segment, on the calendar. */
	private static long[] latestEnds(RecordedAxis axis) {
		long[] latest = new long[axis.segments()];
		RecordedAxis.Rows all = axis.rows();
		long end = Long.MIN_VALUE;
		for (int s = 0, row = 0; s < latest.length; s++) {
			latest[s] = end;
			for (; row < axis.firstRow(s + 1); row++) {
				end = Math.max(end, all.end(row) + all.offset(row));
			}
		}
		return latest;
	}

	private long startOf(int row) {
		return rows.cover(row) + rows.offset(row);
	}

	/** For each row of a span the earliest beginning of all rows after it, on the calendar. */
	private long[] startsAfter(int first, int end, long earliestLater) {
		long[] starts = new long[end - first];
		long earliest = earliestLater;
		for (int row = end - 1; row >= first; row--) {
			starts[row - first] = earliest;
			earliest = Math.min(earliest, startOf(row));
		}
		return starts;
	}

	/** For each row of a span the latest end of all rows before it, on the calendar. */
	private long[] endsBefore(int first, int end, long latestEarlier) {
		long[] ends = new long[end - first];
		long latest = latestEarlier;
		for (int row = first; row < end; row++) {
			ends[row - first] = latest;
			latest = Math.max(latest, rows.end(row) + rows.offset(row));
		}
		return ends;
	}

	private boolean isSettled(int row, long calendarMillis) {
		long at = rows.cover(row);
		return row > COMPARED_ROWS && goesOnEvenly(row, calendarMillis) && !reaching.overlaps(at - 1, at + 1) && isQuiet(row, at);
	}

	/** The rows touch, by one clock: it may slew back a little. */
	private boolean goesOnEvenly(int row, long calendarMillis) {
		long at = rows.cover(row);
		long offset = rows.offset(row);
		long before = rows.offset(row - 1);
		return rows.end(row - 1) == at && at + before == calendarMillis && offset <= before && before - offset < RecordedAxis.CLOCK_TOLERANCE_MILLIS
				&& rows.end(row) + offset > calendarMillis && rows.cover(row - COMPARED_ROWS) < at;
	}

	private boolean isQuiet(int row, long at) {
		int next = instants.firstFrom(row);
		if (next == 0) {
			return true;
		}
		long pause = at - instants.last(next - 1);
		return pause >= instants.header(next - 1).tickMillis() && InputGaps.isPause(pause, thresholdMillis) && (next == instants.size() || ghost.separates(next));
	}

	/** Events before the row have nothing to do with what comes later, and the other way round. */
	private boolean noEventIsNear(int row, long calendarMillis) {
		for (PlacedEvent event : axis.events()) {
			if (event.nextRow() == row || !(event.nextRow() < row ? isOver(event, calendarMillis) : isLater(event, calendarMillis))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isOver(PlacedEvent event, long calendarMillis) {
		return switch (event.kind()) {
			case SHUTDOWN -> event.stampMillis() + (long) RecordedAxis.HOLE_TICKS * event.header().tickMillis() <= calendarMillis;
			case BOOT -> event.event().detailMillis("boot_ms", Long.MIN_VALUE) <= calendarMillis;
			default -> true;
		};
	}

	private static boolean isLater(PlacedEvent event, long calendarMillis) {
		return switch (event.kind()) {
			case SHUTDOWN -> event.stampMillis() >= calendarMillis;
			case BOOT -> event.event().detailMillis("boot_ms", Long.MAX_VALUE) > calendarMillis;
			default -> true;
		};
	}

	/** The stretch must be known from its beginning, or from an instant before the row. */
	private int from(int row) {
		int stretch = stretches.holding(rows.cover(row));
		int needed = row - COMPARED_ROWS - 1;
		if (stretch != Stretches.NONE) {
			int before = instants.firstFrom(row) - 1;
			boolean same = before >= 0 && instants.stretchOfLast(before, stretches) == stretch;
			needed = Math.min(needed, same ? instants.row(before) : axis.rowAt(stretches.start(stretch)));
		}
		int segment = axis.segmentOf(needed);
		return axis.firstRow(segment) == 0 ? 0 : segment;
	}
}
