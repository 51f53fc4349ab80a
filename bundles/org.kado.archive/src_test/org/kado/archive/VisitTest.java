package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.notes.Notes;
import org.kado.testing.Requirement;

/** Visits with sticks, from the files that tell of them to rows that are moved. The PC's clock stands at 1970; its rows are 5 to 50 s after that. */
@Requirement("A10")
class VisitTest extends StickTest {

	private static final String HEAD = "facts " + ONE + " 1 press";
	private static final int HOUR = 3600;
	/** Prepared 10 h after what the PC's clock said, imported 12 h after it: it lacks 11 h ± 1 h. */
	private static final String VISIT = Sealed.visit("v", 60, 500, 60 + 10 * HOUR);

	@TempDir
	Path kept;

	@Test
	void rowsOfAClockThatIsWrongAreMoved() throws IOException {
		put("a/facts.csv", rows(HEAD, "t", 1, 10, ""));
		putBytes("a/beacons/v.csv", Sealed.beacon(ONE, VISIT));
		LogFolder read = readAt(60 + 12 * HOUR);
		assertEquals(5_000 + 11 * HOUR * 1000L, firstStamp(read));
		assertEquals(List.of("CLOCK_REPAIRED a/beacons/v.csv: s1 1970-01-01T00:00:05Z … 1970-01-01T00:00:50Z: +39600 s ± 3600 s, v"), problems(read));
		assertEquals(11 * HOUR * 1000L, read.clockRepairs().get(0).firstShiftMillis());
	}

	@Test
	void aVisitCountsOnceWhateverTellsOfIt() throws IOException {
		put("a/facts.csv", rows(HEAD, "t", 1, 10, ""));
		putBytes("a/beacons/v.csv", Sealed.beacon(ONE, VISIT));
		putBytes("a/kado-manifest.csv", Sealed.manifest(ONE, VISIT));
		putBytes("b/kado-manifest.csv", Sealed.manifest(ONE, VISIT));
		assertEquals(1, readAt(60 + 12 * HOUR).problems().size());
	}

	@Test
	void theVisitOfAnotherInstallationMovesNothing() throws IOException {
		put("a/facts.csv", rows(HEAD, "t", 1, 10, ""));
		putBytes("a/beacons/v.csv", Sealed.beacon(TWO, VISIT));
		LogFolder read = readAt(60 + 12 * HOUR);
		assertEquals(5_000, firstStamp(read));
		assertEquals(List.of(), problems(read));
	}

	@Test
	void aTornBeaconCountsForNothing() throws IOException {
		put("a/facts.csv", rows(HEAD, "t", 1, 10, ""));
		byte[] whole = Sealed.beacon(ONE, VISIT);
		for (int length = 0; length < whole.length; length++) {
			putBytes("a/beacons/v.csv", Arrays.copyOf(whole, length));
			LogFolder read = readAt(60 + 12 * HOUR);
			assertEquals(5_000, firstStamp(read), "cut to " + length);
		}
	}

	/** Whole to look at, but some byte is another one: the seal tells it. */
	@Test
	void aBeaconThatWasChangedCountsForNothing() throws IOException {
		put("a/facts.csv", rows(HEAD, "t", 1, 10, ""));
		byte[] changed = Sealed.beacon(ONE, VISIT);
		int digit = new String(changed, StandardCharsets.ISO_8859_1).indexOf(",60000,") + 1;
		changed[digit] = '7';
		putBytes("a/beacons/v.csv", changed);
		assertEquals(5_000, firstStamp(readAt(60 + 12 * HOUR)));
	}

	@Test
	void beaconsOfOneIdThatDifferAreToldAndNotUsed() throws IOException {
		put("a/facts.csv", rows(HEAD, "t", 1, 10, ""));
		putBytes("a/beacons/v.csv", Sealed.beacon(ONE, VISIT));
		putBytes("a/kado-manifest.csv", Sealed.manifest(ONE, VISIT.replace(",60000,", ",70000,")));
		LogFolder read = readAt(60 + 12 * HOUR);
		assertEquals(5_000, firstStamp(read));
		assertEquals(List.of("CLOCK_DOUBTED a/kado-manifest.csv: v ≠ a/beacons/v.csv"), problems(read));
	}

	/** Else what a visit proves would shrink with every opening. */
	@Test
	void whenAVisitWasFirstSeenIsKeptBesideTheIndex() throws IOException {
		put("a/facts.csv", rows(HEAD, "t", 1, 10, ""));
		putBytes("a/beacons/v.csv", Sealed.beacon(ONE, VISIT));
		ReadOptions options = ReadOptions.byFormat().withIndex(kept.resolve("index"));
		List<String> first = Contents.of(readAt(60 + 12 * HOUR, options));
		assertEquals(first, Contents.of(readAt(60 + 500 * HOUR, options)));
		assertEquals("\uFEFFkado-notes,1\r\nvisit,v,43260000\r\n", Files.readString(Notes.beside(kept.resolve("index"))));
		// the index is a cache, the notes are not
		try (Stream<Path> packs = Files.list(kept.resolve("index"))) {
			for (Path pack : packs.toList()) {
				Files.delete(pack);
			}
		}
		assertEquals(first, Contents.of(readAt(60 + 500 * HOUR, options)));
		Files.delete(Notes.beside(kept.resolve("index")));
		// ten hours are proven still, but no longer how much more it may be
		assertEquals(5_000 + 10 * HOUR * 1000L, firstStamp(readAt(60 + 500 * HOUR, options)));
	}

	@Test
	void theIndexKeepsWhatSegmentsAndVisitsTellOfClocks() throws IOException {
		put("a/facts.csv", HEAD, "t 1", "e 2", "t 3", "e 4");
		putBytes("a/beacons/v.csv", Sealed.beacon(ONE, VISIT));
		ReadOptions options = ReadOptions.byFormat().withIndex(kept.resolve("index"));
		for (Path file : List.of(folder.resolve("a/facts.csv"), folder.resolve("a/beacons/v.csv"))) {
			Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
		}
		List<String> first = Contents.of(readAt(60 + 12 * HOUR, options));
		assertEquals(first, Contents.of(readAt(60 + 12 * HOUR, options)));
		assertEquals(first, Contents.of(readAt(60 + 12 * HOUR)));
	}

	private LogFolder readAt(long utcSeconds) throws IOException {
		return readAt(utcSeconds, new ReadOptions(Optional.empty()));
	}

	private LogFolder readAt(long utcSeconds, ReadOptions options) throws IOException {
		Clock clock = Clock.fixed(Instant.ofEpochSecond(utcSeconds), ZoneOffset.UTC);
		return new FolderReader(List.of(new LineFormat()), clock).read(folder, options, ReadProgress.NONE);
	}

	private static long firstStamp(LogFolder read) {
		return read.installations().get(0).sessions().get(0).segments().get(0).ticks().stampMillis(0);
	}
}
