package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.notes.Notes;

/** An unchanged folder is opened as it was kept, and tells the same; whatever changes is seen. */
class KeptOpeningTest extends StickTest {

	private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

	@TempDir
	Path home;

	private Path index;

	@BeforeEach
	void fill() throws IOException {
		index = home.resolve("index");
		put("a/1.csv", rows("facts " + ONE + " 1 press", "t", 1, 40, " 2 1 1"));
		put("a/2.csv", rows("facts " + ONE + " 1 press", "t", 30, 60, " 2 1 1"));
		put("b/1.csv", "facts " + TWO + " 1 lathe", "t 1 2", "e 2", "facts " + TWO + " 1 lathe2", "t 3 2");
		put("b-c.csv", "minutes s1:mill mill", "m 1 1", "m 2 0", "m 3 1 20");
		put("old/mill.csv", "minutes s1:mill mill", "m 1 0", "m 2 0");
		put("設備/m.csv", "minutes s1:設備 設備", "m 7 0", "m 8 1");
		put("letter.txt", "a letter");
	}

	@Override
	Path putBytes(String path, byte[] bytes) throws IOException {
		Path file = super.putBytes(path, bytes);
		Files.setLastModifiedTime(file, FileTime.fromMillis(NOW.toEpochMilli() - 3_600_000L * 24 * 30));
		return file;
	}

	private LogFolder open(Path where) throws IOException {
		return new FolderReader(List.of(new LineFormat()), Clock.fixed(NOW, ZoneOffset.UTC)).read(folder, ReadOptions.byFormat().withIndex(where), ReadProgress.NONE);
	}

	/** Whether the next opening is made of what was kept: then nobody locks the index. */
	private boolean nextIsKept() throws IOException {
		Files.deleteIfExists(index.resolve("kado-index.lock"));
		open(index);
		return !Files.exists(index.resolve("kado-index.lock"));
	}

	/** What a first opening tells that knows what people said. */
	private List<String> cold() throws IOException {
		Path fresh = Files.createTempDirectory(home, "fresh").resolve("index");
		if (Files.exists(Notes.beside(index))) {
			Files.copy(Notes.beside(index), Notes.beside(fresh));
		}
		return Contents.withTally(open(fresh));
	}

	private List<Path> openings() throws IOException {
		try (Stream<Path> files = Files.list(index)) {
			return files.filter(f -> f.toString().endsWith(".kadoopening")).sorted().toList();
		}
	}

	private void forgetOpenings() throws IOException {
		for (Path opening : openings()) {
			Files.delete(opening);
		}
	}

	/** The folder as it is now, opened cold, from the packs and as it was kept. */
	private void assertSameEachWay(String after) throws IOException {
		List<String> cold = cold();
		assertEquals(cold, Contents.withTally(open(index)), after);
		assertTrue(nextIsKept(), after);
		assertEquals(cold, Contents.withTally(open(index)), after + ", as kept");
		forgetOpenings();
		assertEquals(cold, Contents.withTally(open(index)), after + ", from the packs");
		assertEquals(cold, Contents.withTally(open(index)), after + ", kept anew");
	}

	@Test
	void anUnchangedFolderIsOpenedAsItWasKept() throws IOException {
		assertSameEachWay("first");
		assertEquals(1, openings().size());
	}

	@Test
	void whateverChangesIsSeen() throws IOException {
		open(index);
		put("a/1.csv", rows("facts " + ONE + " 1 press", "t", 1, 41, " 2 1 1"));
		assertSameEachWay("grown");
		put("a/1.csv", rows("facts " + ONE + " 1 press", "t", 1, 41, " 2 1 2"));
		Files.setLastModifiedTime(folder.resolve("a/1.csv"), FileTime.fromMillis(NOW.toEpochMilli() - 3_600_000L));
		assertSameEachWay("of the same size");
		Files.move(folder.resolve("b/1.csv"), folder.resolve("b/2.csv"));
		assertSameEachWay("renamed");
		Files.move(folder.resolve("b"), folder.resolve("B"));
		assertSameEachWay("its folder renamed");
		Files.delete(folder.resolve("old/mill.csv"));
		assertSameEachWay("deleted");
		put("new/x.csv", "facts " + TWO + " 1 lathe", "t 9 2");
		assertSameEachWay("added");
		put("letter.txt", "another letter");
		assertSameEachWay("a file that nobody reads");
	}

	@Test
	void twoFilesThatSwapTheirNamesAreSeen() throws IOException {
		open(index);
		Files.move(folder.resolve("a/1.csv"), folder.resolve("x"));
		Files.move(folder.resolve("a/2.csv"), folder.resolve("a/1.csv"));
		Files.move(folder.resolve("x"), folder.resolve("a/2.csv"));
		assertFalse(nextIsKept());
		assertSameEachWay("swapped");
	}

	@Test
	void whatPeopleSayIsSeen() throws IOException {
		open(index);
		alias("s1:mill", ONE);
		assertFalse(nextIsKept());
		assertSameEachWay("alias");
		alias("s1:mill", "s1:mill");
		assertSameEachWay("taken back");
	}

	/** Another program keeps an alias while this one reads: what was read without it must not be taken for what was read with it. */
	@Test
	void whatIsSaidWhileAFolderIsReadIsSeenByTheNext() throws IOException {
		putBytes("stick/kado-beacon.csv", Sealed.beacon(ONE, Sealed.visit("11111111111111111111111111111111", 100, 100, 90)));
		ReadProgress progress = new ReadProgress() {

			@Override
			public void found(int files) {
				// of no interest
			}

			@Override
			public void reading(String file, int done, int total) {
				try {
					alias("s1:mill", ONE);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};
		new FolderReader(List.of(new LineFormat()), Clock.fixed(NOW, ZoneOffset.UTC)).read(folder, ReadOptions.byFormat().withIndex(index), progress);
		assertFalse(nextIsKept());
		assertSameEachWay("alias");
	}

	private void alias(String id, String meant) throws IOException {
		Notes notes = Notes.open(Notes.beside(index));
		notes.alias(id, meant);
		notes.save();
	}

	@Test
	void otherOptionsAndFormatsAreOtherOpenings() throws IOException {
		open(index);
		LogFolder none = new FolderReader(List.of()).read(folder, ReadOptions.byFormat().withIndex(index), ReadProgress.NONE);
		assertEquals(0, none.filesRead());
		assertEquals(cold(), Contents.withTally(open(index)));
		assertEquals(1, openings().size(), "of what the packs no longer have none is kept");
	}

	@Test
	void aDamagedOneIsNeverBelieved() throws IOException {
		List<String> expected = Contents.withTally(open(index));
		SplittableRandom random = new SplittableRandom(4);
		int told = 0;
		for (int i = 0; i < 60; i++) {
			open(index);
			Path opening = openings().get(0);
			try (RandomAccessFile file = new RandomAccessFile(opening.toFile(), "rw")) {
				long at = random.nextLong(file.length());
				if (i % 10 == 0) {
					file.setLength(at);
				} else {
					file.seek(at);
					int was = file.read();
					file.seek(at);
					file.write(was ^ 1 << random.nextInt(8));
				}
			}
			try {
				assertEquals(expected, Contents.withTally(open(index)), "damage " + i);
			} catch (UncheckedIOException e) {
				told++;
				assertTrue(e.getMessage().contains("made anew"), e.getMessage());
				assertEquals(expected, Contents.withTally(open(index)), "after damage " + i);
			}
		}
		assertTrue(told > 0, "some damage shows only when somebody asks");
	}

	@Test
	void packsThatAreNotThoseItWasMadeOfAreSeen() throws IOException {
		List<String> expected = Contents.withTally(open(index));
		byte[] other = Files.readAllBytes(index.resolve("1.kadoindex"));
		Files.delete(index.resolve("1.kadoindex"));
		assertEquals(expected, Contents.withTally(open(index)), "a pack is gone");
		put("a/3.csv", rows("facts " + ONE + " 1 press", "t", 61, 90, ""));
		open(index);
		forgetOpenings();
		open(index);
		List<String> three = cold();
		Files.write(index.resolve("2.kadoindex"), other);
		assertEquals(three, Contents.withTally(open(index)), "a pack is another one");
		assertSameEachWay("another pack");
	}

	@Test
	void severalProgramsMayOpenAndChangeItAtOnce() throws Exception {
		List<String> expected = cold();
		ExecutorService programs = Executors.newFixedThreadPool(4);
		try {
			List<Future<List<String>>> told = new ArrayList<>();
			for (int i = 0; i < 24; i++) {
				boolean forgets = i % 6 == 5;
				told.add(programs.submit(() -> {
					if (forgets) {
						for (Path opening : openings()) {
							Files.deleteIfExists(opening);
						}
					}
					return Contents.withTally(open(index));
				}));
			}
			for (Future<List<String>> one : told) {
				assertEquals(expected, one.get());
			}
		} finally {
			programs.shutdownNow();
		}
	}

	/** Where it can't be written nothing is lost but time; what a killed program left of one goes. */
	@Test
	void anUnfinishedOneCountsForNothing() throws IOException {
		List<String> expected = Contents.withTally(open(index));
		Path opening = openings().get(0);
		byte[] whole = Files.readAllBytes(opening);
		for (int length : new int[] { 0, 7, 40, whole.length / 2, whole.length - 1 }) {
			forgetOpenings();
			Path unfinished = index.resolve("opening123.tmp");
			Files.write(unfinished, java.util.Arrays.copyOf(whole, length));
			assertEquals(expected, Contents.withTally(open(index)), length + " bytes");
			assertFalse(Files.exists(unfinished), "what is left is deleted");
		}
		forgetOpenings();
		Files.createDirectories(opening.resolve("in the way"));
		assertEquals(expected, Contents.withTally(open(index)), "it can't get its name");
		assertThrows(IOException.class, () -> Files.delete(opening), "nothing that is not its own is deleted");
	}
}
