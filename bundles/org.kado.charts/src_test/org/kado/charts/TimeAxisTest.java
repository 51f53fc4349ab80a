package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.charts.TimeAxis.Band;
import org.kado.charts.TimeAxis.Tick;
import org.kado.charts.scene.TextFont;
import org.kado.model.TimeRange;
import org.kado.testing.Requirement;

class TimeAxisTest {

	private static final FixedMeasure MEASURE = new FixedMeasure();
	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static TimeRange range(ZoneId zone, String from, String to) {
		return TimeRange.of(LocalDateTime.parse(from).atZone(zone).toInstant(), LocalDateTime.parse(to).atZone(zone).toInstant());
	}

	private static TimeAxis axis(ZoneId zone, String from, String to, int width, Locale locale) {
		return TimeAxis.of(new TimeScale(range(zone, from, to), 0, width), zone, locale, MEASURE);
	}

	private static List<String> labels(TimeAxis axis) {
		return axis.ticks().stream().map(Tick::label).toList();
	}

	private static List<String> bands(TimeAxis axis) {
		return axis.bands().stream().map(Band::label).toList();
	}

	@Test
	void putsHoursOnTheZonesClock() {
		TimeAxis axis = axis(TOKYO, "2026-04-01T00:00", "2026-04-02T00:00", 480, Locale.ENGLISH);
		assertEquals(List.of("00:00", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "00:00"), labels(axis));
		assertEquals(List.of("2026-04-01 (Wed)"), bands(axis));
		assertEquals(60, axis.ticks().get(1).x());
	}

	@Test
	void writesDatesAsJapaneseDo() {
		assertEquals(List.of("2026-04-01 (水)", "2026-04-02 (木)"), bands(axis(TOKYO, "2026-04-01T00:00", "2026-04-03T00:00", 480, Locale.JAPAN)));
		TimeAxis days = axis(TOKYO, "2026-04-01T00:00", "2026-04-08T00:00", 490, Locale.JAPANESE);
		assertEquals(List.of("1 (水)", "2 (木)", "3 (金)", "4 (土)", "5 (日)", "6 (月)", "7 (火)", "8 (水)"), labels(days));
		assertEquals(List.of("2026年4月"), bands(days));
		TimeAxis year = axis(TOKYO, "2026-01-01T00:00", "2027-01-01T00:00", 900, Locale.JAPANESE);
		assertEquals("10月", labels(year).get(9));
		assertEquals(List.of("2026年"), bands(year));
	}

	/** Days beside each other are written alike; the part of a day at the begin is one form shorter at most, never a bare number. */
	@Test
	void daysBesideEachOtherAreWrittenAlike() {
		for (int width = 1010; width < 1700; width += 7) {
			TimeAxis axis = axis(TOKYO, "2026-04-01T07:30", "2026-04-10T23:28", width, Locale.ENGLISH);
			assertEquals(10, axis.bands().size(), "days above hours");
			List<Integer> lengths = bands(axis).subList(1, bands(axis).size() - 1).stream().map(String::length).distinct().toList();
			assertEquals(1, lengths.size(), bands(axis).toString());
			String first = bands(axis).get(0);
			assertTrue(lengths.get(0) <= 2 || first.isEmpty() || first.endsWith("04-01 (Wed)"), bands(axis).toString());
		}
	}

	@Test
	void speaksEnglishToEverybodyElse() {
		assertEquals(List.of("2026-04-01 (Wed)"), bands(axis(TOKYO, "2026-04-01T00:00", "2026-04-02T00:00", 480, Locale.FRANCE)));
	}

	@Test
	void alignsWeeksToMondays() {
		TimeAxis axis = axis(TOKYO, "2026-04-01T00:00", "2026-06-10T00:00", 700, Locale.ENGLISH);
		assertEquals("6", labels(axis).get(0));
		assertTrue(axis.ticks().stream().allMatch(tick -> at(tick, TOKYO).getDayOfWeek() == DayOfWeek.MONDAY));
		assertEquals(List.of("April 2026", "May 2026", "June 2026"), bands(axis));
	}

	@Test
	@Requirement("A12")
	void leavesOutTheHourThatAClockSkips() {
		TimeAxis axis = axis(BERLIN, "2026-03-29T00:00", "2026-03-29T06:00", 400, Locale.ENGLISH);
		assertEquals(List.of("00:00", "01:00", "03:00", "04:00", "05:00", "06:00"), labels(axis));
		assertEquals(80, axis.ticks().get(2).x() - axis.ticks().get(1).x(), 0.01, "an hour later all the same");
	}

	@Test
	@Requirement("A12")
	void repeatsTheHourThatAClockRepeats() {
		TimeAxis axis = axis(BERLIN, "2026-10-25T00:00", "2026-10-25T06:00", 560, Locale.ENGLISH);
		assertEquals(List.of("00:00", "01:00", "02:00", "02:00", "03:00", "04:00", "05:00", "06:00"), labels(axis));
		for (int i = 1; i < axis.ticks().size(); i++) {
			assertEquals(80, axis.ticks().get(i).x() - axis.ticks().get(i - 1).x(), 0.01);
		}
	}

	@Test
	@Requirement("A12")
	void givesDaysTheirTrueLength() {
		TimeAxis axis = axis(BERLIN, "2026-10-24T00:00", "2026-10-27T00:00", 730, Locale.ENGLISH);
		List<Double> widths = axis.bands().stream().map(band -> band.right() - band.left()).toList();
		assertEquals(240, widths.get(0), 0.01);
		assertEquals(250, widths.get(1), 0.01);
		assertEquals(240, widths.get(2), 0.01);
	}

	@Test
	void goesDownToSeconds() {
		TimeAxis axis = axis(TOKYO, "2026-04-01T14:19:07", "2026-04-01T14:20:17", 700, Locale.ENGLISH);
		assertEquals("14:19:10", labels(axis).get(0));
		assertEquals("14:19:20", labels(axis).get(1));
		assertEquals(List.of("2026-04-01 (Wed)"), bands(axis));
	}

	@ParameterizedTest
	@ValueSource(strings = {"UTC", "Asia/Tokyo", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "America/Sao_Paulo"})
	void alignsAndKeepsLabelsApartAtEveryZoom(String id) {
		ZoneId zone = ZoneId.of(id);
		Random random = new Random(id.hashCode());
		for (int round = 0; round < 60; round++) {
			long start = Instant.parse("2018-01-01T00:00:00Z").toEpochMilli() + (long) (random.nextDouble() * 3e11);
			long length = (long) Math.pow(10, 3.5 + random.nextDouble() * 8);
			Locale locale = random.nextBoolean() ? Locale.JAPANESE : Locale.ENGLISH;
			int width = 120 + random.nextInt(1500);
			assertTidy(TimeAxis.of(new TimeScale(new TimeRange(start, start + length), 7, width), zone, locale, MEASURE));
		}
	}

	private static void assertTidy(TimeAxis axis) {
		double free = Double.NEGATIVE_INFINITY;
		long before = Long.MIN_VALUE;
		for (Tick tick : axis.ticks()) {
			assertTrue(tick.epochMillis() > before && tick.x() >= axis.scale().left() && tick.x() <= axis.scale().right());
			before = tick.epochMillis();
			ZonedDateTime time = at(tick, axis.zone());
			assertEquals(0, time.getNano());
			assertTrue(axis.ticks().size() < 2 || axis.scale().range().millis() < 60_000L * axis.ticks().size() || time.getSecond() == 0);
			double half = MEASURE.width(tick.label(), TextFont.PLAIN) / 2;
			if (half > 0) {
				assertTrue(tick.x() - half >= free, () -> tick + " touches its neighbour on " + axis);
				free = tick.x() + half;
			}
		}
		assertTrue(axis.ticks().size() <= axis.scale().width() / 20 + 2, "no more ticks than can be seen");
		for (Band band : axis.bands()) {
			assertTrue(MEASURE.width(band.label(), TextFont.PLAIN) <= Math.max(0, band.right() - band.left()), () -> band + " is too long");
		}
	}

	@Test
	void alwaysHasATickToOrientOneself() {
		for (int width = 240; width < 1600; width += 61) {
			for (long hours = 1; hours < 24 * 800; hours = hours * 3 / 2 + 1) {
				TimeRange range = new TimeRange(1_775_000_000_000L, 1_775_000_000_000L + hours * 3_600_000);
				TimeAxis axis = TimeAxis.of(new TimeScale(range, 0, width), TOKYO, Locale.JAPANESE, MEASURE);
				assertFalse(axis.ticks().isEmpty() && axis.bands().stream().allMatch(band -> band.label().isEmpty()), axis::toString);
			}
		}
	}

	private static ZonedDateTime at(Tick tick, ZoneId zone) {
		return Instant.ofEpochMilli(tick.epochMillis()).atZone(zone);
	}
}
