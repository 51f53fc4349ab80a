package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verbs beyond the report, over the golden folder; every figure worked out by hand from {@link GoldenFolder}. */
class FiguresTest {

	@TempDir
	Path folder;

	private Run kado(String... arguments) {
		return Run.kado(folder, arguments);
	}

	private static List<Map<String, String>> rows(Run run) {
		assertEquals(0, run.code(), run.err());
		List<String> lines = run.out().lines().toList();
		String[] columns = lines.get(0).split(",", -1);
		List<Map<String, String>> rows = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] values = line.split(",", -1);
			assertEquals(columns.length, values.length, line);
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < columns.length; i++) {
				row.put(columns[i], values[i]);
			}
			rows.add(row);
		}
		return rows;
	}

	private static Map<String, String> row(Run run, String column, String value) {
		return rows(run).stream().filter(row -> row.get(column).equals(value)).findFirst().orElseThrow(() -> new AssertionError(run.out()));
	}

	@Test
	void figuresComeWithDividendDivisorAndFormula() {
		new GoldenFolder(folder).facts();
		Map<String, String> man = row(kado("kpi", ".", "--format", "csv"), "figure", "man_time");
		// 9:00:00.5–9:09:59.5, a key at 9:30:02 counts a tick, 23:50:00.5–00:19:59.5
		assertEquals(new BigDecimal("2403").divide(new BigDecimal(3600), 6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(), man.get("value"));
		assertEquals("2403", man.get("dividend_s"));
		Map<String, String> planned = row(kado("kpi", ".", "--format", "csv"), "figure", "utilisation_planned");
		assertEquals("calendar", planned.get("lacking"));
		assertEquals("", planned.get("value"));
		Map<String, String> fixed = row(kado("kpi", ".", "--fixed", "480", "--format", "csv"), "figure", "utilisation_fixed");
		assertEquals("57600", fixed.get("divisor_s"), "two days of 480 min");
	}

	@Test
	void waterfallAndReportTellTheSameUtilisation() {
		new GoldenFolder(folder).facts();
		Map<String, String> observed = row(kado("kpi", ".", "--show", "waterfall", "--format", "csv"), "step", "observed_time");
		Map<String, String> report = rows(kado("report", ".", "--by", "equipment", "--format", "csv")).get(0);
		assertEquals(report.get("utilisation"), observed.get("utilisation"));
		Map<String, String> ranking = rows(kado("usage", ".", "--format", "csv")).get(0);
		assertEquals(report.get("utilisation"), ranking.get("utilisation"));
		assertEquals(report.get("utilisation_high"), ranking.get("utilisation_high"));
	}

	@Test
	void labelsMakeDowntime() {
		new GoldenFolder(folder).facts().text("l.csv", "kado-labels,1\nzone,Asia/Tokyo\nプレス 1,2026-04-01 09:10,2026-04-01 09:11,UDT,\n");
		assertEquals("60", row(kado("kpi", ".", "--labels", "l.csv", "--show", "states", "--format", "csv"), "e10_state", "UDT").get("seconds"));
		new GoldenFolder(folder).text("l.csv", "kado-labels,1\nプレス 1,9:10,9:11,UDT\nx,2026-04-01 09:10,2026-04-01 09:11,idle\n");
		Run run = kado("kpi", ".", "--labels", "l.csv");
		assertEquals(3, run.code());
		assertTrue(run.err().contains("l.csv:2: \"9:10\" is no time") && run.err().contains("l.csv:3: \"idle\" is no label"), run.err());
		assertEquals(3, kado("kpi", ".", "--labels", "none.csv").code());
	}

	@Test
	void aWindowIsWholeDays() {
		new GoldenFolder(folder).facts();
		Map<String, String> second = row(kado("kpi", ".", "--from", "2026-04-02", "--to", "2026-04-02", "--format", "csv"), "figure", "man_time");
		assertEquals("1199.5", second.get("dividend_s"));
		assertEquals(2, kado("kpi", ".", "--from", "2026-04-03", "--to", "2026-04-01").code());
		assertEquals(2, kado("kpi", ".", "--from", "April").code());
	}

	@Test
	void stopsResponsesAndTeams() {
		new GoldenFolder(folder).facts();
		Run response = kado("usage", ".", "--show", "response", "--format", "csv");
		Map<String, String> wait = rows(response).get(0);
		assertEquals("2026-04-01T09:18:00.000+09:00", wait.get("start"));
		assertEquals("cut", wait.get("ending"), "nothing is known after 9:20");
		assertEquals("120", wait.get("seconds"));
		List<Map<String, String>> team = rows(kado("usage", ".", "--show", "team", "--format", "csv"));
		assertEquals("360", team.stream().filter(row -> row.get("class").equals("machine_alone")).findFirst().orElseThrow().get("seconds"));
		List<Map<String, String>> longest = rows(kado("usage", ".", "--show", "longest", "--top", "1", "--format", "csv"));
		assertEquals(1, longest.size());
		assertEquals("man", longest.get(0).get("before"));
		Run gaps = kado("usage", ".", "--show", "gaps", "--bins", "1min", "--format", "csv");
		assertEquals(60, rows(gaps).size());
	}

	@Test
	void hoursOfTheWeekAndTrends() {
		new GoldenFolder(folder).facts();
		List<Map<String, String>> heat = rows(kado("usage", ".", "--show", "heat", "--basis", "24h", "--format", "csv"));
		assertEquals(2 * 168, heat.size());
		Map<String, String> wednesday23 = heat.stream().filter(row -> row.get("weekday").equals("3") && row.get("hour").equals("23") && !row.get("installation").isEmpty())
				.findFirst().orElseThrow();
		assertEquals("599.5", wednesday23.get("worked_s"));
		List<Map<String, String>> trend = rows(kado("usage", ".", "--show", "trend", "--target", "50", "--format", "csv"));
		assertEquals(List.of("2026-04-01", "2026-04-02"), trend.stream().map(row -> row.get("date")).toList());
		assertEquals("0.5", trend.get(0).get("target"));
		assertEquals(4, kado("usage", ".", "--basis", "planned").code());
		assertEquals(2, kado("usage", ".", "--show", "trend", "--target", "lots").code());
	}

	@Test
	void concurrencyOfTwo() {
		new GoldenFolder(folder).facts().put("original-2022-01.csv", "a/220101-220131_A.csv").put("original-2022-01.csv", "b/220101-220131_B.csv");
		List<Map<String, String>> rows = rows(kado("concurrency", ".", "--equipment", "A,B", "--format", "csv"));
		assertEquals(3, rows.size());
		// the same file twice: 8 slots of man and machine from 8:00 on, 3 before midnight and the rows after
		long used = Long.parseLong(row(kado("report", ".", "--installation", "A", "--by", "equipment", "--format", "csv"), "equipment", "A").get("man_s"))
				+ Long.parseLong(row(kado("report", ".", "--installation", "A", "--by", "equipment", "--format", "csv"), "equipment", "A").get("machine_s"));
		assertEquals(Long.toString(used), rows.get(2).get("known_s"));
		assertEquals(Long.toString(used), rows.get(1).get("clash_s"));
		assertEquals("0", rows.get(1).get("known_s"));
		Run json = kado("concurrency", ".", "--equipment", "A,B", "--format", "json");
		assertTrue(json.out().contains("\"most\":2") && json.out().contains("\"enough\":2"), json.out());
		assertEquals(2, kado("concurrency", ".", "--equipment", "A,X").code());
	}

	/** Minute rows of the original tool: so many hours of man time from 8:00 on, the rest of 8 hours idle. */
	private void days(int first, int... hours) {
		StringBuilder rows = new StringBuilder("\uFEFF日付,時刻,実作業有無,マシンタイム\r\n");
		for (int day = 0; day < hours.length; day++) {
			for (int minute = 1; minute <= 8 * 60; minute++) {
				int at = 8 * 60 + minute;
				rows.append(String.format(Locale.ROOT, "2026-06-%02d,%02d:%02d,%d,0\r\n", first + day, at / 60, at % 60, minute <= hours[day] * 60 ? 1 : 0));
			}
		}
		new GoldenFolder(folder).text("20260601-20260630_lathe_稼働率.csv", rows.toString())
				.text("c.csv", "kado-calendar,1\nshift,a,08:00,16:00,daily\n");
	}

	@Test
	void beforeAndAfterAreComparedByWeekdaysOrRefused() {
		days(1, 2, 3, 2, 3, 2, 3, 2, 5, 6, 5, 6, 5, 6, 5);
		Run run = kado("before-after", ".", "--at", "2026-06-08", "--calendar", "c.csv", "--basis", "planned", "--format", "csv");
		Map<String, String> row = rows(run).get(0);
		assertEquals("0.375", row.get("difference"), "three hours of eight");
		assertEquals("7", row.get("before_counted"));
		assertEquals("", row.get("lacking"));
		assertEquals(List.of("", "repeated_days"), List.of(row.get("difference_low"), row.get("interval_lacking")), "each weekday is there once");
		Run told = kado("before-after", ".", "--at", "2026-06-08", "--calendar", "c.csv", "--basis", "planned");
		assertTrue(told.out().contains("before: no interval, since 0 days repeat a weekday and 3 are needed"), told.out());
		Run same = kado("before-after", ".", "--before", "2026-06-01..2026-06-07", "--after", "2026-06-08..2026-06-14", "--calendar", "c.csv", "--basis",
				"planned", "--format", "csv");
		assertEquals(run.out(), same.out());
		Run refused = kado("before-after", ".", "--at", "2026-06-08");
		assertEquals(5, refused.code());
		assertTrue(refused.out().contains("0 days count, 3 are needed"), refused.out());
		assertEquals(2, kado("before-after", ".").code());
		assertEquals(2, kado("before-after", ".", "--before", "2026-06-01", "--after", "2026-06-08..2026-06-14").code());
		assertEquals(4, kado("before-after", ".", "--at", "2026-06-08", "--basis", "planned").code());
	}

	@Test
	void thresholdsAreComparedMinuteByMinute() {
		new GoldenFolder(folder).facts();
		// with a threshold of 10 s nothing joins less: input comes each second; the lone key stays a tick
		assertEquals("0", row(kado("compare", ".", "--with-threshold", "10s", "--format", "csv"), "figure", "man_s").get("difference"));
		List<Map<String, String>> holdOver = rows(kado("compare", ".", "--with-convention", "hold-over", "--show", "changes", "--format", "csv"));
		// each of three episodes is held for 60 s: 9:09:59.5 on, 9:30:02 (a tick before), 0:19:59.5 on ends with the records
		Map<String, String> idleToMan = holdOver.stream().filter(change -> change.get("first").equals("idle") && change.get("second").equals("man")).findFirst()
				.orElseThrow();
		assertEquals("115", idleToMan.get("seconds"));
		assertEquals(2, rows(kado("compare", ".", "--with-convention", "hold-over", "--show", "spans", "--format", "csv")).size());
		assertEquals("-360", row(kado("compare", ".", "--with-rule", "other.exe:1", "--format", "csv"), "figure", "machine_s").get("difference"));
		assertEquals(2, kado("compare", ".").code());
		assertEquals(2, kado("compare", ".", "--with-rule", "cnc.exe").code());
	}

	@Test
	void equipmentAndDaysAreCompared() {
		new GoldenFolder(folder).facts().originals();
		Map<String, String> man = row(kado("compare", ".", "--installation", "プレス 1", "--with", "設備_A", "--format", "csv"), "figure", "man_s");
		assertEquals("プレス 1", man.get("equipment"));
		assertEquals("設備_A", man.get("with"));
		assertEquals("2403", man.get("first"));
		Map<String, String> days = row(kado("compare", ".", "--installation", "プレス 1", "--from", "2026-04-01", "--to", "2026-04-01", "--with-days",
				"2026-04-02..2026-04-02", "--format", "csv"), "figure", "man_s");
		assertEquals("1203.5", days.get("first"));
		assertEquals("1199.5", days.get("second"));
		assertEquals(4, kado("compare", ".", "--with", "設備_A").code());
		assertEquals(2, kado("compare", ".", "--installation", "プレス 1", "--with", "設備_A", "--show", "changes").code());
	}

	@Test
	void sensitivityIsWhatEachThresholdReports() {
		new GoldenFolder(folder).facts();
		List<Map<String, String>> points = rows(kado("sensitivity", ".", "--format", "csv"));
		assertEquals(14, points.size());
		for (String threshold : List.of("10", "60", "900")) {
			Map<String, String> point = points.stream().filter(row -> row.get("threshold_s").equals(threshold)).findFirst().orElseThrow();
			Map<String, String> report = rows(kado("report", ".", "--by", "equipment", "--threshold", threshold, "--format", "csv")).get(0);
			assertEquals(List.of(report.get("man_s"), report.get("utilisation")), List.of(point.get("man_s"), point.get("utilisation")), threshold);
		}
		assertEquals(2, rows(kado("sensitivity", ".", "--thresholds", "5min,30s", "--format", "csv")).size());
	}

	@Test
	void healthSaysWhatToDoAndWhatIsMissing() {
		new GoldenFolder(folder).facts().put("facts-0401.csv", "x/broken.csv").originals();
		List<Map<String, String>> findings = rows(kado("health", ".", "--format", "csv"));
		Map<String, String> late = findings.stream().filter(row -> row.get("check").equals("not_collected")).findFirst().orElseThrow();
		assertEquals("設備_A", late.get("equipment"), "its last record is years older");
		assertTrue(findings.stream().anyMatch(row -> row.get("check").equals("naive_zone") && row.get("count").equals("2")));
		assertTrue(kado("health", ".").out().contains("設備_A: no records for"), "sentences stand below the table");
		List<Map<String, String>> collection = rows(kado("health", ".", "--show", "collection", "--format", "csv"));
		assertEquals(List.of("", "2022-02-02"), collection.stream().map(row -> row.get("missing_since")).toList());
		List<Map<String, String>> days = rows(kado("health", ".", "--show", "days", "--installation", "プレス 1", "--format", "csv"));
		assertEquals(List.of("part", "part"), days.stream().map(row -> row.get("collected")).toList());
	}

	@ParameterizedTest
	@CsvSource({"kpi", "kpi --show states", "kpi --show waterfall --calendar c.csv", "usage", "usage --show heat", "usage --show trend --target 50", "usage --show gaps",
			"usage --show stops", "usage --show longest", "usage --show response", "usage --show team", "concurrency", "resources",
			"compare --with-threshold 5min", "compare --with-convention slot --show changes", "compare --with-convention slot --show spans", "sensitivity", "health", "health --show collection", "health --show days", "explain", "explain --show sources", "states --format table"})
	void everyAnswerIsReadableInBothLanguagesAndAsJson(String line) {
		new GoldenFolder(folder).facts().text("c.csv", "kado-calendar,1\nshift,a,08:30,17:30,daily\n");
		List<String> words = new ArrayList<>(List.of(line.split(" ")));
		words.add(1, ".");
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			Run run = Run.kado(locale, folder, words.toArray(String[]::new));
			assertEquals(0, run.code(), run.err());
			assertTrue(run.out().lines().count() > 3, run.out());
			assertFalse(run.out().matches("(?s).*(''|\\{\\d).*"), run.out());
		}
		if (words.contains("--format")) {
			return;
		}
		words.addAll(List.of("--format", "json"));
		String json = kado(words.toArray(String[]::new)).out();
		assertTrue(json.startsWith("{\n  \"header\": {\"folder\":\".\"") && json.contains("\"rows\": ["), json);
	}
}
