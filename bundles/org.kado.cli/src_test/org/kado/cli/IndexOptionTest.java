package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.IndexHome;

class IndexOptionTest {

	@TempDir
	Path folder;

	private void log() throws IOException {
		Path logs = Files.createDirectories(folder.resolve("logs"));
		Path file = Files.writeString(logs.resolve("20260401-20260430_press_稼働率.csv"),
				"\uFEFF日付,時刻,実作業有無,マシンタイム\r\n2026-04-01,09:01,1,0\r\n2026-04-01,09:02,0,1\r\nbroken\r\n");
		Files.setLastModifiedTime(file, FileTime.fromMillis(1_775_000_000_000L));
	}

	@Test
	void aReportIsTheSameToTheByteWithAnIndexAndFromIt() throws IOException {
		log();
		Run plain = Run.kado(folder, "report", "logs", "--format", "csv");
		assertEquals(0, plain.code(), plain.err());
		for (int opening = 0; opening < 2; opening++) {
			Run indexed = Run.kado(folder, "report", "logs", "--format", "csv", "--index", "index");
			assertEquals(plain.out(), indexed.out());
			assertEquals(plain.err(), indexed.err());
		}
		assertTrue(Files.exists(folder.resolve("index/1.kadoindex")));
	}

	@Test
	void keepsAtTheUsualPlaceUnlessToldNotTo() throws IOException {
		log();
		Path home = folder.resolve("home");
		Run plain = Run.kadoKeepingIn(home, folder, "report", "logs", "--format", "csv", "--no-index");
		assertFalse(Files.exists(home));
		Run kept = Run.kadoKeepingIn(home, folder, "report", "logs", "--format", "csv");
		assertEquals(plain, kept);
		assertTrue(Files.exists(new IndexHome(home).placeOf(folder.resolve("logs")).resolve("1.kadoindex")));
	}

	@Test
	void aHomeThatCannotBeMadeCostsAWarningAndNoFigure() throws IOException {
		log();
		Files.writeString(folder.resolve("home"), "a file");
		Run plain = Run.kado(folder, "report", "logs", "--format", "csv");
		Run kept = Run.kadoKeepingIn(folder.resolve("home"), folder, "report", "logs", "--format", "csv");
		assertEquals(plain.out(), kept.out());
		assertEquals(0, kept.code());
		assertTrue(kept.err().contains("index"), kept.err());
	}
}
