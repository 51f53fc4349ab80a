package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.EventKind;
import org.kado.store.Recording;
import org.kado.store.Upkeep;
import org.kado.testing.Requirement;

/** Days that are over are compressed, and old ones deleted where that is wanted. */
class ClosingOfDaysTest extends RecordingFixture {

	private static final long DAY = 86_400_000;

	private List<String> names() throws IOException {
		try (Stream<Path> all = Files.list(folder.resolve("facts"))) {
			return all.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".lock"))
					.map(name -> name.replaceFirst("_設備A_[0-9a-f]{8}", "")).sorted().toList();
		}
	}

	private Path file(String ending) throws IOException {
		try (Stream<Path> all = Files.list(folder.resolve("facts"))) {
			return all.sorted().filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
		}
	}

	private static byte[] unpacked(Path file) throws IOException {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			return in.readAllBytes();
		}
	}

	private static byte[] packed(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(bytes)) {
			out.write(content);
		}
		return bytes.toByteArray();
	}

	/** Records a tick of the day and has it forced. */
	private static void day(Recording recording, int day) throws IOException {
		Samples.ticks(recording, NINE + day * DAY, 2);
		recording.force();
	}

	private static List<Upkeep> upkeep(Recording recording, int keepDays) throws IOException {
		List<Upkeep> steps = new ArrayList<>();
		for (Upkeep step = recording.upkeep(keepDays); step.more(); step = recording.upkeep(keepDays)) {
			steps.add(step);
		}
		return steps;
	}

	@Test
	@Requirement("S1-09")
	void yesterdayIsCompressedOnceTodayIsOnTheDisk() throws IOException {
		try (Recording recording = open()) {
			day(recording, 0);
			byte[] content = Files.readAllBytes(Collected.factsFiles(folder).get(0));
			assertEquals(List.of(), upkeep(recording, 0));
			Samples.ticks(recording, NINE + DAY, 1);
			assertEquals(List.of(), upkeep(recording, 0), "no row of today is safe yet");
			recording.force();
			assertEquals(1, upkeep(recording, 0).size());
			assertEquals(List.of("20260401_s1.csv.gz", "20260402_s1.csv"), names());
			assertArrayEquals(content, unpacked(file("_s1.csv.gz")));
			assertEquals(List.of(), upkeep(recording, 0), "nothing more today");
		}
		try (Recording recording = open()) {
			assertEquals(4, recording.nextSequence());
		}
	}

	@Test
	void severalDaysAreCaughtUpStepByStep() throws IOException {
		try (Recording recording = open()) {
			for (int day = 0; day < 5; day++) {
				day(recording, day);
			}
			assertEquals(4, upkeep(recording, 0).stream().filter(step -> !step.packed().isEmpty()).count());
		}
		assertEquals(List.of("20260401_s1.csv.gz", "20260402_s1.csv.gz", "20260403_s1.csv.gz", "20260404_s1.csv.gz", "20260405_s1.csv"), names());
	}

	@Test
	@Requirement("A10")
	void clockSetBackToACompressedDayGetsASideFile() throws IOException {
		try (Recording recording = open()) {
			day(recording, 0);
			day(recording, 1);
			upkeep(recording, 0);
			byte[] closed = Files.readAllBytes(file("_s1.csv.gz"));
			Samples.ticks(recording, NINE + 3_600_000, 2);
			recording.force();
			assertEquals(List.of(), upkeep(recording, 0), "the day after is not over");
			assertEquals(List.of("20260401_s1.csv.gz", "20260401_s1_2.csv", "20260402_s1.csv"), names());
			day(recording, 2);
			upkeep(recording, 0);
			assertArrayEquals(closed, Files.readAllBytes(file("_s1.csv.gz")));
		}
		assertEquals(List.of("20260401_s1.csv.gz", "20260401_s1_2.csv.gz", "20260402_s1.csv.gz", "20260403_s1.csv"), names());
	}

	@Test
	@Requirement("A30")
	void filesOfAnotherSessionWaitUntilNobodyRecordsIt() throws IOException {
		long next;
		try (Recording recording = open()) {
			try (Recording other = open(Setups.in(folder).session("2"))) {
				day(other, 0);
				next = other.nextSequence();
				day(other, 1);
				day(recording, 2);
				upkeep(recording, 0);
				assertTrue(names().contains("20260401_s2.csv"), names().toString());
			}
			day(recording, 3);
			upkeep(recording, 0);
			assertEquals(List.of("20260401_s2.csv.gz", "20260402_s2.csv", "20260403_s1.csv.gz", "20260404_s1.csv"), names(),
					"the file with its highest numbers stays");
		}
		Files.delete(file("0402_設備A_" + file("_s1.csv").getFileName().toString().substring(13, 21) + "_s2.csv"));
		try (Recording other = open(Setups.in(folder).session("2"))) {
			assertEquals(next, other.nextSequence(), "numbers go on after those that are compressed");
		}
	}

	@Test
	void whatACrashLeftIsBroughtToItsEnd() throws IOException {
		try (Recording recording = open()) {
			day(recording, 0);
			day(recording, 1);
			day(recording, 2);
			List<Path> csv = Collected.factsFiles(folder);
			Path first = csv.get(0);
			Files.write(first.resolveSibling(first.getFileName() + ".gz"), packed(Files.readAllBytes(first)));
			Files.write(csv.get(1).resolveSibling(csv.get(1).getFileName() + ".gz.part"), new byte[77]);
			upkeep(recording, 0);
		}
		assertEquals(List.of("20260401_s1.csv.gz", "20260402_s1.csv.gz", "20260403_s1.csv"), names());
		assertEquals(2, Collected.facts(unpacked(file("_s1.csv.gz"))).ticks.size());
	}

	@Test
	void compressedFileThatHoldsSomethingElseIsLeftAloneAsIsTheOriginal() throws IOException {
		try (Recording recording = open()) {
			day(recording, 0);
			day(recording, 1);
			Path first = Collected.factsFiles(folder).get(0);
			byte[] other = packed("kado-facts,1\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
			Files.write(first.resolveSibling(first.getFileName() + ".gz"), other);
			upkeep(recording, 0);
			assertEquals(List.of("20260401_s1.csv", "20260401_s1.csv.gz", "20260402_s1.csv"), names());
			assertArrayEquals(other, Files.readAllBytes(file("_s1.csv.gz")));
		}
	}

	@Test
	void onlyWhatIsBeyondTheKeptDaysIsDeleted() throws IOException {
		try (Recording recording = open()) {
			for (int day = 0; day < 6; day++) {
				day(recording, day);
			}
			List<String> deleted = upkeep(recording, 4).stream().map(Upkeep::deleted).filter(name -> !name.isEmpty()).toList();
			assertEquals(List.of("20260401", "20260402"), deleted.stream().map(name -> name.substring(0, 8)).toList());
		}
		assertEquals(List.of("20260403_s1.csv.gz", "20260404_s1.csv.gz", "20260405_s1.csv.gz", "20260406_s1.csv"), names());
	}

	@Test
	@Requirement("A11")
	void clockThatJumpsByYearsDeletesNothing() throws IOException {
		try (Recording recording = open()) {
			for (int day = 0; day < 3; day++) {
				day(recording, day);
			}
			day(recording, 365 * 20);
			assertEquals(0, upkeep(recording, 31).stream().filter(step -> !step.deleted().isEmpty()).count());
		}
		assertEquals(4, names().size());
	}

	@Test
	@Requirement("A29")
	void detailIsLeftOutInItsOrderAndNothingElse() throws IOException {
		List<Integer> leftOut = List.of(0, 1, 2, 3, 4, 0);
		try (Recording recording = open()) {
			for (int i = 0; i < leftOut.size(); i++) {
				recording.leaveOut(leftOut.get(i));
				Samples.ticks(recording, NINE + i * 5_000, 1);
			}
		}
		List<String> kinds = new ArrayList<>();
		for (String line : firstFile().lines().filter(row -> row.matches("[a-z],.*") && !row.startsWith("h,")).toList()) {
			if (line.startsWith("t,")) {
				kinds.add("");
			}
			String kind = line.substring(0, 1);
			int last = kinds.size() - 1;
			kinds.set(last, kinds.get(last).endsWith(kind) ? kinds.get(last) : kinds.get(last) + kind);
		}
		assertEquals(List.of("tpnrscd", "tprscd", "tprsd", "tprs", "tpr", "tpnrscd"), kinds);
	}

	@Test
	@Requirement("A29")
	void folderDeletedWhileRecordedIsMadeAnew() throws IOException {
		try (Recording recording = open()) {
			day(recording, 0);
			recording.append(Samples.minute(NINE));
			delete(folder);
			recording.force();
			Samples.ticks(recording, NINE + 60_000, 2);
			recording.append(Samples.minute(NINE + 60_000));
			recording.force();
		}
		Collected read = Collected.factsIn(folder);
		assertEquals("hett", read.order.toString());
		assertEquals(1, read.events(EventKind.FILE_GONE).size());
		assertEquals(3, read.events.get(0).sequence());
		assertEquals(List.of(), read.problems);
		assertEquals(1, Collected.minutes(Collected.csvFiles(folder).get(0)).minutes.size());
	}

	@Test
	void minuteFileDeletedBeforeItsRenameGetsItsHeaderAgain() throws IOException {
		try (Recording recording = open()) {
			recording.append(Samples.minute(NINE));
			Files.delete(Collected.csvFiles(folder).get(0));
			recording.append(Samples.minute(NINE + DAY));
			recording.append(Samples.minute(NINE + DAY + 60_000));
		}
		Collected read = Collected.minutes(Collected.csvFiles(folder).get(0));
		assertEquals(List.of(), read.problems);
		assertEquals(List.of(NINE + DAY + 60_000), read.minutes.stream().map(row -> row.stampMillis()).toList());
	}

	private static void delete(Path path) throws IOException {
		try (Stream<Path> all = Files.walk(path)) {
			for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
		assertFalse(Files.exists(path));
	}
}
