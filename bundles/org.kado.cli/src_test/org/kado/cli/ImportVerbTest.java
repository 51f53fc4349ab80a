package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.intake.ImportedFile;
import org.kado.testing.Requirement;

class ImportVerbTest {

	private static final String DAYS = GoldenFolder.expected("expected-day.csv");
	private static final String HEAD = "日付,時刻,実作業有無,マシンタイム\r\n";

	@TempDir
	Path folder;

	private GoldenFolder golden;

	@BeforeEach
	void stick() {
		golden = new GoldenFolder(folder);
	}

	@Test
	@Requirement("A14")
	void whatWasImportedIsReportedLikeTheStickItself() {
		golden.facts("stick/kado/press_3f2a91cc/").originals("stick/").text("stick/holiday.txt", "dear diary");
		Run first = Run.kado(folder, "import", "stick", "--into", "logs", "--index", "index", "--format", "csv");
		assertEquals(0, first.code(), first.err());
		List<String> rows = first.out().lines().toList();
		assertEquals(String.join(",", ImportTable.COLUMNS), rows.get(0));
		assertTrue(rows.get(1).matches("installation," + GoldenFolder.PRESS + ",プレス 1,,new,(\\d+),\\1,"), rows.get(1));
		assertTrue(rows.contains("file,,,stick/holiday.txt,not_recognised,,,"), first.out());
		assertEquals(DAYS, Run.kado(folder, "report", "logs", "--format", "csv").out());
		assertFalse(Files.exists(folder.resolve("logs/holiday.txt")));

		Run second = Run.kado(folder, "import", "stick", "--into", "logs", "--index", "index", "--format", "csv");
		assertEquals(0, second.code(), second.err());
		assertTrue(second.out().lines().skip(1).filter(row -> row.startsWith("installation,")).allMatch(row -> row.contains(",unchanged,0,")), second.out());
		assertTrue(second.out().lines().filter(row -> row.startsWith("file,")).allMatch(row -> row.contains(",unchanged,0,") || row.contains("not_recognised")),
				second.out());
		assertEquals(DAYS, Run.kado(folder, "report", "logs", "--format", "csv").out());
	}

	@Test
	@Requirement("A13")
	void overlapsAreCountedOnceAndConflictsListed() {
		golden.text("c/220101-220131_設備A.csv", HEAD + slots(8, 12, 0));
		golden.text("c/220202-220231_設備A.csv", HEAD + slots(11, 14, 0));
		Run same = Run.kado(folder, "import", "c", "--into", "same", "--format", "csv");
		assertTrue(same.out().contains("installation,s1:設備A,設備A,,new,360,360,"), same.out());
		assertTrue(same.out().contains("duplicate_rows,,,60 = "), same.out());
		golden.text("d/220101-220131_設備A.csv", HEAD + slots(8, 12, 0));
		golden.text("d/220202-220231_設備A.csv", HEAD + slots(11, 14, 5));
		Run differing = Run.kado(folder, "import", "d", "--into", "differing", "--format", "csv");
		assertTrue(differing.out().contains("installation,s1:設備A,設備A,,new,360,360,"), differing.out());
		assertEquals(5, differing.out().lines().filter(row -> row.contains(",conflicting_rows,")).count(), differing.out());
	}

	/** Files of the original tool tell the equipment by their name, which must not change where two computers have one. */
	@Test
	@Requirement("A15")
	void twoComputersOfOneNameAreKeptApart() {
		golden.text("a/220101-220131_設備A.csv", HEAD + slots(8, 12, 0));
		golden.text("b/220101-220131_設備A.csv", HEAD + slots(11, 14, 9));
		Run run = Run.kado(folder, "import", "a", "b", "--into", "logs", "--format", "csv");
		assertTrue(run.out().contains("installation,s1:設備A,設備A,,new,240,240,"), run.out());
		assertTrue(run.out().contains("installation,s1:設備A@_c2,設備A,,new,180,180,"), run.out());
		assertTrue(run.out().contains(",identity_doubted,"), run.out());
	}

	/** A slot a minute, its stamp at its end; in the first so many of them somebody worked. */
	private static String slots(int fromHour, int toHour, int worked) {
		return IntStream.rangeClosed(1, (toHour - fromHour) * 60)
				.mapToObj(minute -> "2022-01-31," + LocalTime.of(fromHour, 0).plusMinutes(minute) + "," + (minute <= worked ? 1 : 0) + ",0\r\n")
				.collect(Collectors.joining());
	}

	@Test
	@Requirement("A15")
	void aPersonSaysThatTheOriginalToolRanOnTheSamePc() {
		golden.facts().originals("old/");
		assertEquals(2, Run.kado(folder, "alias", ".", "s1:設備_A", "3f2a").code());
		assertEquals(2, Run.kado(folder, "alias", ".", "3f2a", "s1:設備_A", "--index", "../" + folder.getFileName() + ".index").code());
		String index = "../" + folder.getFileName() + ".index";
		Run said = Run.kado(folder, "alias", ".", "設備_A", "プレス 1", "--index", index);
		assertEquals("s1:設備_A = " + GoldenFolder.PRESS + "\n", said.out(), said.err());
		Run report = Run.kado(folder, "report", ".", "--by", "equipment", "--format", "csv", "--index", index);
		assertEquals(2, report.out().lines().count(), report.out());
		assertEquals("", Run.kado(folder, "alias", ".", "s1:設備_A", "--remove", "--index", index).out());
		assertEquals(3, Run.kado(folder, "report", ".", "--by", "equipment", "--format", "csv", "--index", index).out().lines().count());
	}

	@Test
	void theTableIsForReadingAndJsonForPrograms() {
		golden.facts("stick/").text("stick/holiday.txt", "dear diary");
		Run table = Run.kado(folder, "import", "stick", "--into", "logs");
		assertTrue(table.out().contains("2 files were new.\n1 files are no logs that Kado knows, and were not copied.\n"), table.out());
		Run japanese = Run.kado(Locale.JAPANESE, folder, "import", "stick", "--into", "logs");
		assertTrue(japanese.out().contains("取り込み済みのファイル: 2 件\n"), japanese.out());
		Run json = Run.kado(folder, "import", "stick", "--into", "logs", "--format", "json");
		assertTrue(json.out().startsWith("{\n  \"header\": {\"into\":\"logs\",\"added_rows\":0,\"rows\":"), json.out());
	}

	@Test
	void whatCannotBeImportedIsRefused() throws IOException {
		golden.facts("stick/");
		assertEquals(2, Run.kado(folder, "import", "stick").code());
		Run itself = Run.kado(folder, "import", "stick", "--into", "stick/facts");
		assertEquals(2, itself.code());
		assertEquals("kado: stick and stick/facts lie in each other; name a folder of its own with --into.\n", itself.err());
		assertEquals(3, Run.kado(folder, "import", "nowhere", "--into", "logs").code());
		Files.createDirectories(folder.resolve("empty"));
		assertEquals(3, Run.kado(folder, "import", "empty", "--into", "logs").code());
		Files.writeString(folder.resolve("file"), "");
		assertEquals(1, Run.kado(folder, "import", "stick", "--into", "file").code());
	}

	@Test
	void theDocumentNamesColumnsAndWhatBecomesOfFiles() throws IOException {
		String document = Files.readString(Path.of("../../docs/formats/import.md"));
		for (String column : ImportTable.COLUMNS) {
			assertTrue(document.contains("\n| `" + column + "` |"), column);
		}
		for (Enum<?> action : ImportedFile.Action.values()) {
			assertTrue(document.contains("`" + ImportTable.id(action) + "`"), action.name());
		}
	}
}
