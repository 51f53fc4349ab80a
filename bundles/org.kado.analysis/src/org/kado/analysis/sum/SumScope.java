package org.kado.analysis.sum;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.analysis.plan.PlannedTime;
import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;

/**
 * By what time is cut and counted.
 *
 * @param zone     zone of days and hours
 * @param calendar when work is planned and when days begin; empty: nobody said
 * @param window   the time that counts; empty: all
 */
public record SumScope(ZoneId zone, Optional<WorkCalendar> calendar, Optional<TimeRange> window) {

	/** Refuses null. */
	public SumScope {
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(calendar, "calendar");
		Objects.requireNonNull(window, "window");
	}

	/** All time. */
	public SumScope(ZoneId zone, Optional<WorkCalendar> calendar) {
		this(zone, calendar, Optional.empty());
	}

	/** The scope of a timeline. @param zone empty: the zone recorded */
	public static SumScope of(StateTimeline timeline, Optional<ZoneId> zone, Optional<WorkCalendar> calendar) {
		return new SumScope(zone.orElse(timeline.zone()), calendar);
	}

	/** When days begin. */
	public LocalTime dayStart() {
		return calendar.map(WorkCalendar::dayStart).orElse(LocalTime.MIDNIGHT);
	}

	/** The buckets that hold any part of the period, as far as they count. Shifts may overlap; they are not of this kind. */
	public List<TimeRange> buckets(Bucket bucket, TimeRange period) {
		List<TimeRange> whole = switch (bucket) {
			case HOUR -> BucketSpans.hours(period, zone);
			case DAY, EQUIPMENT -> BucketSpans.days(period, zone, dayStart());
			case WEEK -> BucketSpans.weeks(period, zone, dayStart());
			case MONTH -> BucketSpans.months(period, zone, dayStart());
			case SHIFT -> throw new IllegalArgumentException("shifts may overlap");
		};
		return window.isEmpty() ? whole : whole.stream().map(window.get()::intersect).filter(part -> !part.isEmpty()).toList();
	}

	/**
	 * What counts of a period: the window, and of it only planned time where a work calendar says so.
	 *
	 * @return sorted and disjoint
	 */
	public List<TimeRange> counted(TimeRange period) {
		TimeRange part = window.map(period::intersect).orElse(period);
		if (calendar.isEmpty()) {
			return part.isEmpty() ? List.of() : List.of(part);
		}
		return PlannedTime.of(calendar.get(), zone, part).work().stream().map(part::intersect).filter(span -> !span.isEmpty()).toList();
	}

	/** How many days a span is long: each day of 23, 24 or 25 hours is 1, a part of it its share. */
	public double dayCount(TimeRange span) {
		double count = 0;
		for (TimeRange day : BucketSpans.days(span, zone, dayStart())) {
			count += (double) day.intersect(span).millis() / day.millis();
		}
		return count;
	}
}
