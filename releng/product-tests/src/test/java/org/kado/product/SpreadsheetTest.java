package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** What the manual says of spreadsheets: a minute file that the built agent recorded, opened and summed up by LibreOffice. */
@Requirement({"S1-19", "S1-20"})
class SpreadsheetTest {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/** Comma, double quotes, UTF-8: what LibreOffice proposes in its window, and cannot ask for without one. */
	private static final String AS_ASKED = "--infilter=CSV:44,34,76";

	private static final int SLOT_SECONDS = 1;

	@TempDir
	static Path folder;

	private static Path minutes;
	private static CsvTable sheet;
	private static String[] sums;

	@BeforeAll
	static void recordAndOpen() throws IOException, InterruptedException {
		Path recording = Files.createDirectories(folder.resolve("pc"));
		try (OwnDisplay display = OwnDisplay.start(640, 480)) {
			AgentFolder agentFolder = new AgentFolder(recording, display.environment(), List.of("equipment: 設備A", "tick_seconds: 0.5", "poll_seconds: 0.2",
					"slot_seconds: " + SLOT_SECONDS, "header_language: ja", "zone: " + zoneNearNoon()));
			try (Running agent = agentFolder.startAndRecord()) {
				new Hands(display).work(Duration.ofSeconds(4));
				// a pause is what is recorded
				Thread.sleep(4000);
				try (Running stop = agentFolder.verb("stop")) {
					stop.waitForExit(PATIENCE);
				}
				agent.waitForExit(PATIENCE);
			}
			minutes = Files.copy(agentFolder.minutes().get(0), Files.createDirectories(folder.resolve("stick")).resolve(agentFolder.minutes().get(0).getFileName()));
		}
		Path work = minutes.getParent();
		office(work, List.of(AS_ASKED, "--convert-to", "fods:OpenDocument Spreadsheet Flat XML", "--outdir", "out", minutes.getFileName().toString()));
		Path opened = work.resolve("out").resolve(minutes.getFileName().toString().replace(".csv", ".fods"));
		sheet = CsvTable.of(text(opened));
		Path summed = opened.resolveSibling("sums.fods");
		Files.writeString(summed, withSums(Files.readString(opened)));
		sums = text(summed).get(0).split(",");
	}

	/** The first sheet of a file, as LibreOffice shows it. */
	private static List<String> text(Path file) throws IOException, InterruptedException {
		office(file.getParent(), List.of("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", "text", file.getFileName().toString()));
		Path written = file.resolveSibling("text").resolve(file.getFileName().toString().replace(".fods", ".csv"));
		return Files.readAllLines(written).stream().map(line -> line.replace("\uFEFF", "")).toList();
	}

	/** A whole day around the recording has one date. */
	private static String zoneNearNoon() {
		int hours = 12 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
		return hours == 0 ? "UTC" : String.format("%s%02d:00", hours < 0 ? "-" : "+", Integer.valueOf(Math.abs(hours)));
	}

	/** A sheet before the first, with the formulas of the manual: man-hours and machine time of the first day. */
	private static String withSums(String document) {
		Matcher table = Pattern.compile("<table:table table:name=\"([^\"]+)\"").matcher(document);
		assertTrue(table.find(), "a sheet");
		String first = "<table:table table:name=\"sums\"><table:table-row>" + formula(table.group(1), "C") + formula(table.group(1), "D") + "</table:table-row></table:table>";
		return document.substring(0, table.start()) + first + document.substring(table.start());
	}

	private static String formula(String sheet, String column) {
		String rows = "$'" + sheet + "'.$%1$s$1:.$%1$s$100000";
		return "<table:table-cell table:formula=\"of:=SUMIF([" + rows.formatted("A") + "];[$'" + sheet + "'.$A$2];[" + rows.formatted(column) + "])\"/>";
	}

	private static void office(Path where, List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("office").toUri()));
		command.addAll(arguments);
		try (Running office = Running.start(where, Map.of("HOME", folder.toString(), "LC_ALL", "C.UTF-8"), command)) {
			assertEquals(0, office.waitForExit(PATIENCE), office::text);
		}
	}

	@Test
	void theFileSaysWhichCharactersItHolds() throws IOException {
		assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(Files.readAllBytes(minutes), 3));
	}

	@Test
	void columnsAndNamesAreWhole() {
		assertEquals(List.of("日付", "時刻", "実作業有無", "マシンタイム", "UTCオフセット", "連番", "記録秒", "設置ID"), sheet.columns().subList(0, 8));
		Map<String, String> first = sheet.rows().get(0);
		assertTrue(first.get("日付").matches("\\d{4}-\\d\\d-\\d\\d"), first.toString());
		assertTrue(sheet.rows().size() > 5, sheet.rows().toString());
	}

	@Test
	void sumsByDayAreThoseOfTheReport() throws IOException, InterruptedException {
		Map<String, String> report = KadoCommand.english().table("report", minutes.getParent().toString(), "--by", "day").rows().get(0);
		double manSeconds = Double.parseDouble(report.get("man_s"));
		assertTrue(manSeconds >= 2, "somebody worked: " + report);
		assertEquals(count("実作業有無"), Double.parseDouble(sums[0]), "what the formula says");
		assertEquals(count("マシンタイム"), Double.parseDouble(sums[1]));
		assertEquals(manSeconds, recordedSeconds(), 0.0015, "the first slot and the last are recorded in part");
		assertEquals(manSeconds, SLOT_SECONDS * Double.parseDouble(sums[0]), 2 * SLOT_SECONDS);
	}

	private static double count(String column) {
		return sheet.rows().stream().filter(row -> row.get(column).equals("1")).count();
	}

	private static double recordedSeconds() {
		return sheet.rows().stream().filter(row -> row.get("実作業有無").equals("1")).mapToDouble(row -> Double.parseDouble(row.get("記録秒"))).sum();
	}
}
