package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kado.analysis.Figures.DAY;
import static org.kado.analysis.Figures.HOUR;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;
import static org.kado.analysis.Figures.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

/** The figures of states.md, Report. */
class ReportTest {

	private static final ZoneId UTC = ZoneId.of("UTC");
	private static final List<Bucket> WITHOUT_CALENDAR = java.util.Arrays.stream(Bucket.values()).filter(bucket -> !bucket.needsCalendar()).toList();

	/** A timeline of consecutive states: "man 60" is 60 minutes. */
	private static StateTimeline timeline(String start, ZoneId zone, String... spans) {
		List<StateInterval> intervals = new ArrayList<>();
		long at = Instant.parse(start).toEpochMilli();
		long from = at;
		for (String span : spans) {
			String[] words = span.split(" ");
			long end = at + Long.parseLong(words[1]) * MINUTE;
			intervals.add(StateInterval.of(at, end, State.valueOf(words[0].toUpperCase(java.util.Locale.ROOT))));
			at = end;
		}
		return new StateTimeline("id", "press 1", zone, new TimeRange(from, at), intervals, List.of(), EnumSet.allOf(State.class), "back-dated 60s");
	}

	private static StateTimeline wholeDay() {
		return timeline("2026-04-01T00:00:00Z", UTC, "man 240", "machine 120", "idle 120", "locked 60", "asleep 180", "off 360", "clock_suspect 60",
				"no_data 300");
	}

	@ParameterizedTest
	@CsvSource({"observed, 720, 1080", "powered, 540, 900", "24h, 1440, 1440", "fixed:480, 480, 480"})
	void utilisationIsWorkedTimeByBasis(String basis, double basisMinutes, double widestMinutes) {
		ReportRow row = report(wholeDay(), Bucket.DAY, Basis.find(basis).orElseThrow()).get(0);
		assertEquals(OptionalDouble.of(360 / basisMinutes), row.utilisation());
		assertEquals(OptionalDouble.of(360 / widestMinutes), row.utilisationLow());
		assertEquals(OptionalDouble.of(720 / widestMinutes), row.utilisationHigh());
		assertEquals(1 - 300 / 1440.0, row.coverage(), 1e-12);
	}

	@Test
	void fixedTimeIsCountedByDays() {
		ZoneId berlin = ZoneId.of("Europe/Berlin");
		StateTimeline timeline = timeline("2026-03-28T23:00:00Z", berlin, "man 240", "idle 1140", "man 120", "idle 1320");
		Basis basis = Basis.fixed(8 * HOUR);
		assertEquals(List.of(OptionalDouble.of(0.5), OptionalDouble.of(0.25)),
				report(timeline, Bucket.DAY, basis).stream().map(ReportRow::utilisation).toList(), "a day of 23 hours is a day");
		assertEquals(OptionalDouble.of(6 / 16.0), report(timeline, Bucket.EQUIPMENT, basis).get(0).utilisation());
		assertEquals(24 / 8.0, report(timeline, Bucket.HOUR, basis).get(23).utilisation().orElseThrow(), 1e-9, "an hour has its share");
	}

	@Test
	void dayWithoutAnythingKnownHasNoUtilisation() {
		StateTimeline timeline = timeline("2026-04-01T12:00:00Z", UTC, "man 60", "no_data 2880", "man 60");
		List<ReportRow> days = report(timeline, Bucket.DAY, Basis.OBSERVED);
		assertEquals(3, days.size(), "empty days between are rows");
		assertEquals(OptionalDouble.empty(), days.get(1).utilisation());
		assertEquals(OptionalDouble.of(0), days.get(1).utilisationLow());
		assertEquals(OptionalDouble.of(1), days.get(1).utilisationHigh());
		assertEquals(0, days.get(1).coverage());
	}

	@Test
	void dayThatWasOffHasNoUtilisationAndNoRange() {
		ReportRow row = report(timeline("2026-04-01T00:00:00Z", UTC, "off 1440"), Bucket.DAY, Basis.OBSERVED).get(0);
		assertEquals(OptionalDouble.empty(), row.utilisation());
		assertEquals(OptionalDouble.empty(), row.utilisationLow());
		assertEquals(OptionalDouble.empty(), row.utilisationHigh());
		assertEquals(OptionalDouble.of(0), report(timeline("2026-04-01T00:00:00Z", UTC, "off 1440"), Bucket.DAY, Basis.CALENDAR).get(0).utilisation());
	}

	@Test
	void equipmentIsTheSumOfItsDays() {
		StateTimeline timeline = timeline("2026-04-01T22:00:00Z", UTC, "man 240", "off 1440", "idle 600");
		List<ReportRow> days = report(timeline, Bucket.DAY, Basis.OBSERVED);
		ReportRow total = report(timeline, Bucket.EQUIPMENT, Basis.OBSERVED).get(0);
		assertEquals(Optional.empty(), total.date());
		for (State state : State.values()) {
			assertEquals(days.stream().mapToLong(r -> r.millisOf(state)).sum(), total.millisOf(state), state.id());
		}
		assertEquals(days.size() * DAY, total.millis().values().stream().mapToLong(Long::longValue).sum());
	}

	@Test
	void aWindowCutsTheBucketsThatAreOnlyPartlyInIt() {
		StateTimeline timeline = timeline("2026-04-01T10:00:00Z", UTC, "man 600", "idle 1440", "machine 600");
		TimeRange window = TimeRange.of(Instant.parse("2026-04-01T18:00:00Z"), Instant.parse("2026-04-02T22:00:00Z"));
		UtilisationReport report = new UtilisationReport(Bucket.DAY, Basis.OBSERVED, Optional.empty());
		List<ReportRow> days = report.rows(timeline, window);
		assertEquals(List.of("2026-04-01T18:00Z[UTC]", "2026-04-02T00:00Z[UTC]"), days.stream().map(r -> r.date().orElseThrow().toString()).toList());
		assertEquals(List.of(2 * HOUR, 0L), days.stream().map(r -> r.millisOf(State.MAN)).toList());
		assertEquals(List.of(4 * HOUR, 20 * HOUR), days.stream().map(r -> r.millisOf(State.IDLE)).toList());
		assertEquals(List.of(6 * HOUR, 22 * HOUR), days.stream().map(r -> r.millis().values().stream().mapToLong(Long::longValue).sum()).toList());
		assertEquals(OptionalDouble.of(2 / 6.0), days.get(0).utilisation());
		ReportRow total = new UtilisationReport(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.empty()).rows(timeline, window).get(0);
		assertEquals(4 * HOUR, total.millisOf(State.MAN) + total.millisOf(State.MACHINE));
		assertEquals(OptionalDouble.of(4 / 28.0), total.utilisation());
	}

	@Test
	void aWindowOfNothingRecordedIsARowOfZerosWithoutUtilisation() {
		StateTimeline timeline = timeline("2026-04-01T10:00:00Z", UTC, "man 60");
		TimeRange window = TimeRange.of(Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-05-02T00:00:00Z"));
		assertEquals(List.of(), new UtilisationReport(Bucket.DAY, Basis.OBSERVED, Optional.empty()).rows(timeline, window));
		ReportRow total = new UtilisationReport(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.empty()).rows(timeline, window).get(0);
		assertEquals(OptionalDouble.empty(), total.utilisation());
		assertEquals(0, total.millis().values().stream().mapToLong(Long::longValue).sum());
	}

	@Test
	void aWindowOverAllChangesNothing() {
		StateTimeline timeline = timeline("2026-04-01T10:00:00Z", UTC, "man 600", "idle 1440", "machine 600");
		TimeRange window = TimeRange.of(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2026-04-04T00:00:00Z"));
		for (Bucket bucket : List.of(Bucket.HOUR, Bucket.DAY, Bucket.EQUIPMENT)) {
			UtilisationReport report = new UtilisationReport(bucket, Basis.OBSERVED, Optional.empty());
			assertEquals(report.rows(timeline), report.rows(timeline, window), bucket.id());
		}
	}

	@Test
	void timeOutsideTheRecordIsNoDataOfItsDay() {
		ReportRow row = report(timeline("2026-04-01T10:00:00Z", UTC, "man 60"), Bucket.DAY, Basis.OBSERVED).get(0);
		assertEquals(23 * HOUR, row.millisOf(State.NO_DATA));
		assertEquals(OptionalDouble.of(1), row.utilisation());
		assertEquals(OptionalDouble.of(1 / 24.0), row.utilisationLow());
		assertEquals(OptionalDouble.of(1), row.utilisationHigh());
	}

	@Test
	void hoursRunFromTheFirstToTheLastRecord() {
		List<ReportRow> hours = report(timeline("2026-04-01T10:30:00Z", ZoneId.of("Asia/Tokyo"), "man 60", "idle 60"), Bucket.HOUR, Basis.OBSERVED);
		assertEquals(List.of("2026-04-01T19:00+09:00", "2026-04-01T20:00+09:00", "2026-04-01T21:00+09:00"),
				hours.stream().map(r -> r.date().orElseThrow().toOffsetDateTime().toString()).toList());
		assertEquals(List.of(30 * MINUTE, 30 * MINUTE, 0L), hours.stream().map(r -> r.millisOf(State.MAN)).toList());
	}

	@Test
	void zoneOfTheReportMayDifferFromTheRecordedOne() {
		StateTimeline timeline = timeline("2026-04-01T14:00:00Z", UTC, "man 120");
		assertEquals(1, report(timeline, Bucket.DAY, Basis.OBSERVED).size());
		List<ReportRow> tokyo = new UtilisationReport(Bucket.DAY, Basis.OBSERVED, Optional.of(ZoneId.of("Asia/Tokyo"))).rows(timeline);
		assertEquals(List.of(HOUR, HOUR), tokyo.stream().map(r -> r.millisOf(State.MAN)).toList());
		assertEquals("2026-04-02T00:00+09:00[Asia/Tokyo]", tokyo.get(1).date().orElseThrow().toString());
	}

	@ParameterizedTest
	@CsvSource({"Europe/Berlin, 2026-03-28T23:00:00Z, 23, 23", "Europe/Berlin, 2026-10-24T22:00:00Z, 25, 25", "Asia/Tokyo, 2026-03-28T15:00:00Z, 24, 24",
			"Asia/Kathmandu, 2026-03-28T18:15:00Z, 24, 24", "Australia/Lord_Howe, 2026-04-04T13:00:00Z, 24.5, 25",
			"Australia/Lord_Howe, 2026-10-03T13:30:00Z, 23.5, 24", "America/Havana, 2026-11-01T04:00:00Z, 25, 25",
			"America/Sao_Paulo, 2018-11-04T03:00:00Z, 23, 23", "Pacific/Apia, 2011-12-29T10:00:00Z, 24, 24"})
	@Requirement("A12")
	void bucketsFollowTheZone(String zone, String start, double hours, int rows) {
		StateTimeline timeline = timeline(start, ZoneId.of(zone), "man " + Math.round(hours * 60));
		List<ReportRow> days = report(timeline, Bucket.DAY, Basis.CALENDAR);
		assertEquals(1, days.size());
		assertEquals(OptionalDouble.of(1), days.get(0).utilisation());
		List<ReportRow> byHour = report(timeline, Bucket.HOUR, Basis.CALENDAR);
		assertEquals(rows, byHour.size());
		assertTrue(byHour.stream().allMatch(r -> r.utilisation().orElse(0) == 1), "hours without gaps and overlaps");
	}

	@Test
	void dayThatTheZoneLeftOutIsNoRow() {
		StateTimeline timeline = timeline("2011-12-29T10:00:00Z", ZoneId.of("Pacific/Apia"), "man 2880");
		assertEquals(List.of("2011-12-29", "2011-12-31"),
				report(timeline, Bucket.DAY, Basis.CALENDAR).stream().map(r -> r.date().orElseThrow().toLocalDate().toString()).toList());
	}

	@Test
	void hourOfAnInstantInACutHourBeginsAtTheCut() {
		StateTimeline timeline = timeline("2026-10-03T15:40:00Z", ZoneId.of("Australia/Lord_Howe"), "man 5");
		assertEquals("2026-10-04T02:30+11:00",
				report(timeline, Bucket.HOUR, Basis.CALENDAR).get(0).date().orElseThrow().toOffsetDateTime().toString());
	}

	@Test
	void statesNeverRecordedAreMissing() {
		Recording recording = Recording.fromBase();
		recording.sources = Set.of(Source.INPUT);
		ReportRow row = report(analyse(recording.start().input(0).runTo(MINUTE).installation()), Bucket.DAY, Basis.OBSERVED).get(0);
		assertEquals(EnumSet.of(State.MAN, State.IDLE, State.CLOCK_SUSPECT, State.NO_DATA), row.millis().keySet());
		assertEquals(DAY, row.millis().values().stream().mapToLong(Long::longValue).sum());
	}

	@Test
	void machineNeedsARule() {
		Recording recording = Recording.fromBase();
		recording.rules = List.of();
		assertFalse(analyse(recording.start().runTo(MINUTE).installation()).recorded().contains(State.MACHINE));
	}

	@Test
	void utilisationIsEmptyWhereNeitherManNorMachineCanOccur() {
		Recording recording = Recording.fromBase();
		recording.sources = EnumSet.of(Source.LOCK);
		ReportRow row = report(analyse(recording.start().runTo(MINUTE).installation()), Bucket.DAY, Basis.OBSERVED).get(0);
		assertEquals(OptionalDouble.empty(), row.utilisation());
		assertEquals(OptionalDouble.empty(), row.utilisationHigh());
	}

	@Test
	@Requirement("A27")
	void suspiciousTimeIsSummedByBucket() {
		Recording recording = Recording.from("2026-04-01T23:00:00Z").start();
		recording.inputEvery(10 * SECOND, 23 * HOUR, 25 * HOUR).runTo(26 * HOUR);
		StateTimeline timeline = analyse(recording.installation());
		List<ReportRow> days = report(timeline, Bucket.DAY, Basis.OBSERVED);
		assertEquals(List.of(HOUR, HOUR), days.stream().map(ReportRow::suspiciousMillis).toList());
		assertEquals(2 * HOUR, report(timeline, Bucket.EQUIPMENT, Basis.OBSERVED).get(0).suspiciousMillis());
	}

	@ParameterizedTest
	@ValueSource(strings = {"observed", "powered", "24h", "fixed:480"})
	void sumsAndOrderHoldForAnyTimeline(String id) {
		Basis basis = Basis.find(id).orElseThrow();
		Random random = new Random(id.hashCode());
		for (int round = 0; round < 200; round++) {
			List<String> spans = new ArrayList<>();
			for (int i = random.nextInt(40); i >= 0; i--) {
				spans.add(State.values()[random.nextInt(8)].id() + ' ' + (1 + random.nextInt(600)));
			}
			StateTimeline timeline = timeline("2026-10-23T17:13:00Z", ZoneId.of("Europe/Berlin"), spans.toArray(String[]::new));
			for (Bucket bucket : WITHOUT_CALENDAR) {
				report(timeline, bucket, basis).forEach(row -> checkRow(row, bucket, basis.kind() == Basis.Kind.FIXED));
			}
		}
	}

	private static void checkRow(ReportRow row, Bucket bucket, boolean fixed) {
		long sum = row.millis().values().stream().mapToLong(Long::longValue).sum();
		if (bucket != Bucket.EQUIPMENT) {
			var date = row.date().orElseThrow();
			var day = date.toLocalDate();
			var end = switch (bucket) {
				case HOUR -> date.plusHours(1);
				case WEEK -> day.plusWeeks(1).atStartOfDay(date.getZone());
				case MONTH -> day.plusMonths(1).atStartOfDay(date.getZone());
				default -> day.plusDays(1).atStartOfDay(date.getZone());
			};
			assertEquals(end.toInstant().toEpochMilli() - date.toInstant().toEpochMilli(), sum);
		}
		if (row.utilisation().isPresent()) {
			assertTrue(row.utilisationLow().orElseThrow() <= row.utilisation().orElseThrow());
			assertTrue(row.utilisation().orElseThrow() <= row.utilisationHigh().orElseThrow());
		}
		assertTrue(row.coverage() >= 0 && row.coverage() <= 1);
		assertTrue(fixed || row.utilisationHigh().orElse(0) <= 1);
	}

	@Test
	void nothingRecordedIsNoRow() {
		StateTimeline timeline = analyse(Recording.fromBase().start().event(EventKind.AGENT_STOP).installation());
		for (Bucket bucket : WITHOUT_CALENDAR) {
			assertEquals(List.of(), report(timeline, bucket, Basis.OBSERVED));
		}
	}
}
