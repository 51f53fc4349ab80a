package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.kado.model.Problem;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Tick;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** What a crash left, files that can't be had, identity and forcing. */
class RecordingAfterFaultsTest extends RecordingFixture {

	// --- what a crash left

	@Test
	@Requirement("A7")
	void powerCutLeavesHalfACharacterAndNuls() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 10);
		}
		Path file = Collected.factsFiles(folder).get(0);
		byte[] cut = "n,11,イ".getBytes(StandardCharsets.UTF_8);
		Files.write(file, Arrays.copyOf(cut, cut.length - 1), StandardOpenOption.APPEND);
		Files.write(file, new byte[512], StandardOpenOption.APPEND);
		try (Recording recording = open()) {
			Samples.start(recording, NINE + 12_270_000);
			Samples.ticks(recording, NINE + 12_275_000, 2);
		}
		Collected read = Collected.factsIn(folder);
		assertEquals(12, read.ticks.size());
		assertEquals(List.of(Problem.Kind.DAMAGED_LINE), read.problemKinds());
		assertEquals("512 NUL", read.problems.get(0).detail());
		assertEquals(Long.toString(cut.length - 1 + 512), read.events(EventKind.TORN_TAIL).get(0).details().get("bytes"));
		assertEquals(-1, read.events(EventKind.TORN_TAIL).get(0).monotonicMillis() - 77_000 - 1, "clock of the row that brought the time");
	}

	@Test
	void tornFileOfYesterdayIsMended() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 2);
		}
		Path yesterday = Collected.factsFiles(folder).get(0);
		Files.writeString(yesterday, "t,3,17", StandardOpenOption.APPEND);
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE + 86_400_000, 2);
		}
		Collected first = Collected.facts(yesterday);
		assertEquals("htte", first.order.toString());
		assertEquals("6", first.events.get(0).details().get("bytes"));
		assertEquals(List.of(Problem.Kind.TORN_LINE), first.problemKinds());
		assertEquals(5, new HashSet<>(Collected.factsIn(folder).sequences()).size());
	}

	@Test
	void tornFileOfYesterdayThatCannotBeOpenedIsToldToday() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 2);
		}
		Path yesterday = Collected.factsFiles(folder).get(0);
		Files.writeString(yesterday, "t,3,17", StandardOpenOption.APPEND);
		files.kept.add(yesterday);
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE + 86_400_000, 2);
		}
		Collected today = Collected.facts(Collected.factsFiles(folder).get(1));
		assertEquals(yesterday.getFileName().toString(), today.events(EventKind.TORN_TAIL).get(0).details().get("file"));
		assertEquals(2, today.ticks.size());
	}

	@Test
	@Requirement("A29")
	void fileThatAFullDiskLeftCutIsMendedEvenOnTheNextDay() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 2);
			files.room = 40;
			assertThrows(IOException.class, () -> Samples.ticks(recording, NINE + 60_000, 1));
			files.room = Long.MAX_VALUE;
			Samples.ticks(recording, NINE + 86_400_000, 2);
		}
		List<Path> days = Collected.factsFiles(folder);
		assertEquals("htte", Collected.facts(days.get(0)).order.toString());
		assertEquals("40", Collected.facts(days.get(0)).events.get(0).details().get("bytes"));
		assertEquals("htt", Collected.facts(days.get(1)).order.toString());
		assertEquals(5, new HashSet<>(Collected.factsIn(folder).sequences()).size());
	}

	// --- files that can't be had

	@Test
	@Requirement("A29")
	void factsFileThatAnotherProgramKeepsGetsASideFile() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 2);
		}
		files.kept.add(Collected.factsFiles(folder).get(0));
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE + 60_000, 2);
		}
		List<Path> both = Collected.factsFiles(folder);
		assertEquals(2, both.size());
		assertTrue(both.get(1).toString().endsWith("_s1_2.csv"), both.toString());
		assertEquals("htt", Collected.facts(both.get(1)).order.toString());
		files.kept.clear();
		try (Recording recording = open()) {
			assertEquals(5, recording.nextSequence());
		}
	}

	@Test
	void fileOfZeroesIsLeftAlone() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 2);
		}
		Path file = Collected.factsFiles(folder).get(0);
		Files.write(file, new byte[900]);
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE + 60_000, 2);
		}
		assertEquals(900, Files.size(file));
		assertEquals(2, Collected.facts(Collected.factsFiles(folder).get(1)).ticks.size());
	}

	@Test
	@Requirement("A29")
	void folderThatCannotBeMadeIsAnError() throws IOException {
		Path file = Files.createFile(folder.resolve("occupied"));
		assertThrows(IOException.class, () -> open(Setups.in(file)));
	}

	@Test
	@Requirement("S1-09")
	void folderIsMade() throws IOException {
		Path deep = folder.resolve("a/ログ/c");
		try (Recording recording = open(Setups.in(deep))) {
			Samples.start(recording, NINE);
		}
		assertEquals(1, Collected.factsFiles(deep).size());
	}

	// --- identity

	@Test
	void installationStays() throws IOException {
		UUID first;
		try (Recording recording = open()) {
			first = recording.installation();
		}
		try (Recording recording = open(Setups.in(folder).equipment("renamed"))) {
			assertEquals(first, recording.installation());
		}
		String text = Files.readString(folder.resolve("kado-installation.txt"));
		assertEquals("kado-installation,1\r\ninstallation," + first + "\r\nfingerprint,f1\r\n", text);
	}

	@Test
	@Requirement("A15")
	void otherHardwareIsANewInstallation() throws IOException {
		UUID first;
		try (Recording recording = open()) {
			first = recording.installation();
			Samples.ticks(recording, NINE, 2);
		}
		try (Recording recording = open(Setups.in(folder).fingerprint("f2"))) {
			assertNotEquals(first, recording.installation());
			assertEquals(1, recording.nextSequence());
			assertEquals(OptionalLong.empty(), recording.previousStampMillis());
			Samples.start(recording, NINE + 60_000);
		}
		Collected read = Collected.factsIn(folder);
		assertEquals(first.toString(), read.events(EventKind.NEW_INSTALLATION).get(0).details().get("previous"));
		assertEquals(2, Collected.factsFiles(folder).size());
		try (Recording recording = open(Setups.in(folder).fingerprint("f2"))) {
			Samples.start(recording, NINE + 120_000);
		}
		assertEquals(1, Collected.factsIn(folder).events(EventKind.NEW_INSTALLATION).size());
	}

	@Test
	void unreadFingerprintIsNoOtherHardware() throws IOException {
		UUID first;
		try (Recording recording = open(Setups.in(folder).fingerprint(""))) {
			first = recording.installation();
		}
		try (Recording recording = open()) {
			assertEquals(first, recording.installation());
		}
		try (Recording recording = open(Setups.in(folder).fingerprint(""))) {
			assertEquals(first, recording.installation());
		}
		assertTrue(Files.readString(folder.resolve("kado-installation.txt")).contains("fingerprint,f1"));
	}

	@Test
	void lostInstallationFileIsRecoveredFromFacts() throws IOException {
		UUID first;
		try (Recording recording = open()) {
			first = recording.installation();
			Samples.ticks(recording, NINE, 2);
		}
		for (String damage : List.of("", "kado-installation,1\r\ninstallation,xyz\r\nfingerprint,f1\r\n")) {
			Files.writeString(folder.resolve("kado-installation.txt"), damage);
			try (Recording recording = open()) {
				assertEquals(first, recording.installation());
				assertEquals(3, recording.nextSequence());
			}
		}
		Files.delete(folder.resolve("kado-installation.txt"));
		try (Recording recording = open(Setups.in(folder).fingerprint("f2"))) {
			assertNotEquals(first, recording.installation());
		}
	}

	// --- force

	@Test
	void forceForcesWhatWasWrittenOnce() throws IOException {
		try (Recording recording = open()) {
			recording.force();
			assertEquals(0, files.forces);
			Samples.ticks(recording, NINE, 1);
			recording.force();
			recording.force();
			assertEquals(1, files.forces);
			Samples.ticks(recording, NINE + 86_400_000, 1);
			recording.force();
			assertEquals(3, files.forces, "yesterday's file and today's");
		}
	}

	@Test
	void forcingThreadAndRecordingThreadDoNotDisturbEachOther() throws Exception {
		try (Recording recording = open()) {
			AtomicBoolean done = new AtomicBoolean();
			Thread forcing = new Thread(() -> {
				while (!done.get()) {
					try {
						recording.force();
					} catch (IOException e) {
						throw new IllegalStateException(e);
					}
				}
			});
			StringBuilder failure = new StringBuilder();
			forcing.setUncaughtExceptionHandler((thread, e) -> failure.append(e));
			forcing.start();
			for (int day = 0; day < 60; day++) {
				Samples.ticks(recording, NINE + day * 86_400_000L, 20);
			}
			done.set(true);
			forcing.join();
			assertEquals("", failure.toString());
		}
		assertEquals(1200, Collected.factsIn(folder).ticks.size());
	}

	@Test
	void inventoryBeforeTheFirstRowIsNotLost() throws IOException {
		try (Recording recording = open()) {
			recording.inventory(Map.of("os", "Windows 7"));
			assertFalse(Files.exists(folder.resolve("facts/x")));
			Tick tick = new Tick().begin(1, NINE, 5000);
			recording.append(tick);
		}
		assertEquals("hit", Collected.factsIn(folder).order.toString());
	}

	@Test
	void textOfOtherProgramsIsNotOurs() throws IOException {
		Files.createDirectories(folder.resolve("facts"));
		Files.write(folder.resolve("facts/notes.csv"), "t,99\r\n".getBytes(StandardCharsets.UTF_8));
		try (Recording recording = open()) {
			assertEquals(1, recording.nextSequence());
		}
	}
}
