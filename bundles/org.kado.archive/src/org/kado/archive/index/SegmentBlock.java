package org.kado.archive.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MinuteColumns;
import org.kado.model.facts.ProcessColumns;
import org.kado.model.facts.TickColumns;

/** Rows as values of a block: a segment of facts without its header, or the rows of a minute file. */
final class SegmentBlock {

	/** Most take less. */
	private static final int EVENT_BYTES = 96;

	private SegmentBlock() {
	}

	/** About as many bytes as the segment takes. */
	static int expectedBytes(FactsSegment segment) {
		TickColumns ticks = segment.ticks();
		long columns = bytes(ticks.columns()) + ticks.processes().stream().mapToLong(process -> bytes(process.columns())).sum();
		return (int) Math.min(1 << 30, columns + (long) EVENT_BYTES * (segment.events().size() + segment.anchors().size() + 1));
	}

	private static long bytes(List<PackedLongs> columns) {
		return columns.stream().mapToLong(column -> column.bytes().remaining() + BlockOutput.ALIGNMENT * 2).sum();
	}

	static void write(BlockOutput out, FactsSegment segment) {
		out.list(segment.ticks().columns(), BlockOutput::column);
		out.list(segment.ticks().processes(), (o, process) -> o.text(process.name()).list(process.columns(), BlockOutput::column));
		out.list(segment.events(), SegmentBlock::event);
		out.list(segment.anchors(), (o, a) -> o.number(a.stampMillis()).number(a.monotonicMillis()).number(a.awakeMillis()));
	}

	/** The ticks; events and anchors follow them. */
	static TickColumns readTicks(BlockInput in) throws IndexDamageException {
		List<PackedLongs> columns = in.list(BlockInput::column);
		try {
			return TickColumns.of(columns, in.list(SegmentBlock::process));
		} catch (IllegalArgumentException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}

	static List<Event> readEvents(BlockInput in) throws IndexDamageException {
		return in.list(SegmentBlock::readEvent);
	}

	static List<ClockAnchor> readAnchors(BlockInput in) throws IndexDamageException {
		return in.list(each -> new ClockAnchor(each.number(), each.number(), each.number()));
	}

	private static ProcessColumns process(BlockInput in) throws IndexDamageException {
		String name = in.text();
		try {
			return ProcessColumns.of(name, in.list(BlockInput::column));
		} catch (IllegalArgumentException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}

	static void event(BlockOutput out, Event event) {
		out.number(event.sequence()).number(event.stampMillis()).number(event.monotonicMillis()).text(event.kind().id());
		out.list(new TreeMap<>(event.details()).entrySet(), (o, detail) -> o.text(detail.getKey()).text(detail.getValue()));
	}

	static Event readEvent(BlockInput in) throws IndexDamageException {
		long sequence = in.number();
		long stampMillis = in.number();
		long monotonicMillis = in.number();
		EventKind kind = EventKind.of(in.text());
		Map<String, String> details = new TreeMap<>();
		for (Map.Entry<String, String> detail : in.list(each -> Map.entry(each.text(), each.text()))) {
			details.put(detail.getKey(), detail.getValue());
		}
		return new Event(sequence, stampMillis, monotonicMillis, kind, details);
	}

	static void write(BlockOutput out, MinuteColumns rows) {
		out.list(rows.columns(), BlockOutput::column);
	}

	static MinuteColumns readMinutes(BlockInput in) throws IndexDamageException {
		try {
			return MinuteColumns.ofColumns(in.list(BlockInput::column));
		} catch (IllegalArgumentException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}
}
