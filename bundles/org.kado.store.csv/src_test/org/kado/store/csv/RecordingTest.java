package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.kado.model.Problem;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MachineRule;
import org.kado.store.AlreadyRecordingException;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** Opening, going on, days, headers and numbers. */
class RecordingTest extends RecordingFixture {

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
}
