package org.kado.analysis.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.plan.CalendarFault;
import org.kado.model.plan.Shift;
import org.kado.model.plan.WorkCalendar;

class CalendarFileTest {

	private static final Map<String, String> FILES = Map.of("syukujitsu.csv", "国民の祝日・休日月日,国民の祝日・休日名称\n2026/1/1,元日\n2026/1/12,成人の日\n", "letter.csv",
			"Dear\nSir\n");

	private static CalendarFile.Result read(String... rows) {
		return CalendarFile.read("kado-calendar,1\n" + String.join("\n", rows), name -> Optional.ofNullable(FILES.get(name)));
	}

	@Test
	void readsEveryRow() {
		CalendarFile.Result read = read("# 2026", "", "zone,Asia/Tokyo", "day_start,8:30", "shift,昼勤,08:30,17:30,月-金", "shift,夜勤,20:30,05:30,Mon Wed",
				"break,12:00,13:00", "break,00:30,01:15,夜勤", "holidays,japan", "holidays,syukujitsu.csv", "closed,2026-08-10,2026-08-11,夏季休業",
				"work,2026/9/26,,振替出勤,昼勤");
		assertEquals(List.of(), read.faults());
		WorkCalendar calendar = read.calendar();
		assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), calendar.zone());
		assertEquals(LocalTime.of(8, 30), calendar.dayStart());
		assertTrue(calendar.japaneseHolidays());
		assertEquals(new Shift("昼勤", LocalTime.of(8, 30), LocalTime.of(17, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
				List.of(new Shift.Break(LocalTime.of(12, 0), LocalTime.of(13, 0)))), calendar.shifts().get(0));
		assertEquals(new Shift("夜勤", LocalTime.of(20, 30), LocalTime.of(5, 30), Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
				List.of(new Shift.Break(LocalTime.of(0, 30), LocalTime.of(1, 15)))), calendar.shifts().get(1));
		assertEquals(Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 12), LocalDate.of(2026, 8, 10), LocalDate.of(2026, 8, 11),
				LocalDate.of(2026, 9, 26)), calendar.specialDays().keySet());
		assertEquals(List.of("昼勤"), calendar.specialDays().get(LocalDate.of(2026, 9, 26)).shifts());
	}

	@Test
	void takesWhatASpreadsheetMadeOfIt() {
		CalendarFile.Result read = CalendarFile.read("\uFEFFkado-calendar;1;;;\r\nshift;day;08:30;17:30;Mon-Fri\r\n\"break\";\"12:00\";\"13:00\";;\r\n;;;;\r\n",
				name -> Optional.empty());
		assertEquals(List.of(), read.faults());
		assertEquals(1, read.calendar().shifts().get(0).breaks().size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"shift,day,8.30,17:30 | TIME | 8.30", "shift,day,25:00,17:30 | TIME | 25:00", "shift,day,08:30 | FIELDS | shift,NAME,HH:MM,HH:MM,DAYS",
			"shift,a,08:00,17:00,Mon-Xyz | DAYS | Mon-Xyz", "shift,a,08:00,17:00,Mon-Tue-Wed | DAYS | Mon-Tue-Wed",
			"shift,s,08:00,17:00 | SHIFT_TWICE | s", "zone,Tokyo | ZONE | Tokyo", "closed,2026-02-30 | DATE | 2026-02-30",
			"closed,2026-05-02,2026-05-01 | DATES_REVERSED | 2026-05-02, 2026-05-01", "work,2026-05-02,,x,night | NO_SUCH_SHIFT | night",
			"break,12:00,13:00,night | NO_SUCH_SHIFT | night", "break,18:00,19:00 | BREAK_OUTSIDE | 18:00-19:00",
			"break,16:30,17:30,s | BREAK_OUTSIDE | 16:30-17:30", "break,10:05,10:20 | BREAKS_OVERLAP | 10:05-10:20",
			"holidays,none.csv | HOLIDAY_FILE | none.csv", "holidays,letter.csv | HOLIDAY_FILE | letter.csv", "shfit,x | UNKNOWN_ROW | shfit"})
	void saysWhatIsWrongWhere(String row, CalendarFault.Kind kind, String found) {
		CalendarFile.Result read = read("shift,s,08:00,17:00", "break,10:00,10:15", row);
		assertEquals(List.of(new CalendarFault(4, kind, found)), read.faults());
	}

	@Test
	void aCalendarNeedsItsFirstLineAndAShift() {
		assertEquals(List.of(new CalendarFault(0, CalendarFault.Kind.NO_SHIFT, ""), new CalendarFault(1, CalendarFault.Kind.FIRST_LINE, "zone,UTC")),
				CalendarFile.read("zone,UTC\n", name -> Optional.empty()).faults());
		assertEquals(2, CalendarFile.read("", name -> Optional.empty()).faults().size());
	}

	@Test
	void allFaultsAreToldAtOnce() {
		assertEquals(List.of(2, 3, 5), read("zone,x", "shift,a,1,2", "shift,b,08:00,09:00", "break,8,9").faults().stream().map(CalendarFault::line).toList());
	}

	@Test
	void anyTextIsReadWithoutHarm() {
		Random random = new Random(3);
		String[] words = {"shift", "break", "closed", "work", "zone", "holidays", "day_start", ",", ",", ",", "08:00", "17:00", "Mon-Fri", "2026-01-01", "a",
				"-", "\n", "\n", ";", "\"", "japan", "24:00", "#", "\u3000"};
		for (int round = 0; round < 5_000; round++) {
			StringBuilder text = new StringBuilder("kado-calendar,1\n");
			for (int i = 0; i < random.nextInt(60); i++) {
				text.append(words[random.nextInt(words.length)]);
			}
			CalendarFile.Result read = CalendarFile.read(text.toString(), name -> Optional.empty());
			assertTrue(read.faults().stream().allMatch(fault -> fault.line() >= 0), text::toString);
		}
	}
}
