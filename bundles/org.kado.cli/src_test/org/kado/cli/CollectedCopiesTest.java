package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** Files as they are collected: copied while they are written, packed, copied again later. */
class CollectedCopiesTest {

	private static final String DAYS = GoldenFolder.expected("expected-day.csv");
	/** More than the last tick, its process and the event after them. */
	private static final int TAIL_BYTES = 220;

	@TempDir
	Path folder;

	@Test
	@Requirement({"A14", "A19"})
	void aCopyCutAtAnyByteAddsNothingToTheLaterOne() throws IOException {
		GoldenFolder golden = new GoldenFolder(folder).facts("stick 2/").originals("stick 2/");
		Path whole = folder.resolve("stick 2/facts/20260402_プレス 1_3f2a91cc_s1.csv");
		byte[] bytes = Files.readAllBytes(whole);
		for (int length = bytes.length - TAIL_BYTES; length < bytes.length; length++) {
			golden.bytes("stick 1/cut.csv", Arrays.copyOf(bytes, length));
			Run run = Run.kado(folder, "report", ".", "--format", "csv", "--problems", "all");
			assertEquals(DAYS, run.out(), "cut to " + length);
			assertFalse(run.err().contains("warning"), run.err());
		}
	}

	@Test
	@Requirement("A19")
	void theLineThatIsBeingWrittenIsHeldBackUntilItsCopyIsWhole() throws IOException {
		GoldenFolder golden = new GoldenFolder(folder).facts();
		Path file = folder.resolve("facts/20260402_プレス 1_3f2a91cc_s1.csv");
		String text = Files.readString(file);
		// the last tick's line lacks its end, and the stop that follows is not there yet
		golden.text("facts/" + file.getFileName(), text.substring(0, text.lastIndexOf("4194304") + 3));
		Run growing = Run.kado(folder, "report", ".", "--format", "csv");
		assertTrue(growing.out().contains("2026-04-02,1194.5,0,0.5,"), growing.out());
		assertTrue(growing.err().contains("note: facts/" + file.getFileName()), growing.err());
		golden.text("facts/" + file.getFileName(), text);
		Run whole = Run.kado(folder, "report", ".", "--format", "csv");
		assertTrue(DAYS.startsWith(whole.out()), whole.out());
		assertEquals("", whole.err());
	}

	@Test
	void aClosedDayMayBePacked() throws IOException {
		new GoldenFolder(folder).facts().originals();
		Path file = folder.resolve("facts/20260401_プレス 1_3f2a91cc_s1.csv");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("facts/20260401.csv.gz")))) {
			Files.copy(file, out);
		}
		Files.delete(file);
		assertEquals(DAYS, Run.kado(folder, "report", ".", "--format", "csv").out());
	}

	@Test
	@Requirement({"A14", "A29"})
	void aDayThatIsThereBothPackedAndPlainCountsOnce() throws IOException {
		new GoldenFolder(folder).facts().originals();
		Path file = folder.resolve("facts/20260401_プレス 1_3f2a91cc_s1.csv");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file.getFileName() + ".gz")))) {
			Files.copy(file, out);
		}
		assertEquals(DAYS, Run.kado(folder, "report", ".", "--format", "csv").out());
	}

	@Test
	@Requirement({"A14", "S1-19"})
	void whatACollectionLeavesBesideTheCopiesIsNoProblem() throws IOException {
		GoldenFolder golden = new GoldenFolder(folder).facts("kado/プレス 1_3f2a91cc/").originals("kado/設備_A_0a1b2c3d/");
		String press = "kado/プレス 1_3f2a91cc/";
		golden.text("kado-collect", "");
		golden.text("kado-collect.txt", "kado-collect,1\r\nid,00\r\nend\r\n");
		golden.text(press + "kado-manifest.csv", "\uFEFFkado-manifest,1\r\nh,installation,3f2a91cc\r\n");
		golden.text(press + "beacons/20260401T000000Z_00.csv", "\uFEFFkado-beacon,1\r\n");
		golden.text(press + "kado-result.txt", "\uFEFFkado-result,1\r\nThe stick may be removed.\r\n");
		golden.text(press + "kado-today.html", "<!DOCTYPE html>");
		golden.text(press + "facts/20260402.csv.part", Files.readString(folder.resolve(press + "facts/20260402_プレス 1_3f2a91cc_s1.csv")).substring(0, 3000));
		Run run = Run.kado(folder, "report", ".", "--format", "csv", "--problems", "all");
		assertEquals(DAYS, run.out());
		assertEquals(List.of(), run.err().lines().filter(line -> !line.contains("times without a zone")).toList());
	}
}
