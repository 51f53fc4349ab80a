package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Man beside machine, shifts, and a change: what a page shows of several equipment, and what it says where it can't. */
class ExportedChartsTest {

	@TempDir
	Path folder;

	/** A lathe for two weeks. */
	@BeforeEach
	void prepare() throws IOException {
		Files.writeString(folder.resolve("c.csv"), "kado-calendar,1\nshift,early,08:00,12:00,daily\nshift,late,12:00,16:00,daily\n");
		new GoldenFolder(folder.resolve("logs")).text("20260601-20260630_lathe_稼働率.csv", days(1, 2, 3, 2, 3, 2, 3, 2, 5, 6, 5, 6, 5, 6, 5));
	}

	/** Minute rows of the original tool: so many hours of man time from 8:00 on, then one of the machine, the rest of 8 hours idle. */
	private static String days(int first, int... hours) {
		StringBuilder rows = new StringBuilder("\uFEFF日付,時刻,実作業有無,マシンタイム\r\n");
		for (int day = 0; day < hours.length; day++) {
			for (int minute = 1; minute <= 8 * 60; minute++) {
				int at = 8 * 60 + minute;
				rows.append(String.format(Locale.ROOT, "2026-06-%02d,%02d:%02d,%d,%d\r\n", first + day, at / 60, at % 60, minute <= hours[day] * 60 ? 1 : 0, minute / 60 == hours[day] ? 1 : 0));
			}
		}
		return rows.toString();
	}

	private String page(String... more) throws IOException {
		String[] all = new String[more.length + 5];
		System.arraycopy(new String[] {"export", "logs", "--html", "x.html", "--force"}, 0, all, 0, 5);
		System.arraycopy(more, 0, all, 5, more.length);
		Run run = Run.kado(folder, all);
		assertEquals(0, run.code(), run.err());
		return Files.readString(folder.resolve("x.html"));
	}

	private static int count(String page, String part) {
		return (page.length() - page.replace(part, "").length()) / part.length();
	}

	@Test
	void manBesideMachineIsAlwaysThereAndShiftsWithACalendar() throws IOException {
		String without = page();
		assertEquals(2, count(without, ">Man and machine</text>"), "in light and dark");
		assertFalse(without.contains(">Utilisation by shift</text>") || without.contains(">Trend of utilisation by shift</text>"), "nobody said when there are shifts");
		String with = page("--calendar", "c.csv");
		assertEquals(2, count(with, ">Utilisation by shift</text>"));
		assertEquals(2, count(with, ">Trend of utilisation by shift</text>"), "of the only equipment");
		assertTrue(with.contains(">early</text>") && with.contains(">late</text>"));
	}

	/** A shift chart tells how much of the shifts is known, not of the nights between them. */
	@Test
	void coverageIsThatOfWhatTheChartShows() throws IOException {
		String page = page("--calendar", "c.csv");
		String shifts = page.substring(page.indexOf(">Utilisation by shift</text>"));
		assertTrue(shifts.substring(0, shifts.indexOf("</figure>")).contains("coverage 100.0 %"), shifts.substring(0, 2000));
		String days = page.substring(page.indexOf(">Trend of utilisation</text>"));
		assertTrue(days.substring(0, days.indexOf("</figure>")).contains("coverage 33.3 %"), "eight hours of each day");
		assertEquals(0, Run.kado(folder, "chart", "logs", "--chart", "shifts", "--calendar", "c.csv", "--out", "x.svg").code());
		assertTrue(Files.readString(folder.resolve("x.svg")).contains("coverage 100.0 %"));
	}

	@Test
	void whomAChartCannotShowItNames() throws IOException {
		new GoldenFolder(folder.resolve("logs")).facts();
		try (Stream<Path> files = Files.list(folder.resolve("logs/facts"))) {
			for (Path file : files.toList()) {
				Files.writeString(file, Files.readString(file).replaceFirst("h,rule,.*\\R", ""));
			}
		}
		String page = page("--calendar", "c.csv");
		assertTrue(page.contains("Not in the chart of man and machine, since one of them is not recorded: プレス 1<"), "the press has no machine rule");
		assertFalse(page.contains("No shift lies in the records of"), "a shift of its day is told, without data");
		Files.delete(folder.resolve("logs/20260601-20260630_lathe_稼働率.csv"));
		String alone = page();
		assertTrue(alone.contains("No equipment records both man and machine"), "the chart of nobody says why");
		assertFalse(alone.contains("Not in the chart of man"), "once is enough");
	}

	@Test
	void equipmentInSeveralZonesHasNoCommonAxisAndThatIsSaid() throws IOException {
		new GoldenFolder(folder.resolve("logs")).text("r.csv", "\uFEFFdate,time,man_hours,machine_time,utc_offset,sequence,covered_s,installation\r\n2026-06-01,09:01,1,0,+02:00,1,60,77777777\r\n");
		String page = page();
		assertTrue(page.contains("Equipment stands in several zones (+02:00, Asia/Tokyo)"), "names them");
		assertFalse(page.contains(">Man and machine</text>"));
		assertTrue(page("--zone", "UTC").contains(">Man and machine</text>"));
	}

	/** What kado before-after says is what the page says. */
	@Test
	void aChangeIsOnThePageWithTheFiguresOfItsVerb() throws IOException {
		assertFalse(page().contains(">Utilisation before and after</text>"), "nobody asked");
		String page = page("--at", "2026-06-08", "--calendar", "c.csv", "--basis", "planned");
		String row = Run.kado(folder, "before-after", "logs", "--at", "2026-06-08", "--calendar", "c.csv", "--basis", "planned", "--format", "csv").out().lines().skip(1).findFirst().orElseThrow();
		String[] fields = row.split(",", -1);
		assertEquals("0.375", fields[8]);
		assertEquals(2, count(page, ">Utilisation before and after</text>"));
		assertTrue(page.contains("<td>7 of 7</td><td>" + percent(fields[4]) + "</td><td>7 of 7</td><td>" + percent(fields[7]) + "</td><td>+37.5</td><td>–</td><td>0."),
				page.substring(page.indexOf("7 of 7"), page.indexOf("7 of 7") + 300));
		assertTrue(page.contains("before: 0 of 3 repeated days, after: 0 of 3 repeated days"), "a figure that is left out has a reason");
		assertTrue(page.contains("Days of which at least 80 % is known count"));
		assertEquals(page, page("--before", "2026-06-01..2026-06-07", "--after", "2026-06-08..2026-06-14", "--calendar", "c.csv", "--basis", "planned"));
	}

	private static String percent(String ratio) {
		return String.format(Locale.ROOT, "%.1f %%", Double.parseDouble(ratio) * 100);
	}

	/** A report is made all the same: the part that can't be answered says what is missing, and nothing is 0. */
	@Test
	void aChangeOfWhichTooLittleIsKnownSaysSo() throws IOException {
		String page = page("--at", "2026-06-08");
		assertTrue(page.contains("<td>0 of 7</td><td>–</td><td>0 of 7</td><td>–</td><td>–</td><td>–</td><td>–</td><td class=\"name\">before: 0 days count, 3 are needed, after: 0 days count, 3 are needed"),
				page.substring(page.indexOf("0 of 7"), page.indexOf("0 of 7") + 300));
		assertEquals(2, Run.kado(folder, "export", "logs", "--html", "x.html", "--force", "--before", "2026-06-01..2026-06-02").code());
		assertEquals(2, Run.kado(folder, "export", "logs", "--html", "x.html", "--force", "--at", "June").code());
		assertEquals(2, Run.kado(folder, "export", "logs", "--html", "x.html", "--force", "--at", "2026-06-08", "--coverage", "101").code());
	}

	private int pages(String name, String... more) throws IOException {
		List<String> all = new ArrayList<>(List.of("export", "logs", "--pdf", name));
		all.addAll(List.of(more));
		Run run = Run.kado(folder, all.toArray(String[]::new));
		assertEquals(0, run.code(), run.err());
		return ExportVerbTest.pages(folder.resolve(name));
	}

	/** Of one equipment: sheet; man beside machine and figures; equipment, two pages. A calendar adds the shifts and their trend, a change its chart and table; both fill pages better. */
	@Test
	void paperHasThemAsWell() throws IOException {
		assertEquals(List.of(4, 6, 5, 6), List.of(pages("a.pdf"), pages("b.pdf", "--calendar", "c.csv"), pages("c.pdf", "--at", "2026-06-08"),
				pages("d.pdf", "--calendar", "c.csv", "--at", "2026-06-08")));
	}
}
