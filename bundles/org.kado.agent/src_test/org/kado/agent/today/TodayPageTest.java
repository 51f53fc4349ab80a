package org.kado.agent.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.State;
import org.xml.sax.SAXException;

class TodayPageTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final long MINUTE = 60_000;

	@TempDir
	Path folder;

	private void record() throws IOException {
		Files.writeString(folder.resolve("20260401-20260402_x_稼働率.csv"), MinuteText.JAPANESE + new MinuteText(ZoneOffset.ofHours(9))
				.add("2026-04-01T10:00", 120, State.MACHINE).add("2026-04-02T08:30", 20, State.IDLE).add("2026-04-02T08:50", 40, State.MAN).text());
	}

	private HourBook book(String now) throws IOException {
		Instant instant = Instant.parse(now);
		YearMonth month = YearMonth.from(instant.atZone(TOKYO));
		return HourBook.of(new MinuteFolder(folder, month).look(month), TOKYO, instant.atZone(TOKYO));
	}

	@Test
	void whatNoRowTellsIsNoDataAndWhatIsToComeIsNothing() throws IOException {
		record();
		HourBook book = book("2026-04-02T00:31:00Z"); // 09:31, last row until 09:30
		LocalDate today = LocalDate.of(2026, 4, 2);
		assertEquals(today, book.today());
		assertEquals(Map.of(State.NO_DATA, 60 * MINUTE), book.hour(today, 7));
		assertEquals(Map.of(State.NO_DATA, 30 * MINUTE, State.IDLE, 20 * MINUTE, State.MAN, 10 * MINUTE), book.hour(today, 8));
		assertEquals(Map.of(State.MAN, 30 * MINUTE), book.hour(today, 9), "the minute that is being recorded is not missing");
		assertEquals(Map.of(), book.hour(today, 10));
		assertEquals(Map.of(State.MACHINE, 120 * MINUTE, State.NO_DATA, 22 * 60 * MINUTE), book.day(today.minusDays(1)));
		assertEquals(new HourBook.Use(160 * MINUTE, 180 * MINUTE, (22 * 60 + 8 * 60 + 30) * MINUTE), HourBook.Use.of(book.month()));
	}

	@Test
	void anAgentThatStoppedLeavesNoData() throws IOException {
		record();
		assertEquals(Map.of(State.NO_DATA, 60 * MINUTE), book("2026-04-02T03:00:00Z").hour(LocalDate.of(2026, 4, 2), 11));
	}

	@Test
	void hoursOfSummerTimeHaveTheirTrueLength() {
		ZoneId berlin = ZoneId.of("Europe/Berlin");
		HourBook spring = new HourBook(new HourSums(YearMonth.of(2026, 3)), berlin, Instant.parse("2026-03-30T12:00:00Z").atZone(berlin));
		assertEquals(Map.of(), spring.hour(LocalDate.of(2026, 3, 29), 2));
		assertEquals(Map.of(State.NO_DATA, 23 * 60 * MINUTE), spring.day(LocalDate.of(2026, 3, 29)));
		HourBook autumn = new HourBook(new HourSums(YearMonth.of(2026, 10)), berlin, Instant.parse("2026-10-26T12:00:00Z").atZone(berlin));
		assertEquals(Map.of(State.NO_DATA, 25 * 60 * MINUTE), autumn.day(LocalDate.of(2026, 10, 25)));
	}

	@Test
	void thePageTellsItInBothLanguages() throws IOException {
		record();
		String english = new TodayPage("Press <1> & \"2\"", Locale.ENGLISH).html(book("2026-04-02T00:31:00Z"));
		for (String part : List.of("<h1>Press &lt;1&gt; &amp; &quot;2&quot;</h1>", "2026-04-02 (Thu) · up to 09:30", "<b>66.7 %</b>", "7.0 % to 96.5 % possible",
				"<b>40 min</b>", "<b>8 h 30 min</b>", "<td>8:00</td><td>10 min</td><td>0 min</td><td>20 min</td><td>30 min</td>", "Utilisation 88.9 %;")) {
			assertTrue(english.contains(part), part + " in\n" + english);
		}
		String japanese = new TodayPage("設備A", Locale.JAPANESE).html(book("2026-04-02T00:31:00Z"));
		for (String part : List.of("<html lang=\"ja\">", "2026-04-02 (木) · 09:30 現在", "<b>8時間30分</b>", "データなし", "2（木）")) {
			assertTrue(japanese.contains(part), part);
		}
	}

	@Test
	void itNeedsNothingFromOutsideAndIsWellFormed() throws IOException, ParserConfigurationException, SAXException {
		record();
		String html = new TodayPage("設備A", Locale.JAPANESE).html(book("2026-04-02T00:31:00Z"));
		assertFalse(html.matches("(?s).*(https?:|<script|<link|@import|src=|url\\((?!#h\\))).*"), html);
		assertTrue(html.contains("prefers-color-scheme:dark"));
		for (String colour : List.of("#0072B2", "#56B4E9", "#009E73", "#2CC295", "#E69F00", "#E6B84D", "#CC79A7", "#D79BBC", "#D55E00", "#F08A4B")) {
			assertTrue(html.contains(colour), colour);
		}
		String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta([^>]*)>", "<meta$1/>");
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void thePageIsReplacedAsAWholeAndLeavesNothingBeside() throws IOException {
		record();
		TodayPageFile page = new TodayPageFile(folder, "設備A", TOKYO, Locale.ENGLISH);
		page.write(Instant.parse("2026-04-02T00:31:00Z"));
		String first = Files.readString(folder.resolve("kado-today.html"));
		Files.writeString(folder.resolve("20260401-20260402_x_稼働率.csv"), new MinuteText(ZoneOffset.ofHours(9)).add("2026-04-02T09:30", 60, State.MAN).text(),
				StandardOpenOption.APPEND);
		try (InputStream reader = Files.newInputStream(folder.resolve("kado-today.html"))) {
			String begun = new String(reader.readNBytes(100), StandardCharsets.UTF_8);
			page.write(Instant.parse("2026-04-02T01:31:00Z"));
			assertEquals(first, begun + new String(reader.readAllBytes(), StandardCharsets.UTF_8), "a browser that is reading reads one page");
		}
		String second = Files.readString(folder.resolve("kado-today.html"));
		assertTrue(first.contains("up to 09:30") && second.contains("up to 10:30"), second);
		assertEquals(second, new TodayPage("設備A", Locale.ENGLISH).html(book("2026-04-02T01:31:00Z")), "after a restart it is the same");
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of("20260401-20260402_x_稼働率.csv", "kado-today.html"), files.map(file -> file.getFileName().toString()).sorted().toList());
		}
	}

	@Test
	void aPageThatCannotBeReplacedLeavesNothingBeside() throws IOException {
		Files.createDirectories(folder.resolve("kado-today.html/kept"));
		TodayPageFile page = new TodayPageFile(folder, "設備A", TOKYO, Locale.ENGLISH);
		assertThrows(IOException.class, () -> page.write(Instant.parse("2026-04-02T00:31:00Z")));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of("kado-today.html"), files.map(file -> file.getFileName().toString()).toList());
		}
	}

	@Test
	void anEmptyFolderHasAPageWithoutData() throws IOException {
		String html = new TodayPage("設備A", Locale.ENGLISH).html(book("2026-04-02T00:31:00Z"));
		assertTrue(html.contains("<b>–</b>") && html.contains("0.0 % to 100.0 % possible"), html);
	}
}
