package org.kado.analysis.sum;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.kado.model.TimeRange;

/**
 * Cuts a period into whole calendar days or hours of a zone, from that of the first to that of the last record.
 *
 * <pre>
 *   period            ├────────────────────┤
 *   days      ├──────────────┼──────────────┼──────────────┤     23, 24 or 25 hours each
 * </pre>
 */
public final class BucketSpans {

	private static final long HOUR_NANOS = 3_600_000_000_000L;

	private BucketSpans() {
	}

	/** The days that hold any part of the period; a day that the zone left out is none. */
	public static List<TimeRange> days(TimeRange period, ZoneId zone, LocalTime dayStart) {
		return spans(period, zone, dayStart, day -> day, day -> day.plusDays(1));
	}

	/** The same for weeks from Monday. */
	static List<TimeRange> weeks(TimeRange period, ZoneId zone, LocalTime dayStart) {
		return spans(period, zone, dayStart, day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day -> day.plusWeeks(1));
	}

	/** The same for months. */
	static List<TimeRange> months(TimeRange period, ZoneId zone, LocalTime dayStart) {
		return spans(period, zone, dayStart, day -> day.withDayOfMonth(1), day -> day.plusMonths(1));
	}

	private static List<TimeRange> spans(TimeRange period, ZoneId zone, LocalTime dayStart, UnaryOperator<LocalDate> first,
			UnaryOperator<LocalDate> next) {
		List<TimeRange> spans = new ArrayList<>();
		if (!period.isEmpty()) {
			LocalDate today = period.start().atZone(zone).toLocalDate();
			while (start(today, zone, dayStart).isAfter(period.start())) {
				today = today.minusDays(1); // a second time where the zone left out the day before
			}
			LocalDate day = first.apply(today);
			Instant start = start(day, zone, dayStart);
			while (start.isBefore(period.end())) {
				day = next.apply(day);
				Instant end = start(day, zone, dayStart);
				if (start.isBefore(end)) {
					spans.add(TimeRange.of(start, end));
				}
				start = end;
			}
		}
		return spans;
	}

	private static Instant start(LocalDate day, ZoneId zone, LocalTime dayStart) {
		return day.atTime(dayStart).atZone(zone).toInstant();
	}

	/** The hours that hold any part of the period. Where the zone's offset changes within an hour, the hour is cut there. */
	static List<TimeRange> hours(TimeRange period, ZoneId zone) {
		List<TimeRange> hours = new ArrayList<>();
		if (!period.isEmpty()) {
			Instant start = hourStart(period.start(), zone);
			while (start.isBefore(period.end())) {
				Instant end = hourEnd(start, zone);
				hours.add(TimeRange.of(start, end));
				start = end;
			}
		}
		return hours;
	}

	private static Instant hourStart(Instant instant, ZoneId zone) {
		Instant full = instant.minusNanos(nanosOfHour(instant, zone));
		ZoneOffsetTransition change = zone.getRules().nextTransition(full);
		return change != null && !change.getInstant().isAfter(instant) ? change.getInstant() : full;
	}

	private static Instant hourEnd(Instant start, ZoneId zone) {
		Instant full = start.plusNanos(HOUR_NANOS - nanosOfHour(start, zone));
		ZoneOffsetTransition change = zone.getRules().nextTransition(start);
		return change != null && change.getInstant().isBefore(full) ? change.getInstant() : full;
	}

	private static long nanosOfHour(Instant instant, ZoneId zone) {
		return instant.atZone(zone).toLocalTime().toNanoOfDay() % HOUR_NANOS;
	}
}
