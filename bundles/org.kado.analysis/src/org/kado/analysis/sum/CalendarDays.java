package org.kado.analysis.sum;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.kado.model.TimeRange;

/** The days of a zone, each found out once however many equipment is asked for it. Safe for use by several threads. */
final class CalendarDays {

	private static final long DAY_MILLIS = 86_400_000;

	private final ZoneId zone;
	private final LocalTime dayStart;
	private volatile Known known = new Known(List.of(), List.of());

	/** Touching days, and when each begins. */
	private record Known(List<TimeRange> days, List<Optional<ZonedDateTime>> dates) {

		boolean covers(long fromMillis, long toMillis) {
			return !days.isEmpty() && days.get(0).startMillis() <= fromMillis && toMillis <= days.get(days.size() - 1).endMillis();
		}

		/** The day that holds an instant within them: where it would be if all had 24 hours, or one of its neighbours. */
		int day(long atMillis) {
			int day = (int) Math.min(days.size() - 1, (atMillis - days.get(0).startMillis()) / DAY_MILLIS);
			while (day > 0 && days.get(day).startMillis() > atMillis) {
				day--;
			}
			while (day < days.size() - 1 && days.get(day).endMillis() <= atMillis) {
				day++;
			}
			return day;
		}
	}

	CalendarDays(ZoneId zone, LocalTime dayStart) {
		this.zone = zone;
		this.dayStart = dayStart;
	}

	/** As {@link BucketSpans#days}. */
	List<TimeRange> of(TimeRange period) {
		if (period.isEmpty()) {
			return List.of();
		}
		Known covering = covering(period);
		return covering.days.subList(covering.day(period.startMillis()), covering.day(period.endMillis() - 1) + 1);
	}

	private Known covering(TimeRange period) {
		Known covering = known;
		if (!covering.covers(period.startMillis(), period.endMillis())) {
			List<TimeRange> before = covering.days;
			TimeRange span = before.isEmpty() ? period : period.span(before.get(0)).span(before.get(before.size() - 1));
			List<TimeRange> days = List.copyOf(BucketSpans.days(span, zone, dayStart));
			covering = new Known(days, days.stream().map(day -> Optional.of(day.start().atZone(zone))).toList());
			known = covering;
		}
		return covering;
	}

	/** How many days a span is long: each day of 23, 24 or 25 hours is 1, a part of it its share. */
	double count(TimeRange span) {
		if (span.isEmpty()) {
			return 0;
		}
		Known near = covering(span);
		TimeRange first = near.days.get(near.day(span.startMillis()));
		if (first.startMillis() == span.startMillis() && first.endMillis() == span.endMillis()) {
			return 1;
		}
		double count = 0;
		for (TimeRange day : of(span)) {
			count += (double) day.intersect(span).millis() / day.millis();
		}
		return count;
	}

	/** An instant in the zone; the same object for the start of a day that was asked for. */
	Optional<ZonedDateTime> date(long atMillis) {
		Known near = known;
		if (near.covers(atMillis, atMillis)) {
			int day = near.day(atMillis);
			if (near.days.get(day).startMillis() == atMillis) {
				return near.dates.get(day);
			}
		}
		return Optional.of(Instant.ofEpochMilli(atMillis).atZone(zone));
	}
}
