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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.Problem;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.Tick;
import org.kado.store.AlreadyRecordingException;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** Opening, going on, days, headers, numbers and identity. */
class RecordingTest {

	private static final long NINE = Samples.NINE;

	@TempDir
	private Path folder;

	private final FaultyFiles files = new FaultyFiles();
	private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
	private final CsvLogStore store = new CsvLogStore(files, clock);

	private Recording open(Setups setup) throws IOException {
		return store.open(setup.build());
	}

	private Recording open() throws IOException {
		return open(Setups.in(folder));
	}

	private String firstFile() throws IOException {
		return Files.readString(Collected.factsFiles(folder).get(0));
	}

	private static int count(String text, String part) {
		return text.split(part, -1).length - 1;
	}

	// --- lock

	@Test
	@Requirement("A30")
	void secondOpenerOfOneSessionIsRefusedByNameOfTheHolder() throws IOException {
		try (Recording first = open()) {
			Samples.start(first, NINE);
			AlreadyRecordingException e = assertThrows(AlreadyRecordingException.class, () -> open());
			assertTrue(e.getMessage().contains("session 1"), e.getMessage());
			assertTrue(e.getMessage().contains("process " + ProcessHandle.current().pid()), e.getMessage());
			assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
			AlreadyRecordingException other = assertThrows(AlreadyRecordingException.class, () -> new CsvLogStore().open(Setups.in(folder).build()));
			assertTrue(other.getMessage().contains("session 1"), other.getMessage());
		}
		open().close();
	}

	@Test
	@Requirement("A30")
	void secondSessionWritesFilesOfItsOwn() throws IOException {
		try (Recording first = open(); Recording second = open(Setups.in(folder).session("2"))) {
			assertEquals(first.installation(), second.installation());
			Samples.ticks(first, NINE, 2);
			Samples.ticks(second, NINE, 3);
		}
		List<Path> written = Collected.factsFiles(folder);
		assertEquals(2, written.size());
		assertTrue(written.get(0).toString().endsWith("_s1.csv"));
		assertEquals("1", Collected.facts(written.get(0)).headers.get(0).session());
		assertEquals(3, Collected.facts(written.get(1)).ticks.size());
		assertEquals("2", Collected.facts(written.get(1)).headers.get(0).session());
	}

	@Test
	void lockFileStaysAndDoesNotLock() throws IOException {
		open().close();
		assertTrue(Files.exists(folder.resolve("facts/.kado-s1.lock")));
		open().close();
	}

	// --- going on

	@Test
	@Requirement("S1-31")
	void goingOnWritesNoSecondMarkAndNoSecondHeader() throws IOException {
		for (int run = 0; run < 3; run++) {
			try (Recording recording = open()) {
				Samples.ticks(recording, NINE + run * 60_000, 2);
			}
		}
		String text = firstFile();
		assertEquals(1, count(text, "\uFEFF"));
		assertEquals(1, count(text, "h,end"));
		assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), Collected.factsIn(folder).sequences());
	}

	@Test
	void previousRunIsTold() throws IOException {
		try (Recording recording = open()) {
			assertEquals(OptionalLong.empty(), recording.previousStampMillis());
			assertEquals(OptionalLong.empty(), recording.previousBootMillis());
			assertEquals(1, recording.nextSequence());
			recording.append(EventKind.BOOT, NINE, 77_000, Map.of("boot_ms", "1774999000000"));
			Samples.ticks(recording, NINE, 4);
		}
		try (Recording recording = open()) {
			assertEquals(OptionalLong.of(NINE + 15_000), recording.previousStampMillis());
			assertEquals(OptionalLong.of(1774999000000L), recording.previousBootMillis());
			assertEquals(6, recording.nextSequence());
		}
	}

	@Test
	void bootIsStillKnownDaysLater() throws IOException {
		long day = 86_400_000;
		try (Recording recording = open()) {
			recording.append(EventKind.BOOT, NINE, 77_000, Map.of("boot_ms", "1774999000000"));
			for (int i = 0; i < 5; i++) {
				Samples.ticks(recording, NINE + i * day, 1);
			}
		}
		assertEquals(5, Collected.factsFiles(folder).size());
		try (Recording recording = open()) {
			assertEquals(OptionalLong.of(1774999000000L), recording.previousBootMillis());
			assertEquals(OptionalLong.of(NINE + 4 * day), recording.previousStampMillis());
		}
	}

	@Test
	void headerThatDiffersBeginsASegmentInMidFile() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 2);
		}
		try (Recording recording = open(Setups.in(folder).threshold(120_000).rules(new MachineRule("x", "x.exe", 1)))) {
			Samples.ticks(recording, NINE + 60_000, 3);
		}
		try (Recording recording = open(Setups.in(folder).threshold(120_000).rules(new MachineRule("x", "x.exe", 1)))) {
			Samples.ticks(recording, NINE + 120_000, 1);
		}
		Collected read = Collected.factsIn(folder);
		assertEquals("htthtttt", read.order.toString());
		assertEquals(List.of(60_000, 120_000), read.headers.stream().map(h -> h.thresholdMillis()).toList());
		assertEquals(List.of(new MachineRule("x", "x.exe", 1)), read.headers.get(1).rules());
		assertEquals(1, count(firstFile(), "\uFEFF"));
		assertEquals(1, Collected.factsFiles(folder).size());
	}

	@Test
	void equipmentWithControlCharacterDoesNotRepeatTheHeader() throws IOException {
		for (int run = 0; run < 2; run++) {
			try (Recording recording = open(Setups.in(folder).equipment("A\tB"))) {
				Samples.ticks(recording, NINE, 1);
			}
		}
		assertEquals(1, Collected.factsIn(folder).headers.size());
	}

	// --- days

	@Test
	void dayOfTheZoneDecidesTheFile() throws IOException {
		try (Recording recording = open()) {
			recording.append(new ClockAnchor(Samples.at("2026-04-01T23:59:50+09:00"), 1, 1));
			Samples.ticks(recording, Samples.at("2026-04-01T23:59:50+09:00"), 2);
			recording.append(new ClockAnchor(Samples.at("2026-04-02T00:00:00+09:00"), 2, 2));
			Samples.ticks(recording, Samples.at("2026-04-02T00:00:00+09:00"), 3);
		}
		List<Path> days = Collected.factsFiles(folder);
		assertEquals(2, days.size());
		assertEquals("hatt", Collected.facts(days.get(0)).order.toString());
		assertEquals("hattt", Collected.facts(days.get(1)).order.toString());
		assertTrue(days.get(1).getFileName().toString().startsWith("20260402_"));
		assertEquals(List.of(1L, 2L, 3L, 4L, 5L), Collected.factsIn(folder).sequences());
	}

	@Test
	@Requirement("A12")
	void daysOf23And25HoursEndAtMidnight() throws IOException {
		ZoneId berlin = ZoneId.of("Europe/Berlin");
		try (Recording recording = open(Setups.in(folder).zone(berlin))) {
			for (String stamp : List.of("2026-03-29T00:00:00+01:00", "2026-03-29T23:59:59+02:00", "2026-03-30T00:00:00+02:00", "2026-10-25T00:00:00+02:00",
					"2026-10-25T23:59:59+01:00", "2026-10-26T00:00:00+01:00")) {
				Samples.ticks(recording, Samples.at(stamp), 1);
			}
		}
		List<Integer> perDay = new ArrayList<>();
		for (Path day : Collected.factsFiles(folder)) {
			perDay.add(Collected.facts(day).ticks.size());
		}
		assertEquals(List.of(2, 1, 2, 1), perDay);
	}

	@Test
	@Requirement({"A10", "A11"})
	void clockSetBackToYesterdayGoesOnInYesterdaysFile() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 1);
			Samples.ticks(recording, NINE + 86_400_000, 1);
			recording.append(EventKind.CLOCK_CHANGE, NINE + 5000, 1, Map.of("shift_ms", "-86395000"));
			Samples.ticks(recording, NINE + 10_000, 1);
		}
		List<Path> days = Collected.factsFiles(folder);
		assertEquals("htt", Collected.facts(days.get(0)).order.toString());
		assertEquals("hte", Collected.facts(days.get(1)).order.toString());
		try (Recording recording = open()) {
			assertEquals(5, recording.nextSequence());
			assertEquals(OptionalLong.of(NINE + 10_000), recording.previousStampMillis());
		}
	}

	@Test
	void eventOfYesterdayStandsInTodaysFile() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, Samples.at("2026-04-02T07:30:00+09:00"), 1);
			recording.append(EventKind.SUSPEND, Samples.at("2026-04-01T22:30:00+09:00"), 1, Map.of());
		}
		assertEquals(1, Collected.factsFiles(folder).size());
		assertEquals("hte", Collected.factsIn(folder).order.toString());
	}

	// --- numbers

	@Test
	void numbersGoOnWhenAllFilesWereTakenAway() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 3);
		}
		for (Path file : Collected.factsFiles(folder)) {
			Files.delete(file);
		}
		try (Recording recording = open()) {
			// seconds from 2020-01-01 to the clock's 2026-04-01
			assertEquals(197_164_800, recording.nextSequence());
		}
	}

	@Test
	void numbersInDamagedLinesAreNotUsedAgain() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 3);
		}
		Files.writeString(Collected.factsFiles(folder).get(0), "t,9,17\u0000\u0000\r\np,12", StandardOpenOption.APPEND);
		try (Recording recording = open()) {
			assertEquals(14, recording.nextSequence());
			Samples.ticks(recording, NINE + 60_000, 1);
		}
		Collected read = Collected.factsIn(folder);
		assertEquals(List.of(1L, 2L, 3L, 14L, 15L), read.sequences());
		assertEquals(List.of(Problem.Kind.DAMAGED_LINE, Problem.Kind.TORN_LINE), read.problemKinds());
	}

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
