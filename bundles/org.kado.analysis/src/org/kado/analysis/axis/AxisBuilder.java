package org.kado.analysis.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.TickColumns;

/**
 * Lays rows out one after the other. Between two rows the axis advances by the hole that the calendar shows, less what
 * the clock was set by; then by what the row itself measured.
 * <p>
 * A clock change is told by an event that stands before the first row stamped by the new clock. Where the clock went back
 * without an event (set while the agent was away) the hole is taken as empty.
 */
final class AxisBuilder {

	/** Detail of a clock change: what the clock was set by, in milliseconds. */
	static final String SHIFT = "shift_ms";

	private final Optional<AxisStart> start;
	private final List<FactsSegment> segments = new ArrayList<>();
	private final List<PlacedEvent> events = new ArrayList<>();
	private int[] firstRows = new int[8];
	private int[] firstEvents = new int[8];
	private final PackedLongs.Builder covers = new PackedLongs.Builder();
	private final PackedLongs.Builder ends = new PackedLongs.Builder();
	private final PackedLongs.Builder offsets = new PackedLongs.Builder();
	private int size;
	/** Whether there is a row, of these segments or before them. */
	private boolean begun;
	private long lastEnd;
	private long lastOffset;
	/** First event that may still move, because no row follows it yet. */
	private int openEvents;
	/** What the clock was set by since the last row. */
	private long pendingShiftMillis;

	/**
	 * A builder without rows.
	 *
	 * @param start what earlier rows left behind; empty where there are none
	 */
	AxisBuilder(Optional<AxisStart> start) {
		this.start = start;
		start.ifPresent(this::begin);
	}

	private void begin(AxisStart from) {
		begun = true;
		lastEnd = from.endMillis();
		lastOffset = from.offsetMillis();
		pendingShiftMillis = from.shiftMillis();
		events.addAll(from.events());
		openEvents = events.size();
	}

	/** Adds a segment after those that stand. */
	void add(FactsSegment segment) {
		if (segments.size() == firstRows.length) {
			firstRows = Arrays.copyOf(firstRows, firstRows.length * 2);
			firstEvents = Arrays.copyOf(firstEvents, firstRows.length);
		}
		firstRows[segments.size()] = size;
		firstEvents[segments.size()] = events.size();
		segments.add(segment);
		TickColumns ticks = segment.ticks();
		PackedLongs.Cursor sequences = ticks.sequences().cursor();
		PackedLongs.Cursor stamps = ticks.stampsMillis().cursor();
		PackedLongs.Cursor lengths = ticks.lengthsMillis().cursor();
		int row = 0;
		for (Event event : segment.events()) {
			while (row < ticks.size() && sequences.get(row) < event.sequence()) {
				addRow(segment.header(), stamps.get(row), lengths.get(row++));
			}
			addEvent(segment.header(), event);
		}
		while (row < ticks.size()) {
			addRow(segment.header(), stamps.get(row), lengths.get(row++));
		}
	}

	/** The axis; the builder may not be used after. */
	RecordedAxis build() {
		return new RecordedAxis(start, List.copyOf(segments), Arrays.copyOf(firstRows, segments.size()), Arrays.copyOf(firstEvents, segments.size()), covers.build(),
				ends.build(), offsets.build(), events);
	}

	private void addRow(FactsHeader header, long stampMillis, long elapsedMillis) {
		long length = Math.max(0, elapsedMillis);
		long before = begun ? lastEnd : stampMillis - length;
		long beforeOffset = begun ? lastOffset + pendingShiftMillis : 0;
		long hole = Math.max(0, stampMillis - length - beforeOffset - before);
		boolean belongs = hole <= (long) RecordedAxis.HOLE_TICKS * header.tickMillis();
		lastEnd = before + hole + length;
		lastOffset = stampMillis - lastEnd;
		covers.add(belongs ? before : before + hole);
		ends.add(lastEnd);
		offsets.add(lastOffset);
		pendingShiftMillis = 0;
		begun = true;
		size++;
		settleEvents();
	}

	private void addEvent(FactsHeader header, Event event) {
		if (event.kind() == EventKind.CLOCK_CHANGE) {
			pendingShiftMillis += begun ? event.detailMillis(SHIFT, 0) : 0;
			placeByNewClock(event);
		}
		events.add(new PlacedEvent(event, header, place(event), size));
	}

	private long place(Event event) {
		return begun ? Math.max(lastEnd, event.stampMillis() - lastOffset - pendingShiftMillis) : event.stampMillis();
	}

	/** A recorder that wakes up writes what it finds at one look: rows before that of the change may be stamped by the new clock. */
	private void placeByNewClock(Event change) {
		for (int i = openEvents; i < events.size(); i++) {
			PlacedEvent placed = events.get(i);
			long apart = placed.stampMillis() - placed.event().monotonicMillis() - (change.stampMillis() - change.monotonicMillis());
			if (Math.abs(apart) <= RecordedAxis.CLOCK_TOLERANCE_MILLIS) {
				events.set(i, new PlacedEvent(placed.event(), placed.header(), place(placed.event()), placed.nextRow()));
			}
		}
	}

	/** Events before a row can't lie after its end. */
	private void settleEvents() {
		for (; openEvents < events.size(); openEvents++) {
			PlacedEvent placed = events.get(openEvents);
			if (placed.axisMillis() > lastEnd) {
				events.set(openEvents, new PlacedEvent(placed.event(), placed.header(), lastEnd, placed.nextRow()));
			}
		}
	}
}
