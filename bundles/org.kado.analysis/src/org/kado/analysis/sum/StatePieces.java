package org.kado.analysis.sum;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.analysis.plan.PlannedTime;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.PlanPart;
import org.kado.model.report.StatePiece;
import org.kado.model.report.StateTimeline;

/**
 * Cuts a timeline at the ends of days and of what is planned. The pieces cover the days of a report by day without hole or overlap, so their sums
 * are its figures.
 *
 * <pre>
 *  timeline           ├─────man─────┤───idle───┤
 *  days        ├──────────────┼──────────────┼──────
 *  pieces      ├no data┤──man──┤man─┤──idle──┤ …
 * </pre>
 *
 * Safe for use by several threads.
 */
public final class StatePieces {

	private final Optional<ZoneId> zone;
	private final Optional<WorkCalendar> calendar;

	/**
	 * Cuts as a report with the same zone and calendar counts.
	 *
	 * @param zone     zone of days; empty: the zone recorded
	 * @param calendar when work is planned; empty: nobody said
	 */
	public StatePieces(Optional<ZoneId> zone, Optional<WorkCalendar> calendar) {
		this.zone = Objects.requireNonNull(zone, "zone");
		this.calendar = Objects.requireNonNull(calendar, "calendar");
	}

	/** The pieces in order of time; none where nothing is recorded. */
	public List<StatePiece> of(StateTimeline timeline) {
		ZoneId rowZone = zone.orElse(timeline.zone());
		LocalTime dayStart = calendar.map(WorkCalendar::dayStart).orElse(LocalTime.MIDNIGHT);
		List<TimeRange> days = BucketSpans.days(timeline.period(), rowZone, dayStart);
		if (days.isEmpty()) {
			return List.of();
		}
		TimeRange span = days.get(0).span(days.get(days.size() - 1));
		List<Planned> plan = calendar.map(known -> plan(PlannedTime.of(known, rowZone, span), span))
				.orElse(List.of(new Planned(span, Optional.empty())));
		return pieces(days, rowZone, filled(timeline, span), plan);
	}

	/** A span with one answer of the plan. */
	private record Planned(TimeRange range, Optional<PlanPart> part) {
	}

	/** The intervals, with no data before the first and after the last up to the ends of the days. */
	private static List<StateInterval> filled(StateTimeline timeline, TimeRange span) {
		List<StateInterval> filled = new ArrayList<>();
		long end = span.startMillis();
		for (StateInterval interval : timeline.intervals()) {
			if (interval.range().startMillis() > end) {
				filled.add(StateInterval.of(end, interval.range().startMillis(), State.NO_DATA));
			}
			filled.add(interval);
			end = interval.range().endMillis();
		}
		if (end < span.endMillis()) {
			filled.add(StateInterval.of(end, span.endMillis(), State.NO_DATA));
		}
		return filled;
	}

	private static List<Planned> plan(PlannedTime time, TimeRange span) {
		List<Planned> plan = new ArrayList<>();
		List<TimeRange> work = time.work();
		List<TimeRange> breaks = time.breaks();
		int w = 0;
		int b = 0;
		long at = span.startMillis();
		while (w < work.size() || b < breaks.size()) {
			boolean working = b == breaks.size() || w < work.size() && work.get(w).startMillis() < breaks.get(b).startMillis();
			TimeRange next = (working ? work.get(w++) : breaks.get(b++)).intersect(span);
			if (!next.isEmpty()) {
				if (at < next.startMillis()) {
					plan.add(new Planned(new TimeRange(at, next.startMillis()), Optional.of(PlanPart.OUTSIDE)));
				}
				plan.add(new Planned(next, Optional.of(working ? PlanPart.WORK : PlanPart.BREAK)));
				at = next.endMillis();
			}
		}
		if (at < span.endMillis()) {
			plan.add(new Planned(new TimeRange(at, span.endMillis()), Optional.of(PlanPart.OUTSIDE)));
		}
		return plan;
	}

	/** All three lists cover the same span without holes. */
	private static List<StatePiece> pieces(List<TimeRange> days, ZoneId zone, List<StateInterval> intervals, List<Planned> plan) {
		List<StatePiece> pieces = new ArrayList<>();
		int i = 0;
		int p = 0;
		for (TimeRange day : days) {
			ZonedDateTime start = day.start().atZone(zone);
			long at = day.startMillis();
			while (at < day.endMillis()) {
				while (intervals.get(i).range().endMillis() <= at) {
					i++;
				}
				while (plan.get(p).range().endMillis() <= at) {
					p++;
				}
				long end = Math.min(day.endMillis(), Math.min(intervals.get(i).range().endMillis(), plan.get(p).range().endMillis()));
				pieces.add(new StatePiece(start, new TimeRange(at, end), intervals.get(i).state(), plan.get(p).part()));
				at = end;
			}
		}
		return pieces;
	}
}
