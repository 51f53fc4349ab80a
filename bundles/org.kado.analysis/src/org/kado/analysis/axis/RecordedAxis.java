package org.kado.analysis.axis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.SessionFacts;

/**
 * All rows of one session in the order in which they were recorded, on an axis that only moves forward: it advances by
 * what the monotonic clock measured, whatever the PC's clock was set to meanwhile. Each row knows how far the calendar was
 * ahead of the axis. At the first row the axis equals UTC. Immutable.
 *
 * <pre>
 *   calendar   10:00 ──► 10:10 │ 10:00 ──► 10:10      the clock is set back by 10 min
 *   axis       10:00 ──► 10:10 ─────────► 10:20      20 min were recorded
 *   offset         0                −10 min
 * </pre>
 *
 * A row covers the span since the row before where the hole between them is at most {@value #HOLE_TICKS} ticks long;
 * what no row covers is no data, unless the PC slept.
 */
public final class RecordedAxis {

	/** A hole of up to so many ticks belongs to the row after it. */
	public static final int HOLE_TICKS = 3;

	/** Wall clock and monotonic clock may disagree by this much before it counts as a change of the clock, in milliseconds. */
	public static final long CLOCK_TOLERANCE_MILLIS = 2_000;

	private final Optional<AxisStart> start;
	private final List<FactsSegment> segments;
	private final int[] firstRows;
	private final int[] firstEvents;
	private final PackedLongs covers;
	private final PackedLongs ends;
	private final PackedLongs offsets;
	private final Ranges covered;
	private final List<PlacedEvent> events;

	RecordedAxis(Optional<AxisStart> start, List<FactsSegment> segments, int[] firstRows, int[] firstEvents, PackedLongs covers, PackedLongs ends, PackedLongs offsets,
			List<PlacedEvent> events) {
		this.start = start;
		this.segments = segments;
		this.firstRows = firstRows;
		this.firstEvents = firstEvents;
		this.covers = covers;
		this.ends = ends;
		this.offsets = offsets;
		this.events = List.copyOf(events);
		covered = new Ranges();
		Rows rows = rows();
		for (int i = 0; i < ends.size(); i++) {
			covered.append(rows.cover(i), rows.end(i));
		}
	}

	/** Lays the session's rows out. */
	public static RecordedAxis of(SessionFacts session) {
		return of(session.segments(), Optional.empty());
	}

	/**
	 * Lays rows out that follow others.
	 *
	 * @param start what the others left behind; empty where there are none
	 */
	public static RecordedAxis of(List<FactsSegment> segments, Optional<AxisStart> start) {
		AxisBuilder builder = new AxisBuilder(start);
		segments.forEach(builder::add);
		return builder.build();
	}

	/** What earlier rows left behind; empty where the axis begins with the first one. */
	Optional<AxisStart> start() {
		return start;
	}

	/** Whether there are earlier rows, and the first row of this axis does not touch them. */
	public boolean followsAHole() {
		return size() > 0 && start.isPresent() && cover(0) > start.get().endMillis();
	}

	/** The rows one after the other, faster than asking for single ones; for one thread. */
	public Rows rows() {
		return new Rows(covers.cursor(), ends.cursor(), offsets.cursor());
	}

	/** Goes through the rows, mostly forward. Not safe for use by several threads. */
	public static final class Rows {

		private final PackedLongs.Cursor covers;
		private final PackedLongs.Cursor ends;
		private final PackedLongs.Cursor offsets;

		private Rows(PackedLongs.Cursor covers, PackedLongs.Cursor ends, PackedLongs.Cursor offsets) {
			this.covers = covers;
			this.ends = ends;
			this.offsets = offsets;
		}

		/** As {@link RecordedAxis#cover(int)}. */
		public long cover(int row) {
			return covers.get(row);
		}

		/** As {@link RecordedAxis#end(int)}. */
		public long end(int row) {
			return ends.get(row);
		}

		/** As {@link RecordedAxis#offset(int)}. */
		public long offset(int row) {
			return offsets.get(row);
		}
	}

	/** Number of rows. */
	public int size() {
		return ends.size();
	}

	/** Where the row's cover begins: its start, or the end of the row before across a short hole. */
	public long cover(int row) {
		return covers.get(row);
	}

	/** Where the row's measured time begins. */
	public long start(int row) {
		int segment = segmentOf(row);
		return start(segment, row);
	}

	/** The same, where the segment is known. */
	long start(int segment, int row) {
		return ends.get(row) - Math.max(0, segments.get(segment).ticks().elapsedMillis(row - firstRows[segment]));
	}

	/** Where the row ends. */
	public long end(int row) {
		return ends.get(row);
	}

	/** Calendar minus axis within the row, in milliseconds. */
	public long offset(int row) {
		return offsets.get(row);
	}

	/** The rows' covers, joined where they touch. */
	public Ranges covered() {
		return covered;
	}

	/** All events in recorded order. */
	public List<PlacedEvent> events() {
		return events;
	}

	/** Number of the segment's first event among all; for the number of segments: how many there are. */
	int firstEvent(int segment) {
		return segment == segments.size() ? events.size() : firstEvents[segment];
	}

	/** Number of segments. */
	public int segments() {
		return segments.size();
	}

	/** The segment of that number. */
	public FactsSegment segment(int segment) {
		return segments.get(segment);
	}

	/** First row of the segment; for the number of segments: the number of rows. */
	public int firstRow(int segment) {
		return segment == segments.size() ? ends.size() : firstRows[segment];
	}

	/** Number of the segment that holds the row. */
	public int segmentOf(int row) {
		int index = Arrays.binarySearch(firstRows, row);
		if (index < 0) {
			return -index - 2;
		}
		while (index + 1 < firstRows.length && firstRows[index + 1] == row) {
			index++;
		}
		return index;
	}

	/** The first row that ends after a place on the axis, or the last one. */
	int rowAt(long axisMillis) {
		int low = 0;
		int high = ends.size() - 1;
		while (low < high) {
			int middle = low + high >>> 1;
			if (ends.get(middle) > axisMillis) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	/** The header that holds for the row. */
	public FactsHeader header(int row) {
		return segments.get(segmentOf(row)).header();
	}
}
