package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.kpi.Kpi;
import org.kado.reports.MinutesBook;
import org.kado.testing.Requirement;
import org.kado.testing.Spreadsheet;
import org.kado.views.Texts;

class ExportVerbTest {

	private static final String FEBRUARY_1 = Long.toString(LocalDate.of(2022, 2, 1).toEpochDay() + 25_569);
	private static final String JANUARY_31 = Long.toString(LocalDate.of(2022, 1, 31).toEpochDay() + 25_569);

	@TempDir
	Path folder;

	@BeforeEach
	void prepare() {
		new GoldenFolder(folder.resolve("logs")).facts().originals();
	}

	private Run export(String... arguments) {
		return export(Locale.ENGLISH, arguments);
	}

	private Run export(Locale locale, String... arguments) {
		String[] all = new String[arguments.length + 2];
		all[0] = "export";
		all[1] = "logs";
		System.arraycopy(arguments, 0, all, 2, arguments.length);
		return Run.kado(locale, folder, all);
	}

	private Spreadsheet minutes(Locale locale) throws IOException {
		Run run = export(locale, "--xlsx", "m.xlsx", "--force");
		assertEquals(0, run.code(), run.err());
		return Spreadsheet.read(folder.resolve("m.xlsx"));
	}

	@Test
	@Requirement("S1-48")
	void equipmentStandsSideBySideWithMinutesByDay() throws IOException {
		Spreadsheet book = minutes(Locale.JAPANESE);
		assertEquals(List.of("稼働率", "条件"), book.sheets());
		Map<String, Spreadsheet.Cell> cells = book.cells("稼働率");
		assertEquals(List.of("プレス 1", "設備_A"), List.of(cells.get("A1").value(), cells.get("D1").value()));
		assertEquals(List.of("日付", "実作業時間", "マシンタイム"), List.of(cells.get("D2").value(), cells.get("E2").value(), cells.get("F2").value()));
		assertEquals(List.of(JANUARY_31, "6.000000", "5.000000"), List.of(cells.get("D3").value(), cells.get("E3").value(), cells.get("F3").value()));
		assertEquals(1203.5 / 60, cells.get("B3").number(), 0.000_001);
		assertEquals(6, cells.get("C3").number(), 0.000_001);
		assertFalse(cells.containsKey("A5"), "two days and no more");
	}

	/** The slot at 08:59 of a day that begins with an off period is one minute, not the hours before; and it is not lost. */
	@Test
	@Requirement("S1-49")
	void anOffPeriodIsNoManTimeAndTheFirstRowOfADayCounts() throws IOException {
		Map<String, Spreadsheet.Cell> cells = minutes(Locale.ENGLISH).cells("Utilisation");
		assertEquals(List.of(FEBRUARY_1, "2.000000", "0.000000"), List.of(cells.get("D4").value(), cells.get("E4").value(), cells.get("F4").value()));
	}

	/** From 31 January to 1 February there is no 32 January. */
	@Test
	@Requirement("S1-50")
	void daysAreDaysOfACalendar() throws IOException {
		Map<String, Spreadsheet.Cell> cells = minutes(Locale.ENGLISH).cells("Utilisation");
		assertEquals(List.of(JANUARY_31, FEBRUARY_1), List.of(cells.get("D3").value(), cells.get("D4").value()));
		assertFalse(cells.containsKey("D5"));
	}

	@Test
	void aDayOfWhichNothingIsKnownHasNoMinutes() throws IOException {
		Files.writeString(folder.resolve("logs/20260401-20260403_X_稼働率.csv"),
				"\uFEFFdate,time,man_hours,machine_time,utc_offset,sequence,covered_s,installation\r\n2026-04-01,09:01,1,0,+09:00,1,60,77777777\r\n2026-04-01,09:02,1,0,+09:00,2,60,77777777\r\n2026-04-03,09:01,0,1,+09:00,3,60,77777777\r\n");
		Map<String, Spreadsheet.Cell> cells = minutes(Locale.ENGLISH).cells("Utilisation");
		assertEquals("X", cells.get("A1").value());
		assertEquals("46114", cells.get("A4").value());
		assertFalse(cells.containsKey("B4") || cells.containsKey("C4"), cells.toString());
		assertEquals("0.000000", cells.get("B5").value());
	}

	@Test
	void withoutANameTheFileHasItsUsualOne() {
		LocalDate before = LocalDate.now();
		Run run = export("--xlsx");
		assertEquals(0, run.code(), run.err());
		// midnight may have passed meanwhile
		assertTrue(List.of(MinutesBook.fileName(before) + "\n", MinutesBook.fileName(LocalDate.now()) + "\n").contains(run.out()), run.out());
		assertTrue(Files.exists(folder.resolve(run.out().strip())));
	}

	@Test
	void aFileThatIsThereStaysUnlessForceIsGiven() throws IOException {
		Path file = Files.writeString(folder.resolve("x.csv"), "mine");
		Run run = export("--csv", "x.csv");
		assertEquals(1, run.code());
		assertTrue(run.err().contains("x.csv is there already") && run.err().contains("--force"), run.err());
		assertEquals("mine", Files.readString(file));
		assertEquals(0, export("--csv", "x.csv", "--force").code());
		assertTrue(Files.readString(file).startsWith("\uFEFFinstallation,"));
	}

	@Test
	void csvIsTheReportForExcel() throws IOException {
		assertEquals(0, export("--csv", "x.csv", "--by", "equipment").code());
		String report = Run.kado(folder, "report", "logs", "--by", "equipment", "--format", "csv").out();
		assertEquals("\uFEFF" + report.replace("\n", "\r\n"), Files.readString(folder.resolve("x.csv")));
	}

	@Test
	void whatToWriteMustBeSaid() {
		Run run = export();
		assertEquals(2, run.code());
		assertTrue(run.err().contains("--xlsx"), run.err());
		assertEquals(4, export("--csv", "x.csv", "--by", "shift").code());
		Run absent = export("--html", "no/such/x.html");
		assertEquals(1, absent.code());
		assertTrue(absent.err().contains("kado: no/such/x.html can't be written"), absent.err());
	}

	@Test
	void thePageIsWholeAndAsksNothingOfAnyNetwork() throws Exception {
		Files.move(folder.resolve("logs"), folder.resolve("a<b>&'\"c"));
		Run run = Run.kado(folder, "export", "a<b>&'\"c", "--html", "x.html");
		assertEquals(0, run.code(), run.err());
		String page = Files.readString(folder.resolve("x.html"));
		assertFalse(Pattern.compile("<script|<link|@import|(src|href)=|url\\((?!#)").matcher(page).find());
		assertTrue(page.contains("a&lt;b&gt;&amp;"), "names are escaped");
		assertTrue(page.contains("74.5 %") && page.contains("プレス 1") && page.contains("÷"), "figures and formulas");
		assertTrue(page.contains("prefers-color-scheme: dark") && page.contains("@media print"));
		// well-formed but for the tags that HTML leaves open
		String xml = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		List<String> ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();
		assertEquals(ids.size(), Set.copyOf(ids).size(), "every id once");
	}

	/** A sheet of all, pages of ranking, hours and figures, then two for each equipment. */
	@Test
	void aReportOnPaperBeginsWithOneSheetAndHasTwoPagesForEachEquipment() throws Exception {
		assertEquals(0, export("--pdf", "x.pdf", "--lang", "ja").code());
		assertEquals(0, Run.kado(folder, "export", "logs", "--pdf", "one.pdf", "--paper", "a4", "--installation", "プレス 1").code());
		// one equipment needs no ranking: the sheet, its figures, its two pages
		assertEquals(4, pages(folder.resolve("one.pdf")));
		assertEquals(0, export("--pdf", "a3.pdf", "--paper", "a3").code());
		// the sheet, ranking and hours, figures, two of each; smaller paper has two pages for its ranking and hours
		assertEquals(7, pages(folder.resolve("a3.pdf")));
		assertEquals(8, pages(folder.resolve("x.pdf")));
		assertEquals(2, export("--pdf", "y.pdf", "--paper", "b5").code());
	}

	/** The number in the root of the tree of pages, which lies in a packed stream. */
	static int pages(Path pdf) throws IOException {
		String bytes = Files.readString(pdf, StandardCharsets.ISO_8859_1);
		assertTrue(bytes.startsWith("%PDF-"));
		for (int from = bytes.indexOf("stream\r\n"); from >= 0; from = bytes.indexOf("stream\r\n", from + 1)) {
			byte[] packed = bytes.substring(from + "stream\r\n".length()).getBytes(StandardCharsets.ISO_8859_1);
			try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
				Matcher count = Pattern.compile("/Count (\\d+)").matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
				if (count.find()) {
					return Integer.parseInt(count.group(1));
				}
			} catch (ZipException e) {
				// a stream that is not packed
			}
		}
		throw new AssertionError("no tree of pages in " + pdf);
	}

	/** What kado kpi says is what the page says: the waterfall ends in the time of man and machine. */
	@Test
	void thePageHasFiguresWaterfallAndWhatToLookAt() throws IOException {
		assertEquals(0, export("--html", "x.html").code());
		String page = Files.readString(folder.resolve("x.html"));
		for (String part : List.of("Figures", "Charts", "Ranking of equipment by utilisation", "How many of 2 were in use at once", "Utilisation by hour and day of the week",
				"From all time to use", "Stops: プレス 1", "Trend of utilisation", "What to look at", "Collected days")) {
			assertTrue(page.contains(part), part);
		}
		String kpis = Run.kado(folder, "kpi", "logs", "--format", "csv").out();
		String used = kpis.lines().filter(line -> line.contains(",プレス 1,utilisation_observed,")).findFirst().orElseThrow().split(",")[4];
		String percent = String.format(Locale.ROOT, "%.1f %%", Double.parseDouble(used) * 100);
		assertTrue(page.contains("<td class=\"name\">プレス 1</td>") && page.contains("<td>" + percent), percent);
	}

	@Test
	void thePageSpeaksJapanese() throws IOException {
		assertEquals(0, export("--html", "x.html", "--lang", "ja").code());
		String page = Files.readString(folder.resolve("x.html"));
		assertTrue(page.contains("<html lang=\"ja\">") && page.contains("計算式") && page.contains("データなし"));
	}

	/** Neither the page nor the table tells a formula in English; what programs read stays as it is. */
	@Test
	void noEnglishFormulaIsInAJapaneseReport() throws IOException {
		Files.writeString(folder.resolve("calendar.csv"), "kado-calendar,1\nshift,day,08:30,17:30,daily\n");
		assertEquals(0, export("--html", "x.html", "--lang", "ja", "--calendar", "calendar.csv").code());
		String page = Files.readString(folder.resolve("x.html"));
		String table = Run.kado(Locale.JAPANESE, folder, "kpi", "logs", "--calendar", "calendar.csv").out();
		String csv = Run.kado(Locale.JAPANESE, folder, "kpi", "logs", "--calendar", "calendar.csv", "--format", "csv").out();
		Texts japanese = new Texts(Locale.JAPANESE);
		for (Kpi kpi : Kpi.values()) {
			assertFalse(page.contains(">" + kpi.formula() + "<"), kpi.formula());
			assertFalse(table.contains("  " + kpi.formula() + "\n"), kpi.formula());
			assertTrue(table.contains("  " + japanese.formula(kpi) + "\n"), table);
			assertTrue(csv.contains("," + kpi.formula() + "\n"), csv);
		}
		assertTrue(page.contains("<dd>" + japanese.formula(Kpi.UTILISATION_PLANNED) + "</dd>"), "the figures that can be derived have their formulas");
	}
}
