package org.kado.agent.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectPartsTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	@TempDir
	Path temp;

	@ParameterizedTest
	@CsvSource({ "2026-04-01 09:30,1775003400000,60000", "2026-04-01T09:30:15,1775003415000,1000", "' 2026-04-01  09:30 ',1775003400000,60000" })
	void aTypedTimeIsOfTheZone(String text, long utcMillis, int precisionMillis) {
		assertEquals(Optional.of(new TrueTime(utcMillis, precisionMillis)), TrueTime.read(text, TOKYO));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "09:30", "2026-04-31 09:30", "2026-04-01 24:30", "1.4.2026 09:30", "2026-04-01 09:30+09:00" })
	void whatIsNoTimeIsRefused(String text) {
		assertEquals(Optional.empty(), TrueTime.read(text, TOKYO));
	}

	@ParameterizedTest
	@CsvSource({ "設備A,設備A", "a/b:c*?,a_b_c__", "'dot.',dot_", "'blank ',blank_" })
	void namesSuitFat(String name, String safe) {
		assertEquals(safe, StickNames.safe(name));
	}

	@Test
	void longNamesAreCutBetweenCharacters() {
		String safe = StickNames.safe("𠮷".repeat(100));
		assertTrue(safe.length() <= 120 && safe.length() >= 118, "" + safe.length());
		assertFalse(Character.isHighSurrogate(safe.charAt(safe.length() - 1)));
	}

	@Test
	void numbersStandBeforeTheEnding() {
		assertEquals("facts/a_c2.csv.gz", StickNames.numbered("facts/a.csv.gz", 2));
		assertEquals("x.y/a_c3", StickNames.numbered("x.y/a", 3));
	}

	@Test
	void fieldsSurviveQuoting() {
		String row = CsvRow.text("f", "a,\"b\"", "", "日\n本", 7);
		assertEquals(List.of("f", "a,\"b\"", "", "日 本", "7"), CsvRow.fields(row).orElseThrow());
		assertEquals(Optional.empty(), CsvRow.fields("a,\"b"));
	}

	@Test
	void aMarkerThatIsCutTellsNoTime() {
		String text = "kado-collect,1\r\nid,0a\r\nutc_ms,1775003400000\r\nzone,UTC\r\nend\r\n";
		assertEquals(Optional.of(new StickMarker("0a", 1_775_003_400_000L, "")), StickMarker.read(text.getBytes(StandardCharsets.UTF_8)));
		for (int length = 0; length < text.indexOf("end") + 3; length++) {
			assertEquals(Optional.empty(), StickMarker.read(text.substring(0, length).getBytes(StandardCharsets.UTF_8)), "cut to " + length);
		}
	}

	@Test
	void whoseFilesTheyAreIsToldByTheInstallationOrElseTheNewestFacts() throws IOException {
		UUID first = new UUID(1, 1);
		UUID second = new UUID(2, 2);
		MemoryLog log = new MemoryLog().put("facts/20260401.csv", "\uFEFFkado-facts,1\r\nh,installation," + first + "\r\n")
				.put("facts/20260402.csv", "\uFEFFkado-facts,1\r\nh,installation," + second + "\r\n").put("facts/20260403.csv", "cut");
		assertEquals(Optional.of(second), new OwnerReading(log).findInstallation());
		log.put("kado-installation.txt", "kado-installation,1\r\ninstallation," + first + "\r\nfingerprint,\r\n");
		assertEquals(Optional.of(first), new OwnerReading(log).findInstallation());
	}

	@Test
	void collectsTablesOfTheFolderAndOfFactsOnly() throws IOException {
		Files.createDirectories(temp.resolve("facts/sub.csv"));
		for (String name : List.of("b.csv", "a.CSV", "kado-installation.txt", "kado-today.html", "notes.txt", "facts/y.csv.gz", "facts/x.csv", "facts/.kado-s1.lock",
				"facts/x.csv.part", "facts/z.csv.gz.tmp")) {
			Files.writeString(temp.resolve(name), name);
		}
		LogFolderOriginals originals = new LogFolderOriginals(temp);
		assertEquals(List.of("kado-installation.txt", "a.CSV", "b.csv", "facts/x.csv", "facts/y.csv.gz"), originals.list());
		assertEquals(List.of(), new LogFolderOriginals(temp.resolve("none")).list());
	}
}
