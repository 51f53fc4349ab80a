package org.kado.archive.index;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.StateColumns;
import org.kado.model.report.StateTimeline;

/** A timeline of states as values of a block. */
final class TimelineBlock {

	private static final State[] STATES = State.values();

	private TimelineBlock() {
	}

	static void write(BlockOutput out, StateTimeline timeline) {
		out.text(timeline.installation()).text(timeline.equipment()).text(timeline.zone().getId()).text(timeline.convention());
		range(out, timeline.period());
		out.list(timeline.suspicious(), TimelineBlock::range);
		out.list(new TreeSet<>(timeline.recorded()), (o, state) -> o.number(state.ordinal()));
		out.list(StateColumns.of(timeline.intervals()).columns(), BlockOutput::column);
	}

	private static void range(BlockOutput out, TimeRange range) {
		out.number(range.startMillis()).number(range.endMillis());
	}

	static StateTimeline read(BlockInput in) throws IndexDamageException {
		try {
			String installation = in.text();
			String equipment = in.text();
			ZoneId zone = ZoneId.of(in.text());
			String convention = in.text();
			TimeRange period = range(in);
			List<TimeRange> suspicious = in.list(TimelineBlock::range);
			Set<State> recorded = EnumSet.noneOf(State.class);
			recorded.addAll(in.list(each -> STATES[each.choice(STATES.length)]));
			StateColumns states = StateColumns.ofColumns(in.list(BlockInput::column));
			return new StateTimeline(installation, equipment, zone, period, states, suspicious, recorded, convention);
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}

	private static TimeRange range(BlockInput in) throws IndexDamageException {
		return new TimeRange(in.number(), in.number());
	}
}
