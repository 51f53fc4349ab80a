package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure can be opened into its spans, files and lines. */
class ExplainTest {

	private static final String[] PRESS = {"--installation", "プレス 1", "--date", "2026-04-01"};

	@TempDir
	Path folder;

	private Run explain(String... more) {
		List<String> words = new ArrayList<>(List.of("explain", "."));
		words.addAll(List.of(PRESS));
		words.addAll(List.of(more));
		return Run.kado(folder, words.toArray(String[]::new));
	}

	private static List<String[]> rows(Run run) {
		assertEquals(0, run.code(), run.err());
		return run.out().lines().skip(1).map(line -> line.split(",", -1)).toList();
	}

	@Test
	void theSpansOfADaySumToTheReport() {
		new GoldenFolder(folder).facts();
		Run report = Run.kado(folder, "report", ".", "--format", "csv");
		String man = report.out().lines().toList().get(1).split(",", -1)[3];
		List<String[]> spans = rows(explain("--state", "man", "--format", "csv"));
		assertEquals(new BigDecimal(man), spans.stream().map(span -> new BigDecimal(span[4])).reduce(BigDecimal.ZERO, BigDecimal::add));
		assertEquals(List.of("2026-04-01T09:00:00.500+09:00", "2026-04-01T09:09:59.500+09:00", "599", "man", "input", "600", "",
				"2026-04-01T09:00:00.500+09:00", "2026-04-01T09:09:59.500+09:00"), List.of(spans.get(0)).subList(2, 11));
		List<String[]> machine = rows(explain("--state", "machine", "--format", "csv"));
		assertEquals("加工", machine.get(0)[8], "the rule that held");
		assertEquals(86400, rows(explain("--format", "csv")).stream().mapToDouble(span -> Double.parseDouble(span[4])).sum(), 1e-6);
	}

	/** The lines named hold the first and the last row of the day, and the lines around them don't. */
	@ParameterizedTest
	@ValueSource(booleans = {false, true})
	void filesAndLinesAreThoseThatTell(boolean packed) throws IOException {
		GoldenFolder golden = new GoldenFolder(folder);
		if (packed) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
				gzip.write(GoldenFolder.expected("facts-0401.csv").getBytes(StandardCharsets.UTF_8));
			}
			golden.put("facts-0402.csv", "b.csv").bytes("a.csv.gz", bytes.toByteArray());
		} else {
			golden.put("facts-0402.csv", "b.csv").put("facts-0401.csv", "a.csv");
		}
		List<String[]> sources = rows(explain("--show", "sources", "--format", "csv"));
		assertEquals(packed ? "a.csv.gz" : "a.csv", sources.get(0)[0]);
		List<String> lines = GoldenFolder.expected("facts-0401.csv").lines().toList();
		int first = Integer.parseInt(sources.get(0)[1]);
		int last = Integer.parseInt(sources.get(0)[2]);
		assertEquals("h,end", lines.get(first - 2), "rows begin after the header");
		assertEquals(lines.size(), last, "the whole file is of the day");
		List<String[]> part = rows(Run.kado(folder, "explain", ".", "--installation", "プレス 1", "--from", "2026-04-02", "--to", "2026-04-02", "--show", "sources",
				"--format", "csv"));
		assertEquals("b.csv", part.get(part.size() - 1)[0]);
		Run table = explain("--state", "man");
		assertTrue(table.out().contains(sources.get(0)[0] + ", lines " + first + " to " + last), table.out());
		assertTrue(table.out().contains("back-dated 60s") && table.out().contains("加工"), table.out());
	}

	@Test
	void aPartOfAFileIsNamedByItsLines() {
		List<String> lines = GoldenFolder.expected("facts-0401.csv").lines().toList();
		new GoldenFolder(folder).facts();
		// production days from 9:15 on: the rows of 9:00 to 9:15 belong to the day before
		new GoldenFolder(folder).text("c.csv", "kado-calendar,1\nday_start,09:15\nshift,a,09:15,17:00,daily\n");
		List<String[]> sources = rows(explain("--calendar", "c.csv", "--show", "sources", "--format", "csv"));
		int first = Integer.parseInt(sources.get(0)[1]);
		long start = Instant.parse("2026-04-01T00:15:00Z").toEpochMilli();
		String[] firstRow = lines.get(first - 1).split(",");
		assertTrue(lines.subList(first - 1, lines.size()).stream().filter(line -> line.startsWith("t,")).allMatch(line -> Long.parseLong(line.split(",")[2]) > start),
				"no row before the day stands in the lines");
		assertTrue(List.of("t", "e").contains(firstRow[0]), lines.get(first - 1));
		String before = lines.subList(0, first - 1).stream().filter(line -> line.startsWith("t,")).reduce((a, b) -> b).orElseThrow();
		assertTrue(Long.parseLong(before.split(",")[2]) <= start, "and none of the day is left out: " + before);
	}

	/** Row by row: ticks with their rows of processes, and an event between them. */
	@Test
	void linesBeginAndEndWithTheirRows() {
		List<String> lines = new ArrayList<>(GoldenFolder.expected("facts-0401.csv").lines().takeWhile(line -> !line.equals("h,end")).toList());
		lines.add("h,end");
		int header = lines.size();
		long nine = Instant.parse("2026-04-01T00:00:00Z").toEpochMilli();
		lines.add("e,1," + nine + ",600000,agent_start,version=0.1.0");
		lines.addAll(tick(2, nine + 5_000));
		lines.add("e,3," + (nine + 57_000) + ",657000,lock");
		lines.addAll(tick(4, nine + 65_000));
		lines.addAll(tick(5, nine + 125_000));
		new GoldenFolder(folder).text("a.csv", String.join("\r\n", lines) + "\r\n").text("at1.csv", "kado-calendar,1\nday_start,09:01\nshift,a,09:15,17:00,daily\n")
				.text("at2.csv", "kado-calendar,1\nday_start,09:02\nshift,a,09:15,17:00,daily\n");
		assertEquals(List.of(header + 5, header + 8), lines("2026-04-01", "at1.csv"), "from the tick after the event, to the row of the last process");
		assertEquals(List.of(header + 1, header + 4), lines("2026-03-31", "at1.csv"), "to the event");
		assertEquals(List.of(header + 1, header + 6), lines("2026-03-31", "at2.csv"), "to the row of a process before the next tick");
		assertEquals(List.of(header + 7, header + 8), lines("2026-04-01", "at2.csv"));
	}

	private static List<String> tick(int sequence, long stampMillis) {
		return List.of("t," + sequence + "," + stampMillis + ",5000,0,,,,,,,,,12.5,4194304", "p," + sequence + ",cnc.exe,0,0,0");
	}

	private List<Integer> lines(String date, String calendar) {
		List<String[]> sources = rows(Run.kado(folder, "explain", ".", "--date", date, "--calendar", calendar, "--show", "sources", "--format", "csv"));
		assertEquals(1, sources.size());
		return List.of(Integer.parseInt(sources.get(0)[1]), Integer.parseInt(sources.get(0)[2]));
	}

	@Test
	void minuteFilesAreNamedAsWell() {
		new GoldenFolder(folder).originals();
		List<String[]> sources = rows(Run.kado(folder, "explain", ".", "--date", "2022-01-31", "--show", "sources", "--format", "csv"));
		List<String> lines = GoldenFolder.expected("original-2022-01.csv").lines().toList();
		assertEquals("220101-220131_設備_A.csv", sources.get(0)[0]);
		assertEquals(Integer.toString(lines.size()), sources.get(0)[2]);
		assertEquals("2", sources.get(0)[1], "after the headings");
	}

	@Test
	void severalEquipmentAskForOne() {
		new GoldenFolder(folder).facts().originals();
		Run run = Run.kado(folder, "explain", ".");
		assertEquals(4, run.code());
		assertTrue(run.err().contains("--installation") && run.err().contains("設備_A"), run.err());
		assertEquals(2, explain("--state", "busy").code());
	}
}
