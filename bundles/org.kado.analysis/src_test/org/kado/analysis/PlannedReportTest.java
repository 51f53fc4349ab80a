package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kado.analysis.Figures.HOUR;
import static org.kado.analysis.Figures.MINUTE;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.analysis.plan.CalendarFile;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.PlannedFigures;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

/** Reports by a work calendar. */
class PlannedReportTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final WorkCalendar OFFICE = calendar("day_start,08:30", "shift,day,08:30,17:30,Mon-Fri", "break,12:00,13:00", "holidays,japan");

	private static WorkCalendar calendar(String... rows) {
		return CalendarFile.read(CalendarFile.FIRST_LINE + "\n" + String.join("\n", rows), name -> Optional.empty()).calendar();
	}

	/** States by the wall clock of Tokyo: "2026-04-01T08:00 idle" until the next one. */
	private static StateTimeline timeline(String... marks) {
		List<StateInterval> intervals = new ArrayList<>();
		for (int i = 0; i + 1 < marks.length; i++) {
			intervals.add(StateInterval.of(millis(marks[i]), millis(marks[i + 1]), State.valueOf(marks[i].split(" ")[1].toUpperCase(java.util.Locale.ROOT))));
		}
		return new StateTimeline("id", "press", TOKYO, new TimeRange(millis(marks[0]), millis(marks[marks.length - 1])), intervals, List.of(),
				EnumSet.allOf(State.class), "back-dated 60s");
	}

	private static long millis(String mark) {
		return LocalDateTime.parse(mark.split(" ")[0]).atZone(TOKYO).toInstant().toEpochMilli();
	}

	private static List<ReportRow> report(StateTimeline timeline, Bucket bucket, Basis basis, WorkCalendar calendar) {
		return new UtilisationReport(bucket, basis, Optional.empty(), Optional.of(calendar)).rows(timeline);
	}

	@Test
	@Requirement("A25")
	void plannedTimeBreaksAndTheWholeDayAreThreeBases() {
		StateTimeline day = timeline("2026-04-01T00:00 idle", "2026-04-01T09:00 man", "2026-04-01T12:30 idle", "2026-04-01T13:00 man",
				"2026-04-01T15:00 idle", "2026-04-02T00:00 end");
		WorkCalendar midnight = calendar("shift,day,08:30,17:30,Mon-Fri", "break,12:00,13:00");
		ReportRow row = report(day, Bucket.DAY, Basis.PLANNED, midnight).get(0);
		assertEquals(Optional.of(new PlannedFigures(8 * HOUR, 5 * HOUR, 0, 30 * MINUTE, 0)), row.planned());
		assertEquals(OptionalDouble.of(0.625), row.utilisation());
		assertEquals(5.5 / 24, report(day, Bucket.DAY, Basis.CALENDAR, midnight).get(0).utilisation().orElseThrow(), 1e-12);
	}

	@Test
	@Requirement("A26")
	void onAHolidayWorkIsOutsideTheCalendarAndUtilisationHasNoFigure() {
		StateTimeline day = timeline("2026-05-05T08:30 idle", "2026-05-05T10:00 man", "2026-05-05T12:00 idle", "2026-05-06T08:30 end");
		ReportRow row = report(day, Bucket.DAY, Basis.PLANNED, OFFICE).get(0);
		assertEquals(Optional.of(new PlannedFigures(0, 0, 0, 0, 2 * HOUR)), row.planned());
		assertEquals(OptionalDouble.empty(), row.utilisation());
		assertEquals(OptionalDouble.empty(), row.utilisationLow());
		assertEquals(OptionalDouble.empty(), row.utilisationHigh());
	}

	@Test
	@Requirement("A4")
	void aProductionDayBeginsWhenTheCalendarSays() {
		StateTimeline night = timeline("2026-04-01T23:50 man", "2026-04-02T00:20 end");
		List<ReportRow> rows = report(night, Bucket.DAY, Basis.OBSERVED, OFFICE);
		assertEquals(1, rows.size());
		assertEquals("2026-04-01T08:30", rows.get(0).date().orElseThrow().toLocalDateTime().toString());
		assertEquals(30 * MINUTE, rows.get(0).millisOf(State.MAN));
	}

	@Test
	void whatIsUnknownWithinThePlanWidensTheRange() {
		StateTimeline day = timeline("2026-04-01T08:30 man", "2026-04-01T12:30 no_data", "2026-04-01T15:00 idle", "2026-04-01T22:00 no_data",
				"2026-04-02T08:30 end");
		ReportRow row = report(day, Bucket.DAY, Basis.PLANNED, OFFICE).get(0);
		assertEquals(3.5 / 8, row.utilisationLow().orElseThrow(), 1e-12);
		assertEquals(3.5 / 8, row.utilisation().orElseThrow(), 1e-12);
		assertEquals(5.5 / 8, row.utilisationHigh().orElseThrow(), 1e-12);
	}

	@Test
	void everyShiftHasARow() {
		WorkCalendar shifts = calendar("shift,day,08:00,20:00,daily", "shift,night,20:00,08:00,daily");
		StateTimeline days = timeline("2026-04-01T06:00 man", "2026-04-01T09:00 machine", "2026-04-01T23:00 idle", "2026-04-02T07:00 end");
		List<ReportRow> rows = report(days, Bucket.SHIFT, Basis.PLANNED, shifts);
		assertEquals(List.of("night", "day", "night"), rows.stream().map(row -> row.shift().orElseThrow()).toList());
		assertEquals(List.of(2 * HOUR, HOUR, 0L), rows.stream().map(row -> row.millisOf(State.MAN)).toList());
		assertEquals(List.of(0L, 11 * HOUR, 3 * HOUR), rows.stream().map(row -> row.millisOf(State.MACHINE)).toList());
		assertEquals("2026-03-31T20:00", rows.get(0).date().orElseThrow().toLocalDateTime().toString());
	}

	@Test
	void weeksBeginOnMondayAndMonthsOnTheFirst() {
		StateTimeline days = timeline("2026-04-29T00:00 man", "2026-05-05T00:00 end");
		assertEquals(List.of("2026-04-27", "2026-05-04"), dates(days, Bucket.WEEK));
		assertEquals(List.of("2026-04-01", "2026-05-01"), dates(days, Bucket.MONTH));
		List<ReportRow> months = new UtilisationReport(Bucket.MONTH, Basis.CALENDAR, Optional.empty()).rows(days);
		assertEquals(2.0 / 30, months.get(0).utilisation().orElseThrow(), 1e-12);
	}

	private static List<String> dates(StateTimeline timeline, Bucket bucket) {
		return new UtilisationReport(bucket, Basis.OBSERVED, Optional.empty()).rows(timeline).stream()
				.map(row -> row.date().orElseThrow().toLocalDate().toString()).toList();
	}

	@Test
	void plannedBreaksAndOutsideSumToAllWork() {
		Random random = new Random(23);
		WorkCalendar calendar = calendar("shift,early,06:00,14:30,Mon-Sat", "shift,late,14:00,22:30,daily", "shift,night,22:30,06:00,Fri", "break,10:00,10:15",
				"break,18:00,18:45,late", "break,02:00,03:00,night", "closed,2026-04-07");
		for (int round = 0; round < 200; round++) {
			List<String> marks = new ArrayList<>();
			LocalDateTime at = LocalDateTime.parse("2026-04-01T00:00");
			for (int i = 0; i < 120; i++) {
				marks.add(at + " " + State.values()[random.nextInt(8)].id());
				at = at.plusMinutes(1 + random.nextInt(300));
			}
			marks.add(at + " end");
			StateTimeline timeline = timeline(marks.toArray(String[]::new));
			for (Bucket bucket : new Bucket[] {Bucket.HOUR, Bucket.DAY, Bucket.WEEK, Bucket.MONTH, Bucket.EQUIPMENT}) {
				for (ReportRow row : report(timeline, bucket, Basis.PLANNED, calendar)) {
					PlannedFigures planned = row.planned().orElseThrow();
					assertEquals(row.millisOf(State.MAN) + row.millisOf(State.MACHINE),
							planned.manMillis() + planned.machineMillis() + planned.breakMillis() + planned.outsideMillis());
					row.utilisation().ifPresent(value -> {
						assertEquals(true, row.utilisationLow().getAsDouble() <= value && value <= row.utilisationHigh().getAsDouble());
						assertEquals(true, row.utilisationHigh().getAsDouble() <= 1);
					});
				}
			}
		}
	}

	@Test
	void withoutACalendarNothingIsPlanned() {
		assertThrows(IllegalArgumentException.class, () -> new UtilisationReport(Bucket.SHIFT, Basis.OBSERVED, Optional.empty()));
		assertThrows(IllegalArgumentException.class, () -> new UtilisationReport(Bucket.DAY, Basis.PLANNED, Optional.empty()));
	}
}
