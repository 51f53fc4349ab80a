package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.kado.archive.notes.Notes;
import org.kado.model.facts.FactsSegment;

/** A folder in which some files are others is opened from what was kept of it, and tells the same as one that is opened for the first time. */
class GrownFolderTest extends StickTest {

	private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
	private static final String[] COMPUTERS = { ONE, TWO, "33333333-3333-4333-8333-333333333333", "f1111111-1111-4111-8111-111111111111" };
	private static final String[] PRINTS = { "", "", "", "aaaa", "bbbb" };
	private static final String[] NAMES = { "press", "lathe", "mill" };
	private static final String[] ORIGINALS = { "s1:mill", "s1:saw" };
	private static final int STEPS = 14;

	@TempDir
	Path home;

	private Path index;
	private int written;

	@BeforeEach
	void begin() {
		index = home.resolve("index");
	}

	/** Each write has a time of its own, as if it had been long ago. */
	@Override
	Path putBytes(String path, byte[] bytes) throws IOException {
		Path file = super.putBytes(path, bytes);
		Files.setLastModifiedTime(file, FileTime.fromMillis(NOW.toEpochMilli() - 3_600_000L * 24 * 30 + 10_000L * written++));
		return file;
	}

	private FolderReading reading(Path where) throws IOException {
		return new FolderReading(folder, ReadOptions.byFormat().withIndex(where), List.of(new LineFormat()), Clock.fixed(NOW, ZoneOffset.UTC), ReadProgress.NONE);
	}

	private List<String> cold() throws IOException {
		Path fresh = Files.createTempDirectory(home, "fresh").resolve("index");
		if (Files.exists(Notes.beside(index))) {
			Files.copy(Notes.beside(index), Notes.beside(fresh));
		}
		return Contents.withTally(reading(fresh).read());
	}

	/** Opens it as it is now, again and cold: all the same. Returns how it was opened first. */
	private FolderReading.Way openEachWay(String after) throws IOException {
		FolderReading reading = reading(index);
		List<String> told = Contents.withTally(reading.read());
		List<String> cold = cold();
		assertEquals(cold, told, after);
		FolderReading again = reading(index);
		assertEquals(cold, Contents.withTally(again.read()), after + ", again");
		assertEquals(FolderReading.Way.KEPT, again.way(), after);
		return reading.way();
	}

	private void assertWay(FolderReading.Way expected, String after) throws IOException {
		assertEquals(expected, openEachWay(after), after);
	}

	private void fill() throws IOException {
		put("a/1.csv", rows("facts " + ONE + " 1 press", "t", 1, 40, " 2 1 1"));
		put("a/2.csv", rows("facts " + ONE + " 1 press", "t", 30, 60, " 2 1 1"));
		put("a/m.csv", "minutes " + ONE.substring(0, 8) + " press", "m 1 1", "m 2 0");
		put("b/1.csv", "facts " + TWO + " 1 lathe", "t 1 2", "e 2", "facts " + TWO + " 1 lathe2", "t 3 2");
		put("c/m.csv", "minutes s1:mill mill", "m 1 1", "m 2 0", "m 3 1 20");
		put("old/mill.csv", "minutes s1:mill mill", "m 1 0", "m 2 0");
		put("letter.txt", "a letter");
	}

	@Test
	void whatGrewIsMergedAlone() throws IOException {
		fill();
		assertWay(FolderReading.Way.ANEW, "first");
		put("a/3.csv", rows("facts " + ONE + " 1 press", "t", 61, 70, " 2 1 1"));
		assertWay(FolderReading.Way.GROWN, "a new day");
		put("a/3.csv", rows("facts " + ONE + " 1 press", "t", 61, 90, " 2 1 1"));
		assertWay(FolderReading.Way.GROWN, "grown");
		put("a/4.csv", rows("facts " + ONE + " 1 press", "t", 50, 61, " 2 1 2"));
		assertWay(FolderReading.Way.GROWN, "an overlap that disagrees");
		put("a/m.csv", "minutes " + ONE.substring(0, 8) + " press", "m 1 1", "m 2 0", "m 3 1");
		assertWay(FolderReading.Way.GROWN, "minutes");
		put("old/mill.csv", "minutes s1:mill mill", "m 1 0", "m 2 0", "?");
		assertWay(FolderReading.Way.GROWN, "one of two that share a name");
		Files.move(folder.resolve("b/1.csv"), folder.resolve("b/0.csv"));
		assertWay(FolderReading.Way.GROWN, "renamed");
		Files.delete(folder.resolve("a/2.csv"));
		assertWay(FolderReading.Way.GROWN, "deleted");
		put("letter.txt", "another letter");
		assertWay(FolderReading.Way.GROWN, "a file that nobody reads");
		put("a/1.csv", "facts " + ONE + " 1 press2", "t 1", "?");
		assertWay(FolderReading.Way.GROWN, "cut short and of another name");
	}

	/** Who takes which files hangs on all ids. */
	@Test
	void whatOthersHangOnIsMergedWithAll() throws IOException {
		fill();
		assertWay(FolderReading.Way.ANEW, "first");
		put("n/1.csv", "facts " + COMPUTERS[2] + " 1 press", "t 1");
		assertWay(FolderReading.Way.ANEW, "a new computer");
		put("n/2.csv", "minutes s1:new new", "m 1 1");
		assertWay(FolderReading.Way.ANEW, "a new name");
		put("n/3.csv", "facts " + COMPUTERS[2] + " 1 press aaaa", "t 5");
		assertWay(FolderReading.Way.GROWN, "a fingerprint");
		put("n/4.csv", "facts " + COMPUTERS[2] + " 1 press bbbb", "t 6");
		assertWay(FolderReading.Way.ANEW, "a clone");
		put("n/4.csv", "facts " + COMPUTERS[2] + " 1 press bbbb", "t 6", "t 7");
		assertWay(FolderReading.Way.GROWN, "a clone that grew");
		putBytes("stick/kado-beacon.csv", Sealed.beacon(ONE, Sealed.visit("11111111111111111111111111111111", 100, 100, 90)));
		assertWay(FolderReading.Way.ANEW, "a beacon");
		put("a/5.csv", rows("facts " + ONE + " 1 press", "t", 91, 95, ""));
		assertWay(FolderReading.Way.GROWN, "visited and grown");
		Files.delete(folder.resolve("stick/kado-beacon.csv"));
		assertWay(FolderReading.Way.ANEW, "the beacon is gone");
		Files.delete(folder.resolve("n/2.csv"));
		assertWay(FolderReading.Way.ANEW, "an installation is gone");
		alias("s1:mill", ONE);
		assertWay(FolderReading.Way.ANEW, "an alias");
		put("c/m.csv", "minutes s1:mill mill", "m 1 1", "m 2 0", "m 3 1 20", "m 4 1");
		assertWay(FolderReading.Way.GROWN, "grown under its alias");
		put("t/1.csv", "spans drill", "s 1 5 MAN");
		assertWay(FolderReading.Way.ANEW, "spans");
	}

	/** A file that was changed a moment ago is read each time; the others are not. */
	@Test
	void whatIsNotSettledIsHeldBesideWhatWasKept() throws IOException {
		fill();
		openEachWay("first");
		Path live = put("a/3.csv", rows("facts " + ONE + " 1 press", "t", 61, 70, " 2 1 1"));
		for (int i = 0; i < 3; i++) {
			Files.setLastModifiedTime(live, FileTime.from(Instant.now()));
			FolderReading reading = reading(index);
			List<String> told = Contents.withTally(reading.read());
			assertEquals(FolderReading.Way.GROWN, reading.way());
			assertEquals(cold(), told);
		}
		Files.setLastModifiedTime(live, FileTime.from(NOW.minusSeconds(3600)));
		assertWay(FolderReading.Way.GROWN, "settled");
	}

	/** What is no longer needed does not stay for ever. */
	@Test
	void packsAreCopiedWhereMostOfThemIsOutOfDate() throws IOException {
		fill();
		for (int i = 0; i < 4; i++) {
			put("a/big" + i + ".csv", rows("facts " + ONE + " 1 press", "t", 10_000 * i + 100, 10_000 * i + 4900, ""));
		}
		openEachWay("first");
		long before = packs().get(0).toFile().length();
		put("a/big0.csv", rows("facts " + ONE + " 1 press", "t", 100, 4901, ""));
		assertWay(FolderReading.Way.GROWN, "one grew");
		put("a/big0.csv", rows("facts " + ONE + " 1 press", "t", 100, 4902, ""));
		assertWay(FolderReading.Way.GROWN, "it grew again");
		assertEquals(2, packs().size(), "the pack that has nothing but what it was is gone");
		for (int i = 0; i < 4; i++) {
			Files.delete(folder.resolve("a/big" + i + ".csv"));
		}
		assertWay(FolderReading.Way.ANEW, "most is gone");
		assertEquals(1, packs().size());
		assertTrue(packs().get(0).toFile().length() < before / 2, "copied without what is gone");
	}

	/** Each day leaves a small pack. They are joined once in a while, from rows that were read before: no file is read for it. */
	@Test
	void smallPacksOfManyOpeningsAreJoined() throws IOException {
		fill();
		openEachWay("first");
		int joined = 0;
		List<OptionalLong> stamps = List.of();
		for (int day = 0; day < 150; day++) {
			int before = packs().size();
			put("d/day" + day + ".csv", rows("facts " + ONE + " 1 press", "t", 1000 + 10 * day, 1005 + 10 * day, ""));
			FolderReading reading = reading(index);
			List<OptionalLong> now = stamps(reading.read());
			assertTrue(now.containsAll(stamps), "rows that were copied are the same rows, of which states are known");
			stamps = now;
			assertEquals(reading.way() == FolderReading.Way.ANEW, packs().size() < before, "day " + day);
			joined += packs().size() < before ? 1 : 0;
			assertTrue(packs().size() <= 65, "day " + day + ": " + packs().size());
		}
		assertEquals(2, joined);
		openEachWay("at the end");
	}

	private static List<OptionalLong> stamps(LogFolder read) {
		return read.installations().stream().flatMap(facts -> facts.sessions().stream()).flatMap(session -> session.segments().stream()).map(FactsSegment::stamp).toList();
	}

	private List<Path> packs() throws IOException {
		try (Stream<Path> packs = Files.list(index)) {
			return packs.filter(file -> file.toString().endsWith(".kadoindex")).sorted().toList();
		}
	}

	/** So many lists of files become one. */
	@Test
	void manySmallStepsTellTheSame() throws IOException {
		fill();
		openEachWay("first");
		for (int i = 0; i < 40; i++) {
			put("d/" + i % 37 + ".csv", rows("facts " + ONE + " 1 press", "t", 1000 + 10 * i, 1005 + 10 * i, ""));
			assertWay(FolderReading.Way.GROWN, "step " + i);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void anyStepTellsTheSame(long seed) throws IOException {
		Random random = new Random(seed);
		for (int i = 0; i < 12; i++) {
			random(random);
		}
		openEachWay("seed " + seed);
		int grown = 0;
		for (int step = 0; step < STEPS; step++) {
			String done = step(random);
			grown += openEachWay("seed " + seed + " step " + step + ": " + done) == FolderReading.Way.GROWN ? 1 : 0;
		}
		assertTrue(grown >= 3, "seed " + seed + ": " + grown);
	}

	private String step(Random random) throws IOException {
		List<Path> files = files();
		Path file = files.get(random.nextInt(files.size()));
		String label = folder.relativize(file).toString();
		switch (random.nextInt(12)) {
			case 0 -> Files.delete(file);
			case 1, 2 -> {
				Path to = folder.resolve(List.of("a", "b", "z").get(random.nextInt(3))).resolve("r" + random.nextInt(50) + ".csv");
				Files.createDirectories(to.getParent());
				if (!Files.exists(to)) {
					Files.move(file, to);
				}
			}
			case 3 -> {
				if (random.nextInt(3) == 0) {
					alias(ORIGINALS[random.nextInt(2)], random.nextBoolean() ? COMPUTERS[random.nextInt(4)] : ORIGINALS[random.nextInt(2)]);
				}
			}
			case 4 -> putBytes(label.replace(".csv", "") + "-copy.csv", Files.readAllBytes(file));
			case 5, 6, 7, 8 -> {
				if (!label.endsWith("kado-beacon.csv")) {
					String text = Files.readString(file);
					put(label, (text + line(random, text.startsWith("minutes"))).strip().split("\n"));
				}
			}
			case 9 -> {
				if (random.nextInt(3) == 0) {
					putBytes("stick" + random.nextInt(2) + "/kado-beacon.csv", Sealed.beacon(COMPUTERS[random.nextInt(4)],
							Sealed.visit("1111111111111111111111111111111" + random.nextInt(4), 100 + random.nextInt(500), 100 + random.nextInt(500), 90)));
				}
			}
			default -> random(random);
		}
		if (files().isEmpty()) {
			random(random);
		}
		return label;
	}

	private static String line(Random random, boolean minutes) {
		StringBuilder lines = new StringBuilder();
		for (int i = random.nextInt(5); i >= 0; i--) {
			int at = 1 + random.nextInt(60);
			lines.append(random.nextInt(12) == 0 ? "?\n" : minutes ? "m " + at + " " + random.nextInt(2) + "\n" : random.nextInt(5) == 0 ? "e " + at + "\n" : "t " + at + " "
					+ random.nextInt(2) + "\n");
		}
		return lines.toString();
	}

	private void random(Random random) throws IOException {
		boolean minutes = random.nextInt(3) == 0;
		String label = List.of("a/", "b/", "a/x/", "").get(random.nextInt(4)) + "f" + random.nextInt(40) + ".csv";
		List<String> lines = new ArrayList<>();
		for (int heads = random.nextInt(6) == 0 ? 2 : 1; heads > 0; heads--) {
			lines.add(minutes ? "minutes " + (random.nextBoolean() ? ORIGINALS[random.nextInt(2)] : COMPUTERS[random.nextInt(3)].substring(0, 8)) + " " + NAMES[random.nextInt(3)]
					: ("facts " + COMPUTERS[random.nextInt(8) == 0 ? 3 : random.nextInt(3)] + " " + random.nextInt(2) + " " + NAMES[random.nextInt(3)] + " "
							+ PRINTS[random.nextInt(PRINTS.length)]).strip());
			int from = 1 + random.nextInt(50);
			for (int at = from; at < from + random.nextInt(12); at++) {
				lines.add(minutes ? "m " + at + " " + random.nextInt(2) : at % 7 == 0 ? "e " + at : "t " + at + " " + at % 3);
			}
		}
		put(label, lines.toArray(String[]::new));
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private void alias(String id, String meant) throws IOException {
		Notes notes = Notes.open(Notes.beside(index));
		notes.alias(id, meant);
		notes.save();
	}

	/** What was kept may be gone or damaged at any moment. */
	@Test
	void aDamagedPackOrOpeningIsNeverBelieved() throws IOException {
		fill();
		Random random = new Random(7);
		for (int i = 0; i < 40; i++) {
			openEachWay("round " + i);
			String ending = i % 2 == 0 ? ".kadoindex" : ".kadoopening";
			Optional<Path> some;
			try (Stream<Path> all = Files.list(index)) {
				List<Path> kept = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
				some = kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(random.nextInt(kept.size())));
			}
			byte[] bytes = Files.readAllBytes(some.orElseThrow());
			bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
			Files.write(some.get(), bytes);
			put("d/" + i + ".csv", rows("facts " + ONE + " 1 press", "t", 1000 + 10 * i, 1005 + 10 * i, ""));
			try {
				Contents.withTally(reading(index).read());
			} catch (UncheckedIOException e) {
				assertTrue(e.getMessage().contains("made anew"), e.getMessage());
			}
		}
	}
}
