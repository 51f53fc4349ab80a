package org.kado.reports.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.testing.Spreadsheet;

/** What is written is what another reader reads. */
class WorkbookWriterTest {

	@TempDir
	Path folder;

	private Spreadsheet written(List<List<Cell>> rows) throws IOException {
		Path file = folder.resolve("book.xlsx");
		try (OutputStream out = Files.newOutputStream(file); WorkbookWriter book = new WorkbookWriter(out)) {
			SheetWriter sheet = book.sheet(SheetLayout.of("one", List.of(10), 2, 1));
			for (List<Cell> row : rows) {
				sheet.row(row);
			}
		}
		return Spreadsheet.read(file);
	}

	@ParameterizedTest
	@ValueSource(strings = {"設備①㈱髙", "a<b>&\"'c", "=1+1", " spaces ", "_x0041_", "1", "😀", "two\nlines"})
	void textsComeBackAsTheyAre(String text) throws IOException {
		assertEquals(text, written(List.of(List.of(Cell.text(text)))).value("one", "A1"));
	}

	@Test
	void whatXmlCannotHoldIsReplaced() throws IOException {
		assertEquals("a\uFFFDb\uFFFD", written(List.of(List.of(Cell.text("a\u0000b\uD800")))).value("one", "A1"));
	}

	@Test
	void aTextThatLooksLikeAFormulaIsNone() throws IOException {
		assertEquals(Optional.empty(), written(List.of(List.of(Cell.text("=cmd|' /C calc'!A0")))).cells("one").get("A1").formula());
	}

	@Test
	void formulasHaveTheirValuesBesideThem() throws IOException {
		Spreadsheet book = written(List.of(List.of(Cell.secondsFormula("SUM(B1:B2)&\"<\"", 1500), Cell.ratioFormula("IF(A1=0,\"\",1)", OptionalDouble.empty()))));
		assertEquals(new Spreadsheet.Cell("1.500", Optional.of("SUM(B1:B2)&\"<\"")), book.cells("one").get("A1"));
		assertEquals(new Spreadsheet.Cell("", Optional.of("IF(A1=0,\"\",1)")), book.cells("one").get("B1"));
	}

	@Test
	void datesAreTheNumbersOfSpreadsheets() throws IOException {
		Spreadsheet book = written(List.of(List.of(Cell.date(LocalDate.of(2026, 4, 1)), Cell.dateTime(LocalDateTime.of(2026, 4, 1, 18, 0)))));
		assertEquals("46113", book.value("one", "A1"));
		assertEquals("46113.75", book.value("one", "B1"));
	}

	@Test
	void whatIsNotKnownIsNoCell() throws IOException {
		Spreadsheet book = written(List.of(List.of(Cell.blank(), Cell.count(0))));
		assertEquals(List.of("B1"), List.copyOf(book.cells("one").keySet()));
	}

	@Test
	void anyCellsComeBackInTheirPlaces() throws IOException {
		Random random = new Random(20260401);
		List<List<Cell>> rows = new ArrayList<>();
		Map<String, String> expected = new HashMap<>();
		for (int row = 1; row <= 200; row++) {
			List<Cell> cells = new ArrayList<>();
			for (int column = 0; column < random.nextInt(40); column++) {
				int kind = random.nextInt(3);
				String value = kind == 0 ? Long.toString(random.nextLong()) : random.ints(5, 0x20, 0x3100).filter(Character::isDefined)
						.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
				cells.add(kind == 2 ? Cell.blank() : kind == 0 ? new Cell.Number(new BigDecimal(value), CellStyle.PLAIN) : Cell.text(value));
				if (kind < 2 && !value.isEmpty()) {
					expected.put(SheetWriter.column(column) + row, value);
				}
			}
			rows.add(cells);
		}
		Map<String, String> read = new HashMap<>();
		written(rows).cells("one").forEach((place, cell) -> read.put(place, cell.value()));
		assertEquals(expected, read);
	}

	@ParameterizedTest
	@CsvSource({"0,A", "25,Z", "26,AA", "701,ZZ", "702,AAA", "16383,XFD"})
	void columnsHaveLetters(int index, String letters) {
		assertEquals(letters, SheetWriter.column(index));
	}

	@Test
	void tabsNeedNotStandAsTheyWereWritten() throws IOException {
		Path file = folder.resolve("tabs.xlsx");
		try (OutputStream out = Files.newOutputStream(file); WorkbookWriter book = new WorkbookWriter(out)) {
			book.sheet(SheetLayout.of("状態", List.of(), 0, 0)).row(List.of(Cell.text("rows")));
			book.sheet(SheetLayout.of("設備", List.of(), 0, 0)).row(List.of(Cell.text("sums")));
			assertThrows(IllegalArgumentException.class, () -> book.tabs(List.of("状態")));
			book.tabs(List.of("設備", "状態"));
		}
		Spreadsheet book = Spreadsheet.read(file);
		assertEquals(List.of("設備", "状態"), book.sheets());
		assertEquals("sums", book.value("設備", "A1"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "a/b", "it's", "a name that is longer than allowed"})
	void namesThatSpreadsheetsRefuseAreRefused(String name) {
		assertThrows(IllegalArgumentException.class, () -> SheetLayout.of(name, List.of(), 0, 0));
	}

	@Test
	void nothingIsCutSilently() throws IOException {
		try (WorkbookWriter book = new WorkbookWriter(OutputStream.nullOutputStream())) {
			SheetWriter sheet = book.sheet(SheetLayout.of("one", List.of(), 0, 0));
			assertThrows(IllegalArgumentException.class, () -> book.sheet(SheetLayout.of("ONE", List.of(), 0, 0)));
			assertThrows(SheetFullException.class, () -> sheet.row(Collections.nCopies(SheetWriter.MOST_COLUMNS + 1, Cell.blank())));
			assertThrows(SheetFullException.class, () -> sheet.row(List.of(Cell.text("x".repeat(32_768)))));
			for (int i = sheet.rows(); i < SheetWriter.MOST_ROWS; i++) {
				sheet.row(List.of());
			}
			assertThrows(SheetFullException.class, () -> sheet.row(List.of()));
		}
	}

	@Test
	void theSameCellsGiveTheSameBytes() throws IOException {
		assertArrayEquals(bytes(), bytes());
	}

	private static byte[] bytes() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter book = new WorkbookWriter(out)) {
			book.sheet(SheetLayout.of("one", List.of(), 0, 0)).row(List.of(Cell.text("x")));
		}
		return out.toByteArray();
	}

	@Test
	void headingsStayInSightAndColumnsHaveTheirWidths() throws IOException {
		written(List.of(List.of(Cell.text("x"))));
		try (ZipFile zip = new ZipFile(folder.resolve("book.xlsx").toFile()); InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
			String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(sheet.contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\" activePane=\"bottomRight\" state=\"frozen\"/>"), sheet);
			assertTrue(sheet.contains("<col min=\"1\" max=\"1\" width=\"10\" customWidth=\"1\"/>"), sheet);
			assertFalse(zip.stream().anyMatch(entry -> entry.getName().contains("vba")), "no macro");
		}
	}
}
