package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.testing.Requirement;

/** The built command {@code kado} on folders whose figures are known: the right ones, and the same whoever asks. */
class KadoFiguresTest {

	private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

	private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

	@TempDir
	static Path folder;

	private static GoldenFolder week;
	private static List<String> report;
	private static List<String> states;

	@BeforeAll
	static void write() throws IOException, InterruptedException {
		week = GoldenFolder.week(folder.resolve("week"));
		report = KadoCommand.english().lines("report", week.path().toString(), "--format", "csv");
		states = KadoCommand.english().lines("states", week.path().toString(), "--format", "csv");
	}

	@Test
	@Requirement({"S1-04", "S1-19", "S1-42", "S1-49"})
	void reportHasTheFiguresOfEachDay() {
		Map<String, Map<String, String>> found = new TreeMap<>();
		CsvTable.of(report).rows().forEach(row -> found.put(row.get("installation") + " " + row.get("date"), row));
		Map<String, String> wrong = new TreeMap<>();
		week.figures().forEach((installation, figures) -> figures.byDay().forEach((day, states) -> {
			Map<String, String> row = found.remove(installation + " " + day);
			compare(installation + " " + day, states, row, wrong);
		}));
		assertEquals(Map.of(), wrong);
		assertEquals(Map.of(), found, "rows that nobody expected");
	}

	private static void compare(String name, Map<GoldenState, Long> states, Map<String, String> row, Map<String, String> wrong) {
		if (row == null) {
			wrong.put(name, "is missing");
			return;
		}
		for (GoldenState state : GoldenState.values()) {
			BigDecimal expected = BigDecimal.valueOf(states.getOrDefault(state, Long.valueOf(0)).longValue()).divide(MILLIS);
			String text = row.get(state.column());
			BigDecimal is = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
			if (is.compareTo(expected) != 0) {
				wrong.put(name + " " + state.column(), "is " + text + " instead of " + expected);
			}
		}
	}

	@Test
	void columnsOfWhatWasNeverRecordedAreEmpty() {
		Map<String, Map<String, String>> rows = new TreeMap<>();
		CsvTable.of(report).rows().forEach(row -> rows.put(row.get("installation").substring(0, 4), row));
		assertEquals("", rows.get("b2b2").get("man_s"));
		assertEquals("", rows.get("b2b2").get("locked_s"));
		assertNotEquals("", rows.get("b2b2").get("off_s"));
		assertEquals("", rows.get("d4d4").get("machine_s"));
		assertEquals("", rows.get("s1:I").get("asleep_s"));
		assertNotEquals("", rows.get("a1a1").get("clock_suspect_s"));
	}

	@Test
	void statesSumUpToTheReport() {
		Map<String, Long> sums = new TreeMap<>();
		CsvTable.of(states).rows().forEach(row -> sums.merge(row.get("installation") + " " + row.get("state"), Long.valueOf(Spans.of(row).millis()), Long::sum));
		week.figures().forEach((installation, figures) -> {
			for (GoldenState state : GoldenState.values()) {
				if (state != GoldenState.NO_DATA) {
					long expected = figures.byDay().values().stream().mapToLong(day -> day.getOrDefault(state, Long.valueOf(0)).longValue()).sum();
					assertEquals(expected, sums.getOrDefault(installation + " " + state.id(), Long.valueOf(0)).longValue(), installation + " " + state);
				}
			}
		});
	}

	@Test
	void filesAreTheSameInUtcAndInTokyo() throws IOException, InterruptedException {
		assertEquals(report, KadoCommand.japanese().lines("report", week.path().toString(), "--format", "csv"));
		assertEquals(states, KadoCommand.japanese().lines("states", week.path().toString(), "--format", "csv"));
		String[] json = {"report", week.path().toString(), "--by", "hour", "--format", "json"};
		assertEquals(KadoCommand.english().lines(json), KadoCommand.japanese().lines(json));
	}

	@ParameterizedTest
	@ValueSource(strings = {"day", "equipment"})
	void tablesDifferInWordsAlone(String by) throws IOException, InterruptedException {
		List<String> english = KadoCommand.english().lines("report", week.path().toString(), "--by", by);
		List<String> japanese = KadoCommand.japanese().lines("report", week.path().toString(), "--by", by);
		assertNotEquals(english, japanese);
		assertTrue(String.join("\n", japanese).contains("稼働率"), () -> String.join("\n", japanese));
		assertEquals(figuresOnly(english), figuresOnly(japanese));
	}

	/** Numbers of a table in order; the words around them are left out. */
	private static List<String> figuresOnly(List<String> table) {
		return table.stream().flatMap(line -> FIGURE.matcher(line).results().map(MatchResult::group)).toList();
	}

	@Test
	void daysOfAnotherZoneAreItsOwn() throws IOException, InterruptedException {
		CsvTable table = KadoCommand.japanese().table("report", week.path().toString(), "--zone", "UTC", "--installation", "b2b2");
		// 06:00 in Tokyo is 21:00 of the day before in UTC
		assertEquals("2026-03-29", table.rows().get(0).get("date"));
		assertEquals("1200", table.rows().get(0).get(GoldenState.IDLE.column()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"days", "timeline"})
	void chartsAreDrawnWithoutADisplay(String chart) throws IOException, InterruptedException {
		Path picture = Path.of("target/screenshots/chart-" + chart + ".png").toAbsolutePath();
		Files.createDirectories(picture.getParent());
		Files.deleteIfExists(picture);
		KadoCommand.english().lines("chart", week.path().toString(), "--out", picture.toString(), "--chart", chart);
		Screenshot drawn = Screenshot.read(picture);
		for (GoldenState state : week.states()) {
			assertTrue(drawn.count(state.light()) > 20, () -> state + " has " + drawn.count(state.light()) + " pixels");
		}
	}

	@Test
	void chartsInJapaneseAndOnDark() throws IOException, InterruptedException {
		Path picture = Path.of("target/screenshots/chart-days-ja-dark.png").toAbsolutePath();
		Files.createDirectories(picture.getParent());
		KadoCommand.japanese().lines("chart", week.path().toString(), "--out", picture.toString(), "--theme", "dark");
		Screenshot drawn = Screenshot.read(picture);
		assertTrue(drawn.count(GoldenState.MAN.dark()) > 20);
		assertEquals(0, drawn.count(GoldenState.MAN.light()));
	}

	@Test
	void refusesAFolderWithoutLogs() throws IOException, InterruptedException {
		Path empty = Files.createDirectories(folder.resolve("empty"));
		KadoCommand.Output output = KadoCommand.english().run("report", empty.toString());
		assertEquals(3, output.code(), output.errors());
		assertTrue(output.errors().contains(empty.toString()), output.errors());
	}
}
