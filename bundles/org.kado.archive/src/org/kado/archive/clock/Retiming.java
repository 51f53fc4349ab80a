package org.kado.archive.clock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.archive.file.ClockPart;
import org.kado.archive.file.RowsStamp;
import org.kado.model.column.PackedLongs;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.TickColumns;

/**
 * The times of one session put right: rows of a stretch whose clock was wrong are moved, all others stay. Settings of the clock that the repair
 * makes up for are taken back in their events as well. Immutable.
 */
final class Retiming {

	/** Place of the stamps among {@link TickColumns#columns()}. */
	private static final int STAMP_COLUMN = 1;
	private static final String SHIFT = "shift_ms";
	private static final String BOOT = "boot_ms";

	private final List<Stretch> stretches;
	/** By number of the stretch; absent where its clock is left alone. */
	private final Map<Integer, OffsetLine> lines;

	Retiming(List<Stretch> stretches, Map<Integer, OffsetLine> lines) {
		this.stretches = List.copyOf(stretches);
		this.lines = Map.copyOf(lines);
	}

	/** The session's segment of that number; the same one where nothing in it is moved. Its rows are moved when they are asked for. */
	FactsSegment segment(int number, FactsSegment recorded) {
		int first = stretchAt(number, Long.MIN_VALUE);
		int last = stretchAt(number, Long.MAX_VALUE);
		for (int i = first; i <= last; i++) {
			if (lines.containsKey(i)) {
				return new FactsSegment(recorded.header(), () -> new FactsSegment.Rows(ticks(number, recorded.ticks()), events(number, recorded.events()),
						recorded.anchors().stream().map(anchor -> anchor(first, last, anchor)).toList()), stamp(number, first, last, recorded.stamp()));
			}
		}
		return recorded;
	}

	/** Made of the recorded rows' stamp and all by which they are moved: the stretches within the segment, and the one before, to which a setting of the clock is related. */
	private OptionalLong stamp(int segment, int first, int last, OptionalLong recorded) {
		if (recorded.isEmpty()) {
			return recorded;
		}
		RowsStamp stamp = new RowsStamp().and(recorded.getAsLong());
		for (int i = Math.max(0, first - 1); i <= last; i++) {
			Stretch stretch = stretches.get(i);
			stamp.and(Integer.compare(stretch.firstSegment(), segment)).and(stretch.firstSequence());
			Optional.ofNullable(lines.get(i)).ifPresentOrElse(line -> line.mixInto(stamp.and(1)), () -> stamp.and(0));
			if (first < last) {
				stretch.mixMarksInto(stamp);
			}
		}
		return OptionalLong.of(stamp.value());
	}

	/** What a row was moved by; empty where its time stays or the session does not have it. */
	Optional<Long> shift(long sequence, long stampMillis, long toleranceMillis) {
		for (int i = 0; i < stretches.size(); i++) {
			Stretch stretch = stretches.get(i);
			boolean within = stretch.firstMillis() - toleranceMillis <= stampMillis && stampMillis <= stretch.lastMillis() + toleranceMillis;
			boolean numbered = stretch.firstSequence() <= sequence && (i + 1 == stretches.size() || sequence < stretches.get(i + 1).firstSequence());
			if (within && numbered) {
				return Optional.of(shift(i, stampMillis));
			}
		}
		return Optional.empty();
	}

	private long shift(int stretch, long stampMillis) {
		OffsetLine line = lines.get(stretch);
		return line == null ? 0 : line.at(stampMillis);
	}

	/** The stretch that holds the row; the first one for rows before all. */
	private int stretchAt(int segment, long sequence) {
		int found = 0;
		for (int i = 1; i < stretches.size(); i++) {
			Stretch stretch = stretches.get(i);
			if (stretch.firstSegment() < segment || stretch.firstSegment() == segment && stretch.firstSequence() <= sequence) {
				found = i;
			}
		}
		return found;
	}

	private TickColumns ticks(int segment, TickColumns recorded) {
		PackedLongs.Builder stamps = new PackedLongs.Builder();
		int stretch = stretchAt(segment, Long.MIN_VALUE);
		for (int row = 0; row < recorded.size(); row++) {
			while (stretch + 1 < stretches.size() && begins(stretches.get(stretch + 1), segment, recorded.sequence(row))) {
				stretch++;
			}
			long stampMillis = recorded.stampMillis(row);
			stamps.add(stampMillis + shift(stretch, stampMillis));
		}
		List<PackedLongs> columns = new ArrayList<>(recorded.columns());
		columns.set(STAMP_COLUMN, stamps.build());
		return TickColumns.of(columns, List.copyOf(recorded.processes()));
	}

	private static boolean begins(Stretch stretch, int segment, long sequence) {
		return stretch.firstSegment() < segment || stretch.firstSegment() == segment && stretch.firstSequence() <= sequence;
	}

	private List<Event> events(int segment, List<Event> recorded) {
		return recorded.stream().map(event -> event(stretchAt(segment, event.sequence()), event)).toList();
	}

	private Event event(int stretch, Event event) {
		long shiftMillis = shift(stretch, event.stampMillis());
		Map<String, String> details = new HashMap<>(event.details());
		if (event.kind() == EventKind.CLOCK_CHANGE && stretch > 0) {
			long setMillis = event.detailMillis(SHIFT, 0);
			long before = shift(stretch - 1, event.stampMillis() - setMillis);
			details.put(SHIFT, Long.toString(setMillis + shiftMillis - before));
		}
		if (event.kind() == EventKind.BOOT && details.containsKey(BOOT)) {
			details.put(BOOT, Long.toString(event.detailMillis(BOOT, event.stampMillis()) + shiftMillis));
		}
		return new Event(event.sequence(), event.stampMillis() + shiftMillis, event.monotonicMillis(), event.kind(), details);
	}

	/** An anchor has no number: it belongs to the stretch whose clock says the same. */
	private ClockAnchor anchor(int first, int last, ClockAnchor anchor) {
		ClockPart.Mark mark = new ClockPart.Mark(anchor.stampMillis(), anchor.monotonicMillis());
		int found = first;
		for (int i = first; i <= last; i++) {
			if (stretches.get(i).isOfSameClock(mark)) {
				found = i;
			}
		}
		return new ClockAnchor(anchor.stampMillis() + shift(found, anchor.stampMillis()), anchor.monotonicMillis(), anchor.awakeMillis());
	}
}
