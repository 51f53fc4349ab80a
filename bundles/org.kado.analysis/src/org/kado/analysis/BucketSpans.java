package org.kado.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

import org.kado.model.TimeRange;

/**
 * Cuts a period into whole calendar days or hours of a zone, from that of the first to that of the last record.
 *
 * <pre>
 *   period            ├────────────────────┤
 *   days      ├──────────────┼──────────────┼──────────────┤     23, 24 or 25 hours each
 * </pre>
 */
final class BucketSpans {

	private static final long HOUR_NANOS = 3_600_000_000_000L;

	private BucketSpans() {
	}

	/** The days that hold any part of the period; a day that the zone left out is none. */
	static List<TimeRange> days(TimeRange period, ZoneId zone) {
		List<TimeRange> days = new ArrayList<>();
		if (!period.isEmpty()) {
			LocalDate day = period.start().atZone(zone).toLocalDate();
			Instant start = day.atStartOfDay(zone).toInstant();
			while (start.isBefore(period.end())) {
				day = day.plusDays(1);
				Instant end = day.atStartOfDay(zone).toInstant();
				if (start.isBefore(end)) {
					days.add(TimeRange.of(start, end));
				}
				start = end;
			}
		}
		return days;
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
