package org.kado.archive.merge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.kado.archive.file.TickRow;
import org.kado.model.facts.Event;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;

/** The ticks and events of a segment as one list in the order of their numbers. Made only while files are compared. */
final class SegmentRows {

	private final TickColumns ticks;
	private final List<Event> events;
	/** Rows of ticks from 0 up, events as the complement of their index. */
	private final int[] rows;

	SegmentRows(FactsSegment segment) {
		ticks = segment.ticks();
		events = segment.events();
		rows = new int[ticks.size() + events.size()];
		int tick = 0;
		int event = 0;
		for (int i = 0; i < rows.length; i++) {
			boolean isTick = event == events.size() || tick < ticks.size() && ticks.sequence(tick) <= events.get(event).sequence();
			rows[i] = isTick ? tick++ : ~event++;
		}
		sortIfNeeded();
	}

	private void sortIfNeeded() {
		for (int i = 1; i < rows.length; i++) {
			if (sequence(i) < sequence(i - 1)) {
				Integer[] boxed = Arrays.stream(rows).boxed().toArray(Integer[]::new);
				Arrays.sort(boxed, Comparator.comparingLong(this::sequenceOf));
				Arrays.setAll(rows, k -> boxed[k]);
				return;
			}
		}
	}

	int size() {
		return rows.length;
	}

	long sequence(int i) {
		return sequenceOf(rows[i]);
	}

	long stampMillis(int i) {
		return rows[i] >= 0 ? ticks.stampMillis(rows[i]) : events.get(~rows[i]).stampMillis();
	}

	/** Whether this row tells all that the other one tells, and nothing else. */
	boolean holds(int i, SegmentRows other, int j) {
		int mine = rows[i];
		int its = other.rows[j];
		if (mine >= 0 && its >= 0) {
			return TickRow.holds(ticks, mine, other.ticks, its);
		}
		return mine < 0 && its < 0 && events.get(~mine).equals(other.events.get(~its));
	}

	/** Adds the row to where its kind belongs. */
	void copy(int i, Tick holder, TickColumns.Builder toTicks, List<Event> toEvents) {
		if (rows[i] >= 0) {
			toTicks.add(TickRow.fill(holder, ticks, rows[i]));
		} else {
			toEvents.add(events.get(~rows[i]));
		}
	}

	private long sequenceOf(int row) {
		return row >= 0 ? ticks.sequence(row) : events.get(~row).sequence();
	}
}
