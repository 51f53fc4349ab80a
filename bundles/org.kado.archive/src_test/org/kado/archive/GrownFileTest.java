package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.facts.FactsSegment;

/** Of a file that grew what is new is read; what is told is what a reading from the beginning tells. */
class GrownFileTest extends StickTest {

	private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
	private static final int ROWS = 1200;
	private static final String PADDING = " 0".repeat(80);

	@TempDir
	Path home;

	private final AppendedLines format = new AppendedLines();
	private int written;

	@BeforeEach
	void others() throws IOException {
		put("b/1.csv", "facts " + TWO + " 1 lathe", "t 1 2");
		put("a/0.csv", "facts " + ONE + " 0 press", "t 1 2");
		put("b/2.csv", "facts " + TWO + " 1 lathe", "t 2 2");
	}

	@Override
	Path putBytes(String path, byte[] bytes) throws IOException {
		Path file = super.putBytes(path, bytes);
		Files.setLastModifiedTime(file, FileTime.fromMillis(NOW.toEpochMilli() - 3_600_000L * 24 * 30 + 10_000L * written++));
		return file;
	}

	private LogFolder read(Path index) throws IOException {
		return new FolderReading(folder, ReadOptions.byFormat().withIndex(index), List.of(format), Clock.fixed(NOW, ZoneOffset.UTC), ReadProgress.NONE).read();
	}

	private List<String> open(Path index) throws IOException {
		LogFolder read = read(index);
		List<String> told = new ArrayList<>(Contents.withTally(read));
		// a stamp is made of size and checksum of the rows as they are kept: the same bytes, however often the file grew
		read.installations().forEach(facts -> facts.sessions().forEach(session -> session.segments().forEach(segment -> told.add("stamp " + segment.stamp().orElseThrow()))));
		return told;
	}

	private void assertSame(String after) throws IOException {
		List<String> told = open(home.resolve("index"));
		assertEquals(open(Files.createTempDirectory(home, "fresh")), told, after);
		assertEquals(told, open(home.resolve("index")), after + ", kept");
	}

	private static byte[] day(int seed) {
		Random random = new Random(seed);
		StringBuilder file = new StringBuilder("facts " + ONE + " 1 press\n");
		for (int row = 1; row <= ROWS; row++) {
			file.append(random.nextInt(15) == 0 ? "e " + row + "\n" : "t " + row + " " + random.nextInt(3) + " " + random.nextInt(3) + " 1" + PADDING + "\n");
		}
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6 })
	void anyGrowthTellsTheSame(int seed) throws IOException {
		byte[] day = day(seed);
		Random random = new Random(seed);
		int grown = 0;
		for (int length = 70_000; length < day.length; length += 1 + random.nextInt(random.nextBoolean() ? 300 : 40_000)) {
			putBytes("a/1.csv", Arrays.copyOf(day, length));
			assertSame("seed " + seed + ", " + length + " bytes");
			grown++;
		}
		putBytes("a/1.csv", day);
		assertSame("whole");
		assertEquals(grown, format.readOn.get(), "each step but the first, and the last, was read on");
		assertTrue(format.bytesReadOn.get() < day.length + grown * 4_000L, "what was there before was not read again: " + format.bytesReadOn.get());
	}

	/** The last segment of the installation that grows. */
	private FactsSegment grown(Path index) throws IOException {
		List<FactsSegment> segments = read(index).installations().stream().filter(facts -> facts.equipment().equals("press")).findFirst().orElseThrow().sessions().get(1).segments();
		return segments.get(segments.size() - 1);
	}

	/** So states can be gone on with from within it. */
	@Test
	void whatGrewTellsWhatItWasBefore() throws IOException {
		byte[] day = day(11);
		Path index = home.resolve("index");
		putBytes("a/1.csv", Arrays.copyOf(day, 90_000));
		FactsSegment before = grown(index);
		assertEquals(Optional.empty(), before.beginning());
		for (int length : new int[] { 120_000, 120_500, 190_000 }) {
			putBytes("a/1.csv", Arrays.copyOf(day, length));
			FactsSegment.Beginning was = new FactsSegment.Beginning(before.stamp().orElseThrow(), before.ticks().size() - 1);
			before = grown(index);
			assertEquals(Optional.of(was), before.beginning(), length + " bytes");
			assertEquals(Optional.of(was), grown(index).beginning(), length + " bytes, kept");
		}
		assertEquals(Optional.empty(), grown(home.resolve("fresh")).beginning());
		try (Stream<Path> kept = Files.list(index)) {
			for (Path opening : kept.filter(file -> file.toString().endsWith(".kadoopening")).toList()) {
				Files.delete(opening);
			}
		}
		assertEquals(before.beginning(), grown(index).beginning(), "as the pack tells it");
	}

	@Test
	void otherBytesBeforeAreSeen() throws IOException {
		byte[] day = day(9);
		for (int changed : new int[] { 40, 60_000, 131_000, 150_000 }) {
			putBytes("a/1.csv", Arrays.copyOf(day, 140_000));
			assertSame("before");
			int before = format.readOn.get();
			byte[] other = Arrays.copyOf(day, 150_100);
			other[changed] = (byte) (other[changed] == '1' ? '2' : '1');
			putBytes("a/1.csv", other);
			assertSame("changed at " + changed);
			assertEquals(changed == 150_000 ? 1 : 0, format.readOn.get() - before, "changed at " + changed);
			Files.delete(folder.resolve("a/1.csv"));
			assertSame("gone");
		}
	}

	@Test
	void whatIsCutDamagedOrPackedIsReadFromItsBeginning() throws IOException {
		byte[] day = day(10);
		putBytes("a/1.csv", Arrays.copyOf(day, 100_000));
		assertSame("first");
		putBytes("a/1.csv", Arrays.copyOf(day, 80_000));
		assertSame("shorter");
		assertEquals(0, format.readOn.get());
		byte[] damaged = Arrays.copyOf(day, 120_000);
		damaged[damaged.length - 200] = '\n';
		damaged[damaged.length - 199] = '?';
		putBytes("a/1.csv", damaged);
		assertSame("damaged behind");
		assertEquals(1, format.readOn.get());
		putBytes("a/1.csv", new String(damaged, StandardCharsets.UTF_8).concat("\nfacts " + ONE + " 2 press\nt 1 1\n").getBytes(StandardCharsets.UTF_8));
		assertSame("another header behind");
		assertEquals(1, format.readOn.get());
		putBytes("a/1.csv", gzipped(Arrays.copyOf(day, 100_000)));
		assertSame("packed");
		putBytes("a/1.csv", gzipped(day));
		assertSame("packed and grown");
		assertEquals(1, format.readOn.get());
	}

	private static byte[] gzipped(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		}
		return packed.toByteArray();
	}
}
