package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Office;
import org.kado.testing.Spreadsheet;

/** The workbook that can be checked: its formulas, computed by another program, give the figures of {@code kado report}, whatever the basis. */
class AuditBookTest {

	private static final List<String> BASES = List.of("observed", "powered", "24h", "planned", "fixed:7.5");
	private static final double HALF_A_MILLISECOND = 0.0005;
	private static final double ROUNDED = 0.000_000_6;
	private static final long EPOCH_DAY = 25_569;

	@TempDir
	static Path folder;

	@BeforeAll
	static void export() throws IOException {
		new GoldenFolder(folder.resolve("logs")).facts().originals();
		Files.writeString(folder.resolve("calendar.csv"), "kado-calendar,1\nshift,day,09:05,17:30,Mon-Fri\nbreak,09:10,09:14\nshift,night,23:55,06:00,daily\nholidays,japan\n");
		for (String basis : BASES) {
			Run run = Run.kado(folder, "export", "logs", "--audit", file(basis), "--basis", basis, "--calendar", "calendar.csv");
			assertEquals(0, run.code(), run.err());
		}
	}

	@Test
	void valuesBesideTheFormulasAreThoseOfTheReport() throws IOException {
		for (String basis : BASES) {
			compare(Spreadsheet.read(folder.resolve(file(basis))), basis);
		}
	}

	@Test
	void anotherProgramComputesTheFiguresOfTheReport() throws IOException, InterruptedException {
		assumeTrue(Office.isInstalled(), "skipped: needs the package libreoffice-calc-nogui");
		List<Path> emptied = new ArrayList<>();
		for (String basis : BASES) {
			// without the values that were written along, nothing but the formulas can give them
			emptied.add(withoutValues(folder.resolve(file(basis)), folder.resolve("empty-" + file(basis))));
		}
		Path computed = new Office(folder.resolve("office")).recalculate(emptied);
		for (String basis : BASES) {
			compare(Spreadsheet.read(computed.resolve("empty-" + file(basis))), basis);
		}
	}

	@Test
	void anotherBasisInItsCellIsEnough() throws IOException, InterruptedException {
		assumeTrue(Office.isInstalled(), "skipped: needs the package libreoffice-calc-nogui");
		Path changed = edited(folder.resolve("observed.xlsx"), folder.resolve("changed.xlsx"), text -> text.replace(">observed<", ">planned<"));
		Path computed = new Office(folder.resolve("office-changed")).recalculate(List.of(changed));
		compare(Spreadsheet.read(computed.resolve("changed.xlsx")), "planned");
	}

	@Test
	void everyFigureIsAFormulaAndNothingElseIs() throws IOException {
		Spreadsheet book = Spreadsheet.read(folder.resolve("observed.xlsx"));
		assertEquals(List.of("Equipment", "Days", "States", "Calendar", "Parameters"), book.sheets());
		for (Map<String, Spreadsheet.Cell> row : book.table("Days")) {
			row.forEach((name, cell) -> assertEquals(!List.of("installation", "equipment", "date", "length_s").contains(name), cell.formula().isPresent(), name));
		}
		for (Map<String, Spreadsheet.Cell> row : book.table("Equipment")) {
			row.forEach((name, cell) -> assertEquals(!List.of("installation", "equipment").contains(name), cell.formula().isPresent(), name));
		}
		book.table("States").forEach(row -> row.values().forEach(cell -> assertEquals(Optional.empty(), cell.formula())));
	}

	@Test
	void stateRowsCoverTheDaysWithoutHoleOrOverlap() throws IOException {
		Spreadsheet book = Spreadsheet.read(folder.resolve("observed.xlsx"));
		Map<String, Double> seconds = new LinkedHashMap<>();
		book.table("States").forEach(row -> seconds.merge(row.get("installation").value() + row.get("date").value(), row.get("seconds").number(), Double::sum));
		assertEquals(4, seconds.size());
		seconds.values().forEach(sum -> assertEquals(86_400, sum, HALF_A_MILLISECOND));
	}

	private static String file(String basis) {
		return basis.replace(':', '-') + ".xlsx";
	}

	private static void compare(Spreadsheet book, String basis) {
		compare(book.table("Days"), basis, "day");
		compare(book.table("Equipment"), basis, "equipment");
	}

	private static void compare(List<Map<String, Spreadsheet.Cell>> rows, String basis, String by) {
		Run run = Run.kado(folder, "report", "logs", "--by", by, "--basis", basis, "--calendar", "calendar.csv", "--format", "csv");
		List<Map<String, String>> report = table(run.out());
		assertEquals(report.size(), rows.size());
		int compared = 0;
		for (int i = 0; i < report.size(); i++) {
			for (Map.Entry<String, String> figure : report.get(i).entrySet()) {
				Optional<Spreadsheet.Cell> cell = Optional.ofNullable(rows.get(i).get(figure.getKey()));
				compared += compare(basis + " " + by + " " + i + " " + figure.getKey(), figure, cell);
			}
			assertEquals(0, rows.get(i).get("difference_s").number(), basis + " " + by + " " + i);
		}
		assertTrue(compared > 12 * report.size(), compared + " figures compared");
	}

	private static int compare(String where, Map.Entry<String, String> figure, Optional<Spreadsheet.Cell> cell) {
		String value = cell.map(Spreadsheet.Cell::value).orElse("");
		if (List.of("suspicious_s", "convention", "shift").contains(figure.getKey()) || figure.getKey().equals("date") && figure.getValue().isEmpty()) {
			return 0;
		}
		if (figure.getKey().equals("date")) {
			assertEquals(java.time.LocalDate.parse(figure.getValue()).toEpochDay() + EPOCH_DAY, Long.parseLong(value), where);
		} else if (figure.getValue().isEmpty() || !figure.getValue().matches("[0-9.]+")) {
			assertEquals(figure.getValue(), value, where);
		} else {
			assertEquals(Double.parseDouble(figure.getValue()), Double.parseDouble(value), figure.getKey().endsWith("_s") ? HALF_A_MILLISECOND : ROUNDED, where);
		}
		return 1;
	}

	private static List<Map<String, String>> table(String csv) {
		List<String> lines = csv.lines().toList();
		String[] names = lines.get(0).split(",", -1);
		return lines.subList(1, lines.size()).stream().map(line -> {
			String[] values = line.split(",", -1);
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < names.length; i++) {
				row.put(names[i], values[i]);
			}
			return row;
		}).toList();
	}

	private static Path withoutValues(Path book, Path target) throws IOException {
		return edited(book, target, text -> text.replaceAll("</f><v>[^<]*</v>", "</f><v>1</v>"));
	}

	private static Path edited(Path book, Path target, java.util.function.UnaryOperator<String> change) throws IOException {
		try (ZipFile zip = new ZipFile(book.toFile()); OutputStream out = Files.newOutputStream(target); ZipOutputStream copy = new ZipOutputStream(out)) {
			for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
				copy.putNextEntry(new ZipEntry(entry.getName()));
				try (InputStream in = zip.getInputStream(entry)) {
					copy.write(change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
				}
				copy.closeEntry();
			}
		}
		return target;
	}
}
