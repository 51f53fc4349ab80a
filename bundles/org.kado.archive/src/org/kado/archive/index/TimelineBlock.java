package org.kado.archive.index;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.DaySums;
import org.kado.model.report.StateColumns;
import org.kado.model.report.StateTimeline;

/** A timeline of states as values of two blocks: what nearly every question needs, sums by day included, and the intervals. */
final class TimelineBlock {

	private static final State[] STATES = State.values();
	private static final long MOST_MILLIS = 20 * 366 * 86_400_000L;

	private TimelineBlock() {
	}

	/** All but the intervals; what they add up to by the starts of days in the zone recorded is there. */
	static void writeHead(BlockOutput out, StateTimeline timeline) {
		out.text(timeline.installation()).text(timeline.equipment()).text(timeline.zone().getId()).text(timeline.convention());
		range(out, timeline.period());
		out.list(timeline.suspicious(), TimelineBlock::range);
		out.list(new TreeSet<>(timeline.recorded()), (o, state) -> o.number(state.ordinal()));
		out.raw(DaySums.of(StateColumns.of(timeline.intervals()), dayStarts(timeline.period(), timeline.zone())).bytes());
	}

	static void writeIntervals(BlockOutput out, StateTimeline timeline) {
		out.list(StateColumns.of(timeline.intervals()).columns(), BlockOutput::column);
	}

	/** From the start of the day of the first record to the end of that of the last; none where a clock that was wrong makes too many of them. */
	private static long[] dayStarts(TimeRange period, ZoneId zone) {
		if (period.millis() > MOST_MILLIS) {
			return new long[0];
		}
		LocalDate first = period.start().atZone(zone).toLocalDate();
		LocalDate end = period.isEmpty() ? first : Instant.ofEpochMilli(period.endMillis() - 1).atZone(zone).toLocalDate().plusDays(2);
		return first.datesUntil(end).mapToLong(day -> day.atStartOfDay(zone).toInstant().toEpochMilli()).distinct().toArray();
	}

	private static void range(BlockOutput out, TimeRange range) {
		out.number(range.startMillis()).number(range.endMillis());
	}

	/**
	 * A timeline without looking at its intervals.
	 *
	 * @param intervals gives them when they are asked for
	 */
	static StateTimeline read(BlockInput head, Supplier<StateColumns> intervals) throws IndexDamageException {
		try {
			String installation = head.text();
			String equipment = head.text();
			ZoneId zone = ZoneId.of(head.text());
			String convention = head.text();
			TimeRange period = range(head);
			List<TimeRange> suspicious = head.list(TimelineBlock::range);
			Set<State> recorded = EnumSet.noneOf(State.class);
			recorded.addAll(head.list(each -> STATES[each.choice(STATES.length)]));
			StateColumns states = StateColumns.of(DaySums.of(head.raw()), intervals);
			return new StateTimeline(installation, equipment, zone, period, states, suspicious, recorded, convention);
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}

	static StateColumns readIntervals(BlockInput in) throws IndexDamageException {
		try {
			return StateColumns.ofColumns(in.list(BlockInput::column));
		} catch (IllegalArgumentException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}

	private static TimeRange range(BlockInput in) throws IndexDamageException {
		return new TimeRange(in.number(), in.number());
	}
}
