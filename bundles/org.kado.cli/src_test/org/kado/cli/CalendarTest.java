package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

class CalendarTest {

	@TempDir
	Path folder;

	@BeforeEach
	void fill() throws IOException {
		Files.createDirectories(folder.resolve("logs"));
		StringBuilder rows = new StringBuilder("\uFEFF日付,時刻,実作業有無,マシンタイム\r\n");
		for (int minute = 9 * 60 + 1; minute <= 15 * 60; minute++) {
			boolean lunch = minute > 12 * 60 + 30 && minute <= 13 * 60;
			rows.append(String.format(Locale.ROOT, "2026-04-01,%02d:%02d,%d,0\r\n", minute / 60, minute % 60, lunch ? 0 : 1));
		}
		Files.writeString(folder.resolve("logs/20260401-20260430_press_稼働率.csv"), rows);
		calendar("kado-calendar,1", "shift,昼勤,08:30,17:30,月-金", "break,12:00,13:00", "holidays,japan");
	}

	private void calendar(String... rows) throws IOException {
		Files.writeString(folder.resolve("c.csv"), String.join("\r\n", rows) + "\r\n");
	}

	private static String[] row(Run run) {
		assertEquals(0, run.code(), run.err());
		return run.out().lines().toList().get(1).split(",", -1);
	}

	@Test
	@Requirement("A25")
	void reportsByPlannedTime() {
		String[] row = row(Run.kado(folder, "report", "logs", "--calendar", "c.csv", "--basis", "planned", "--format", "csv"));
		assertEquals("0.625", row[12]);
		assertEquals("28800,18000,0,1800,0", String.join(",", row[18], row[19], row[20], row[21], row[22]));
	}

	@Test
	@Requirement("S1-48")
	void reportsByShiftWeekAndMonth() {
		assertEquals("昼勤", row(Run.kado(folder, "report", "logs", "--calendar", "c.csv", "--by", "shift", "--format", "csv"))[17]);
		assertEquals("2026-03-30", row(Run.kado(folder, "report", "logs", "--by", "week", "--format", "csv"))[2]);
		assertEquals("2026-04-01", row(Run.kado(folder, "report", "logs", "--by", "month", "--format", "csv"))[2]);
	}

	@Test
	void theTableTellsShiftAndPlannedTime() {
		Run run = Run.kado(folder, "report", "logs", "--calendar", "c.csv", "--by", "shift", "--basis", "planned");
		assertEquals(0, run.code(), run.err());
		assertTrue(run.out().contains("昼勤") && run.out().contains("8 h") && run.out().contains("62.5 %"), run.out());
	}

	@Test
	void whatNeedsACalendarAsksForIt() {
		Run run = Run.kado(folder, "report", "logs", "--basis", "planned");
		assertEquals(4, run.code());
		assertTrue(run.err().contains("--basis planned") && run.err().contains("--calendar FILE"), run.err());
		assertEquals(4, Run.kado(folder, "report", "logs", "--by", "shift").code());
	}

	@Test
	void checkTellsAYear() {
		Run run = Run.kado(folder, "calendar", "check", "c.csv", "--year", "2026");
		assertEquals(0, run.code(), run.err());
		assertTrue(run.out().contains("昼勤: 08:30–17:30, Mon Tue Wed Thu Fri; breaks 12:00–13:00"), run.out());
		assertTrue(run.out().contains("2026: 244 working days, 1952 h 0 min planned"), run.out());
		assertTrue(run.out().contains("2026-05-05 (Tue)  こどもの日"), run.out());
	}

	@Test
	void checkListsEveryFaultWithItsLineInBothLanguages() throws IOException {
		calendar("kado-calendar,1", "shift,a,8.30,17:30", "brake,12:00,13:00");
		Run english = Run.kado(folder, "calendar", "check", "c.csv");
		assertEquals(3, english.code());
		assertTrue(english.err().contains("c.csv:2: \"8.30\" is no time") && english.err().contains("c.csv:3: unknown row \"brake\""), english.err());
		Run japanese = Run.kado(Locale.JAPANESE, folder, "calendar", "check", "c.csv");
		assertTrue(japanese.err().contains("c.csv:2: 「8.30」は時刻ではありません"), japanese.err());
	}

	@Test
	void readsWhatAJapaneseSpreadsheetSaved() throws IOException {
		Files.write(folder.resolve("c.csv"), "kado-calendar,1,,\r\nshift,昼勤,8:30,17:30,月-金\r\nholidays,祝日.csv,,\r\n".getBytes(Charset.forName("windows-31j")));
		Files.write(folder.resolve("祝日.csv"), "国民の祝日・休日月日,国民の祝日・休日名称\r\n2026/4/1,創立記念日\r\n".getBytes(Charset.forName("windows-31j")));
		String[] row = row(Run.kado(folder, "report", "logs", "--calendar", "c.csv", "--basis", "planned", "--format", "csv"));
		assertEquals("", row[12]);
		assertEquals("0,0,0,0,19800", String.join(",", row[18], row[19], row[20], row[21], row[22]));
	}

	@Test
	void aCalendarThatIsNotThereIsToldSo() {
		Run run = Run.kado(folder, "report", "logs", "--calendar", "none.csv");
		assertEquals(3, run.code());
		assertTrue(run.err().contains("none.csv"), run.err());
	}
}
