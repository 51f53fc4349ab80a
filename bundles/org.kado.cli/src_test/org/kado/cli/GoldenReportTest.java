package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.testing.Requirement;

/** Whole folders to whole reports, compared to the byte. */
class GoldenReportTest {

	private static final String DAYS = GoldenFolder.expected("expected-day.csv");

	@TempDir
	Path folder;

	private GoldenFolder golden;
	private Locale locale;
	private TimeZone zone;

	@BeforeEach
	void remember() {
		golden = new GoldenFolder(folder);
		locale = Locale.getDefault();
		zone = TimeZone.getDefault();
	}

	@AfterEach
	void restore() {
		Locale.setDefault(locale);
		TimeZone.setDefault(zone);
	}

	@ParameterizedTest
	@CsvSource({"en-US,UTC", "ja-JP,Asia/Tokyo", "tr-TR,America/New_York", "ar-EG,Pacific/Kiritimati"})
	@Requirement({"S1-04", "S1-05", "S1-35", "S1-42", "S1-43", "S1-48", "A3", "A4", "A20"})
	void reportIsTheSameWhereverItIsMade(String language, String zoneId) {
		Locale.setDefault(Locale.forLanguageTag(language));
		TimeZone.setDefault(TimeZone.getTimeZone(zoneId));
		golden.facts().minutes().originals();
		Run days = Run.kado(Locale.getDefault(), folder, "report", ".", "--format", "csv");
		assertEquals(DAYS, days.out());
		assertEquals(0, days.code());
		Run equipment = Run.kado(Locale.getDefault(), folder, "report", ".", "--by", "equipment", "--format", "csv");
		assertEquals(GoldenFolder.expected("expected-equipment.csv"), equipment.out());
	}

	@Test
	void factsWinOverTheMinuteFileOfTheSameTime() {
		String facts = report(new GoldenFolder(folder.resolve("facts only")).facts());
		String both = report(new GoldenFolder(folder.resolve("both")).facts().minutes());
		assertEquals(facts, both);
		assertEquals(lines(DAYS, "3f2a"), rows(both));
	}

	@Test
	void aMinuteFileAloneIsFixed() {
		List<String> rows = rows(report(golden.minutes()));
		assertEquals(2, rows.size());
		assertTrue(rows.get(0).startsWith("3f2a91cc,プレス 1,2026-04-01,"), rows.get(0));
		assertTrue(rows.get(0).endsWith(",fixed: slot"), rows.get(0));
	}

	@Test
	@Requirement("A14")
	void theSameStickTwiceCountsOnce() {
		golden.facts("stick 1/").facts("stick 2/").originals("stick 1/").originals("stick 2/");
		Run run = Run.kado(folder, "report", ".", "--format", "csv", "--problems", "all");
		assertEquals(DAYS, run.out());
		assertEquals(4, run.err().lines().filter(l -> l.startsWith("note: stick 2/") && l.contains("counted once")).count(), run.err());
	}

	@Test
	@Requirement("S1-36")
	void aSlotBelongsToTheDayOfItsStart() {
		List<String> rows = rows(report(golden.put("original-2022-01.csv", "220101-220131_設備A.csv")));
		assertEquals(1, rows.size());
		assertTrue(rows.get(0).startsWith("s1:設備A,設備A,2022-01-31,360,300,120,"), rows.get(0));
	}

	@Test
	@Requirement("S1-49")
	void anOffPeriodBeforeAManHourRowIsNoManHour() {
		String feb = rows(report(golden.put("original-2022-02.csv", "220201-220228_設備A.csv"))).get(0);
		// three rows, eight hours off between the second and the third: two minutes of man, and the day's first row counts
		assertTrue(feb.startsWith("s1:設備A,設備A,2022-02-01,120,0,60,,,,0,86220,"), feb);
	}

	@Test
	@Requirement({"S1-50", "S1-08"})
	void theNameWithTheSlipIsReadAndDaysFollowTheCalendar() {
		golden.put("original-2022-01.csv", "202201011-20220131_設備A_稼働率.csv").put("original-2022-02.csv", "20220201-20220228_設備A_稼働率.csv");
		List<String> dates = rows(report(golden)).stream().map(row -> row.split(",")[2]).toList();
		assertEquals(List.of("2022-01-31", "2022-02-01"), dates);
	}

	@Test
	@Requirement("A13")
	void slotsInTwoFilesCountOnceAndConflictsAreListed() {
		StringBuilder a = new StringBuilder("日付,時刻,実作業有無,マシンタイム\r\n");
		StringBuilder b = new StringBuilder(a);
		for (int minute = 8 * 60 + 1; minute <= 14 * 60; minute++) {
			String time = String.format(Locale.ROOT, "2022-04-01,%02d:%02d,", minute / 60, minute % 60);
			if (minute <= 12 * 60) {
				a.append(time).append("1,0\r\n");
			}
			if (minute > 11 * 60) {
				b.append(time).append(minute <= 11 * 60 + 5 ? "0,0\r\n" : "1,0\r\n");
			}
		}
		golden.text("220401-220430_p.csv", a.toString()).text("220401-220430_p.csv copy/220401-220430_p.csv", a.toString());
		golden.text("20220401-20220430_p_稼働率.csv", b.toString());
		Run run = Run.kado(folder, "report", ".", "--format", "csv", "--problems", "all");
		String row = rows(run.out()).get(0);
		assertTrue(row.startsWith("s1:p,p,2022-04-01,21600,0,0,"), row);
		assertEquals(5, run.err().lines().filter(l -> l.startsWith("warning: ") && l.contains("differs from another file")).count(), run.err());
		assertTrue(run.err().contains("(55 = "), run.err());
	}

	@Test
	void oneNameOnTwoComputersIsTwoRows() {
		golden.put("original-2022-01.csv", "hall 1/220101-220131_p.csv");
		golden.text("hall 2/220101-220131_p.csv", "日付,時刻,実作業有無,マシンタイム\r\n2022-01-31,08:01,0,0\r\n2022-01-31,08:02,0,0\r\n");
		Run run = Run.kado(folder, "report", ".", "--by", "equipment", "--format", "csv");
		assertEquals(List.of("s1:p", "s1:p@hall 2"), rows(run.out()).stream().map(r -> r.split(",")[0]).toList());
		assertTrue(run.err().contains("warning: hall 2/220101-220131_p.csv: one identity"), run.err());
	}

	@Test
	void hoursCarryTheirOffset() {
		Run run = Run.kado(folder, "report", golden.facts().root().toString(), "--by", "hour", "--zone", "UTC", "--format", "csv");
		List<String> rows = rows(run.out());
		assertEquals("2026-04-01T00:00+00:00", rows.get(0).split(",")[2]);
		assertEquals("2026-04-01T15:00+00:00", rows.get(rows.size() - 1).split(",")[2]);
		assertEquals(16, rows.size());
	}

	@Test
	@Requirement("S1-15")
	void theThresholdCanBeChangedAfterwards() {
		golden.facts();
		Run run = Run.kado(folder, "report", ".", "--by", "equipment", "--threshold", "5min", "--convention", "hold-over", "--format", "csv");
		String row = rows(run.out()).get(0);
		assertTrue(row.endsWith(",hold-over 300s"), row);
		// the first episode holds until 09:14:59.5, half way into machine time; the others meet no data and end at their last input
		assertTrue(row.startsWith(GoldenFolder.PRESS + ",プレス 1,,2703,180.5,416.5,"), row);
	}

	@Test
	void statesAreTheSpansThemselves() {
		Run run = Run.kado(folder, "states", golden.facts().root().toString());
		assertEquals(GoldenFolder.expected("expected-states.csv"), run.out());
	}

	@Test
	void aMeasureInMinutesIsNeverRecomputed() {
		golden.originals();
		Run run = Run.kado(folder, "report", ".", "--threshold", "10min", "--format", "csv");
		assertEquals(lines(DAYS, "s1:"), rows(run.out()));
	}

	private static String report(GoldenFolder golden) {
		Run run = Run.kado(golden.root(), "report", ".", "--format", "csv");
		assertEquals(0, run.code(), run.err());
		return run.out();
	}

	private static List<String> rows(String csv) {
		return csv.lines().skip(1).toList();
	}

	private static List<String> lines(String csv, String beginning) {
		return Stream.of(csv.split("\n")).filter(l -> l.startsWith(beginning)).toList();
	}
}
