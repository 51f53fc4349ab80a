package org.kado.analysis.sum;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.analysis.plan.PlannedTime;
import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;

/** By what time is cut and counted. Safe for use by several threads. */
public final class SumScope {

	private final ZoneId zone;
	private final Optional<WorkCalendar> calendar;
	private final Optional<TimeRange> window;
	private final CalendarDays days;

	/**
	 * A scope.
	 *
	 * @param zone     zone of days and hours
	 * @param calendar when work is planned and when days begin; empty: nobody said
	 * @param window   the time that counts; empty: all
	 */
	public SumScope(ZoneId zone, Optional<WorkCalendar> calendar, Optional<TimeRange> window) {
		this.zone = Objects.requireNonNull(zone, "zone");
		this.calendar = Objects.requireNonNull(calendar, "calendar");
		this.window = Objects.requireNonNull(window, "window");
		days = new CalendarDays(zone, dayStart());
	}

	/** All time. */
	public SumScope(ZoneId zone, Optional<WorkCalendar> calendar) {
		this(zone, calendar, Optional.empty());
	}

	/** The scope of a timeline. @param zone empty: the zone recorded */
	public static SumScope of(StateTimeline timeline, Optional<ZoneId> zone, Optional<WorkCalendar> calendar) {
		return new SumScope(zone.orElse(timeline.zone()), calendar);
	}

	/** Zone of days and hours. */
	public ZoneId zone() {
		return zone;
	}

	/** When work is planned and when days begin; empty: nobody said. */
	public Optional<WorkCalendar> calendar() {
		return calendar;
	}

	/** The time that counts; empty: all. */
	public Optional<TimeRange> window() {
		return window;
	}

	/** When days begin. */
	public LocalTime dayStart() {
		return calendar.map(WorkCalendar::dayStart).orElse(LocalTime.MIDNIGHT);
	}

	/** The buckets that hold any part of the period, as far as they count. Shifts may overlap; they are not of this kind. */
	public List<TimeRange> buckets(Bucket bucket, TimeRange period) {
		List<TimeRange> whole = switch (bucket) {
			case HOUR -> BucketSpans.hours(period, zone);
			case DAY, EQUIPMENT -> days.of(period);
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
		return days.count(span);
	}

	/** An instant in the zone, such as the start of a bucket. */
	public Optional<ZonedDateTime> date(long atMillis) {
		return days.date(atMillis);
	}
}
