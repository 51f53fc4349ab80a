package org.kado.analysis.sum;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.StateTimeline;

/**
 * By what time is cut and counted.
 *
 * @param zone     zone of days and hours
 * @param calendar when work is planned and when days begin; empty: nobody said
 */
public record SumScope(ZoneId zone, Optional<WorkCalendar> calendar) {

	/** Refuses null. */
	public SumScope {
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(calendar, "calendar");
	}

	/** The scope of a timeline. @param zone empty: the zone recorded */
	public static SumScope of(StateTimeline timeline, Optional<ZoneId> zone, Optional<WorkCalendar> calendar) {
		return new SumScope(zone.orElse(timeline.zone()), calendar);
	}

	/** When days begin. */
	public LocalTime dayStart() {
		return calendar.map(WorkCalendar::dayStart).orElse(LocalTime.MIDNIGHT);
	}

	/** The days that hold any part of the period. */
	public List<TimeRange> days(TimeRange period) {
		return BucketSpans.days(period, zone, dayStart());
	}

	/** How many days a span is long: each day of 23, 24 or 25 hours is 1, a part of it its share. */
	public double dayCount(TimeRange span) {
		double count = 0;
		for (TimeRange day : days(span)) {
			count += (double) day.intersect(span).millis() / day.millis();
		}
		return count;
	}
}
