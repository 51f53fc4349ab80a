package org.kado.analysis.sum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.kado.model.TimeRange;

class CalendarDaysTest {

	private static final long HOUR_MILLIS = 3_600_000;

	/** Asked in any order, about days without midnight and a day that there was not. */
	@Test
	void rememberedDaysAreThoseThatAreFoundOut() {
		SplittableRandom random = new SplittableRandom(4);
		long base = Instant.parse("2011-11-01T00:00:00Z").toEpochMilli();
		for (String id : List.of("Asia/Tokyo", "Europe/Berlin", "Pacific/Apia", "America/Sao_Paulo", "Australia/Lord_Howe")) {
			ZoneId zone = ZoneId.of(id);
			for (LocalTime dayStart : List.of(LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(23, 0))) {
				CalendarDays days = new CalendarDays(zone, dayStart);
				for (int i = 0; i < 60; i++) {
					long start = base + random.nextLong(300 * 24 * HOUR_MILLIS);
					TimeRange period = new TimeRange(start, start + random.nextLong(i % 5 == 0 ? 1 + 1 : 90 * 24 * HOUR_MILLIS));
					List<TimeRange> expected = BucketSpans.days(period, zone, dayStart);
					assertEquals(expected, days.of(period), () -> period + " in " + zone + " from " + dayStart);
					double count = expected.stream().mapToDouble(day -> (double) day.intersect(period).millis() / day.millis()).sum();
					assertEquals(count, days.count(period), 1e-9);
					expected.forEach(day -> assertEquals(day.start().atZone(zone), days.date(day.startMillis()).orElseThrow()));
					assertEquals(Instant.ofEpochMilli(start).atZone(zone), days.date(start).orElseThrow());
				}
			}
		}
	}

	@Test
	void aWholeDayIsOneHoweverLong() {
		CalendarDays days = new CalendarDays(ZoneId.of("Europe/Berlin"), LocalTime.MIDNIGHT);
		for (String day : List.of("2026-03-28T23:00:00Z/2026-03-29T22:00:00Z", "2026-10-24T22:00:00Z/2026-10-25T23:00:00Z", "2026-06-01T22:00:00Z/2026-06-02T22:00:00Z")) {
			String[] ends = day.split("/");
			assertEquals(1, days.count(TimeRange.of(Instant.parse(ends[0]), Instant.parse(ends[1]))));
		}
		assertEquals(0, days.count(new TimeRange(0, 0)));
	}
}
