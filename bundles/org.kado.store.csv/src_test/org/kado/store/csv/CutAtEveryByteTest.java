package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** The process or the power ends in the middle of a write, at each byte of it once. */
@SuppressWarnings("resource") // processes end here instead of closing what they opened
class CutAtEveryByteTest {

	private static final long NINE = Samples.NINE;
	private static final int TICKS_BEFORE = 3;
	private static final int TICKS_AFTER = 2;

	@TempDir
	private Path temp;

	private static Recording open(FaultyFiles files, Path folder) throws IOException {
		return new CsvLogStore(files, Clock.systemUTC()).open(Setups.in(folder).build());
	}

	/** Records, and ends the process after so many bytes of the last tick were written. Returns the length of the file. */
	private static long recordAndCut(Path folder, long bytesOfLastTick) throws IOException {
		FaultyFiles files = new FaultyFiles();
		Recording recording = open(files, folder);
		Samples.start(recording, NINE);
		long next = Samples.ticks(recording, NINE, TICKS_BEFORE);
		files.room = bytesOfLastTick;
		try {
			Samples.ticks(recording, next, 1);
		} catch (IOException e) {
			assertEquals("No space left on device", e.getMessage());
		}
		files.endProcess();
		return Files.size(Collected.factsFiles(folder).get(0));
	}

	private static void goOn(Path folder) throws IOException {
		try (Recording recording = open(new FaultyFiles(), folder)) {
			Samples.start(recording, NINE + 60_000);
			Samples.ticks(recording, NINE + 65_000, TICKS_AFTER);
		}
	}

	private static void assertNumbersAreUnique(Collected read, String where) {
		assertEquals(new HashSet<>(read.sequences()).size(), read.sequences().size(), where + ": numbers used twice " + read.sequences());
	}

	@Test
	@Requirement({"A7", "A29"})
	void batchOfTick() throws IOException {
		long whole = recordAndCut(temp.resolve("whole"), Long.MAX_VALUE);
		long start = recordAndCut(temp.resolve("none"), 0);
		byte[] content = Files.readAllBytes(Collected.factsFiles(temp.resolve("whole")).get(0));
		int length = (int) (whole - start);
		int tails = 0;
		int ticksKept = 0;
		for (int cut = 0; cut <= length; cut++) {
			Path folder = temp.resolve("cut" + cut);
			recordAndCut(folder, cut);
			goOn(folder);
			Collected read = Collected.factsIn(folder);
			String where = "cut after " + cut + " of " + length + " bytes";
			boolean atLineEnd = content[(int) start + cut - 1] == '\n';
			boolean tickWhole = new String(content, (int) start, cut, StandardCharsets.ISO_8859_1).contains("\r\n");
			assertEquals(TICKS_BEFORE + TICKS_AFTER + (tickWhole ? 1 : 0), read.ticks.size(), where);
			assertEquals(TickCopy.of(Samples.full(2, NINE)), read.ticks.get(0), where);
			assertEquals(TickCopy.of(Samples.full(4, NINE + 10_000)), read.ticks.get(2), where);
			assertEquals(2, read.events(EventKind.AGENT_START).size(), where);
			List<Event> told = read.events(EventKind.TORN_TAIL);
			assertEquals(atLineEnd ? 0 : 1, told.size(), where);
			assertEquals(atLineEnd ? List.of() : List.of(Problem.Kind.TORN_LINE), read.problemKinds(), where);
			assertEquals(1, read.headers.size(), where);
			assertNumbersAreUnique(read, where);
			tails += told.size();
			ticksKept += tickWhole ? 1 : 0;
		}
		System.out.printf("a batch of %d bytes cut at each: %d tails told, %d times its tick was whole%n", length, tails, ticksKept);
		assertTrue(tails > 180, "cuts within lines: " + tails);
		assertTrue(ticksKept > 100, "cuts after the tick's own line: " + ticksKept);
	}

	@Test
	@Requirement("A7")
	void headerOfNewFile() throws IOException {
		Path whole = temp.resolve("whole");
		try (Recording recording = open(new FaultyFiles(), whole)) {
			Samples.start(recording, NINE);
		}
		int length = Files.readString(Collected.factsFiles(whole).get(0)).indexOf("e,1,");
		length = Files.readString(Collected.factsFiles(whole).get(0)).substring(0, length).getBytes(StandardCharsets.UTF_8).length;
		int tails = 0;
		for (int cut = 0; cut < length; cut++) {
			Path folder = temp.resolve("header" + cut);
			FaultyFiles files = new FaultyFiles();
			files.room = cut;
			Recording recording = open(files, folder);
			assertThrows(IOException.class, () -> Samples.start(recording, NINE));
			files.endProcess();
			goOn(folder);
			Collected read = Collected.factsIn(folder);
			String where = "header cut after " + cut + " of " + length + " bytes";
			assertEquals(1, read.headers.size(), where);
			assertEquals(TICKS_AFTER, read.ticks.size(), where);
			assertEquals(1, read.events(EventKind.AGENT_START).size(), where);
			assertTrue(read.problemKinds().stream().allMatch(kind -> kind == Problem.Kind.TORN_LINE), where + read.problems);
			assertEquals(1, Collected.factsFiles(folder).size(), where);
			assertNumbersAreUnique(read, where);
			tails += read.events(EventKind.TORN_TAIL).size();
		}
		System.out.printf("a header of %d bytes cut at each: %d tails told%n", length, tails);
		assertTrue(tails > length * 9 / 10, "tails: " + tails);
	}

	@Test
	@Requirement("A7")
	void mendingOfCutTick() throws IOException {
		// the line that was cut looks whole: "p,5,ncrun.exe,2,…,12345" of "…,123456"
		Path sample = temp.resolve("sample");
		long start = recordAndCut(sample, 0);
		recordAndCut(temp.resolve("whole"), Long.MAX_VALUE);
		byte[] content = Files.readAllBytes(Collected.factsFiles(temp.resolve("whole")).get(0));
		String batch = new String(content, (int) start, content.length - (int) start, StandardCharsets.ISO_8859_1);
		int cut = batch.indexOf("\r\n", batch.indexOf("p,")) - 1;
		int cuts = 0;
		for (int mended = 0; mended == cuts; mended++) {
			Path folder = temp.resolve("mend" + mended);
			recordAndCut(folder, cut);
			FaultyFiles files = new FaultyFiles();
			Recording recording = open(files, folder);
			files.room = mended;
			try {
				Samples.start(recording, NINE + 30_000);
			} catch (IOException e) {
				cuts++;
			}
			files.endProcess();
			goOn(folder);
			Collected read = Collected.factsIn(folder);
			String where = "mending cut after " + mended + " bytes";
			assertEquals(TICKS_BEFORE + 1 + TICKS_AFTER, read.ticks.size(), where);
			assertEquals(List.of(), read.ticks.get(TICKS_BEFORE).processes(), where + ": half a number counted");
			assertTrue(read.problemKinds().contains(Problem.Kind.TORN_LINE), where);
			assertNumbersAreUnique(read, where);
		}
		System.out.printf("mending of a cut line cut at %d bytes%n", cuts);
		assertTrue(cuts > 30, "cuts: " + cuts);
	}

	@Test
	@Requirement("A29")
	void diskFullWhileTheAgentGoesOn() throws IOException {
		long start = recordAndCut(temp.resolve("none"), 0);
		int length = (int) (recordAndCut(temp.resolve("whole"), Long.MAX_VALUE) - start);
		for (int cut = 0; cut < length; cut += 7) {
			Path folder = temp.resolve("full" + cut);
			FaultyFiles files = new FaultyFiles();
			Set<Long> used = new HashSet<>();
			try (Recording recording = open(files, folder)) {
				Samples.start(recording, NINE);
				long next = Samples.ticks(recording, NINE, TICKS_BEFORE);
				files.room = cut;
				for (int i = 0; i < 3; i++) {
					assertTrue(used.add(recording.nextSequence()));
					long stamp = next + i * Samples.TICK;
					assertThrows(IOException.class, () -> recording.append(Samples.full(recording.nextSequence(), stamp)));
				}
				files.room = Long.MAX_VALUE;
				Samples.ticks(recording, next + 15_000, TICKS_AFTER);
			}
			Collected read = Collected.factsIn(folder);
			assertEquals(List.of(), read.events(EventKind.WRITE_FAILED), "the recorder tells what is lost: it may append again what failed");
			assertTrue(read.ticks.size() >= TICKS_BEFORE + TICKS_AFTER, "cut " + cut);
			assertTrue(read.problemKinds().stream().allMatch(kind -> kind == Problem.Kind.TORN_LINE), "cut " + cut + read.problems);
			assertNumbersAreUnique(read, "cut " + cut);
		}
	}

	@Test
	void shortWritesAreContinued() throws IOException {
		FaultyFiles files = new FaultyFiles();
		files.mostBytesPerWrite = 7;
		try (Recording recording = open(files, temp)) {
			Samples.ticks(recording, NINE, 5);
		}
		Collected read = Collected.factsIn(temp);
		assertEquals(5, read.ticks.size());
		assertEquals(TickCopy.of(Samples.full(5, NINE + 20_000)), read.ticks.get(4));
		assertEquals(List.of(), read.problems);
	}
}
