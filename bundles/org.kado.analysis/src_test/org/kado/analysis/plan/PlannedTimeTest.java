package org.kado.analysis.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;
import org.kado.testing.Requirement;

class PlannedTimeTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static WorkCalendar calendar(String... rows) {
		CalendarFile.Result read = CalendarFile.read(CalendarFile.FIRST_LINE + "\n" + String.join("\n", rows), name -> Optional.empty());
		assertEquals(List.of(), read.faults());
		return read.calendar();
	}

	private static PlannedTime days(WorkCalendar calendar, ZoneId zone, String from, String to) {
		return PlannedTime.of(calendar, zone, TimeRange.of(LocalDate.parse(from).atStartOfDay(zone).toInstant(),
				LocalDate.parse(to).atStartOfDay(zone).toInstant()));
	}

	private static String text(List<TimeRange> ranges, ZoneId zone) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < ranges.size(); i++) {
			TimeRange span = ranges.get(i);
			text.append(i > 0 ? " " : "").append(span.start().atZone(zone).toLocalDateTime()).append("/")
					.append(Duration.ofMillis(span.millis()).toString().substring(2).toLowerCase());
		}
		return text.toString();
	}

	@Test
	@Requirement("A25")
	void aShiftWithABreakPlansItsTimeWithoutTheBreak() {
		PlannedTime day = days(calendar("shift,day,08:30,17:30,Mon-Fri", "break,12:00,13:00"), TOKYO, "2026-04-01", "2026-04-02");
		assertEquals("2026-04-01T08:30/3h30m 2026-04-01T13:00/4h30m", text(day.work(), TOKYO));
		assertEquals(Duration.ofHours(8).toMillis(), day.workMillis());
		assertEquals("2026-04-01T12:00/1h", text(day.breaks(), TOKYO));
	}

	@Test
	@Requirement("A26")
	void nothingIsPlannedOnAHoliday() {
		WorkCalendar japan = calendar("holidays,japan", "shift,day,08:30,17:30,daily");
		assertEquals("", text(days(japan, TOKYO, "2026-05-03", "2026-05-07").work(), TOKYO));
		assertEquals("2026-05-07T08:30/9h", text(days(japan, TOKYO, "2026-05-06", "2026-05-08").work(), TOKYO));
		assertEquals("こどもの日", PlannedTime.namedDays(japan, 2026).get(LocalDate.of(2026, 5, 5)));
	}

	@Test
	void aShiftOverMidnightBelongsToTheDayOnWhichItStarts() {
		WorkCalendar calendar = calendar("shift,night,22:00,06:00,Fri", "break,02:00,02:45", "break,23:30,00:15");
		PlannedTime saturday = days(calendar, TOKYO, "2026-04-04", "2026-04-05");
		assertEquals("2026-04-03T22:00/1h30m 2026-04-04T00:15/1h45m 2026-04-04T02:45/3h15m", text(saturday.work(), TOKYO));
		assertEquals(LocalDate.of(2026, 4, 3), saturday.shifts().get(0).date());
		assertEquals("", text(days(calendar, TOKYO, "2026-04-05", "2026-04-10").work(), TOKYO));
	}

	@Test
	@Requirement("A12")
	void aNightOfSummerTimeIsAnHourShorterAndOneOfWinterTimeAnHourLonger() {
		WorkCalendar calendar = calendar("shift,night,22:00,06:00,daily");
		assertEquals("2026-03-28T22:00/7h", text(days(calendar, BERLIN, "2026-03-29", "2026-03-30").work(), BERLIN).split(" ")[0]);
		assertEquals("2026-10-24T22:00/9h", text(days(calendar, BERLIN, "2026-10-25", "2026-10-26").work(), BERLIN).split(" ")[0]);
	}

	@Test
	void aTimeThatTheClockLeavesOutComesLater() {
		assertEquals("2026-03-29T03:30/30m", text(days(calendar("shift,s,02:30,04:00,Sun"), BERLIN, "2026-03-29", "2026-03-30").work(), BERLIN));
	}

	@Test
	void shiftsThatOverlapPlanTheirTimeOnce() {
		WorkCalendar calendar = calendar("shift,early,06:00,14:30,daily", "shift,late,14:00,22:30,daily", "break,10:00,10:15,early",
				"break,14:05,14:10,late");
		PlannedTime day = days(calendar, TOKYO, "2026-04-01", "2026-04-02");
		assertEquals("2026-04-01T06:00/4h 2026-04-01T10:15/12h15m", text(day.work(), TOKYO));
		assertEquals("2026-04-01T10:00/15m", text(day.breaks(), TOKYO));
	}

	@Test
	void specialDaysWinOverTheWeekAndOverHolidays() {
		WorkCalendar calendar = calendar("holidays,japan", "shift,day,08:00,16:00,Mon-Fri", "shift,late,16:00,20:00,Mon-Fri",
				"closed,2026-08-10,2026-08-12,夏季休業", "work,2026-09-26,,振替出勤,day", "work,2026-11-03,2026-11-03,祝日出勤");
		assertEquals("", text(days(calendar, TOKYO, "2026-08-10", "2026-08-13").work(), TOKYO));
		assertEquals("2026-09-26T08:00/8h", text(days(calendar, TOKYO, "2026-09-26", "2026-09-27").work(), TOKYO));
		assertEquals("2026-11-03T08:00/12h", text(days(calendar, TOKYO, "2026-11-03", "2026-11-04").work(), TOKYO));
		assertEquals("夏季休業", PlannedTime.namedDays(calendar, 2026).get(LocalDate.of(2026, 8, 11)));
	}

	@Test
	void theCalendarsZoneHoldsWhereItNamesOne() {
		WorkCalendar calendar = calendar("zone,Asia/Tokyo", "shift,day,08:00,16:00,daily");
		assertEquals("2026-04-01T01:00/8h", text(days(calendar, BERLIN, "2026-04-01", "2026-04-02").work(), BERLIN));
	}

	@Test
	void aShiftOfAWholeDayIsOne() {
		assertEquals(Duration.ofDays(2).toMillis(),
				days(calendar("shift,all,00:00,24:00,daily"), TOKYO, "2026-04-01", "2026-04-03").workMillis());
	}

	@Test
	void anEmptySpanHasNoShifts() {
		assertEquals(List.of(), days(calendar("shift,all,00:00,24:00,daily"), TOKYO, "2026-04-01", "2026-04-01").shifts());
	}
}
