package org.kado.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.text.Phrase;
import org.kado.sampling.ProcessWatch;
import org.kado.testing.Requirement;

@Requirement({ "S1-25", "S2-07", "S2-17" })
class WatchListTest {

	private static final int TICK = 5_000;

	@TempDir
	Path folder;

	private final List<Phrase> notices = new ArrayList<>();
	private final Watch watch = new Watch();
	private Path file;
	private WatchList list;
	private long nowMillis = 1_000_000;
	private long modifiedMillis = 1_700_000_000_000L;

	@BeforeEach
	void begin() {
		file = folder.resolve(WatchList.FILE_NAME);
		list = new WatchList(folder, List.of("Spindle"), watch, notices::add);
		list.start(nowMillis);
	}

	/** Writes as an editor does, with a time of change of its own; the file system's may be too coarse for a test. */
	private void write(String text) throws IOException {
		Files.writeString(file, text);
		Files.setLastModifiedTime(file, FileTime.fromMillis(modifiedMillis += 10));
	}

	private boolean look() {
		nowMillis += TICK;
		return list.follow(nowMillis);
	}

	@Test
	void withoutAFileTheConfigurationHolds() {
		assertEquals(List.of("Spindle"), list.names());
		assertFalse(look());
	}

	@Test
	void whatStandsThereAtTheStartCounts() throws IOException {
		write("cnc\nlast");
		WatchList later = new WatchList(folder, List.of(), watch, notices::add);
		later.start(nowMillis);
		assertEquals(List.of("cnc", "last"), later.names());
		assertEquals(List.of("cnc", "last"), watch.names);
	}

	@Test
	void aNameThatIsAddedCountsAtTheNextLook() throws IOException {
		write("cnc\n");
		assertTrue(look());
		assertEquals(List.of("Spindle", "cnc"), list.names());
		assertEquals(List.of("Spindle", "cnc"), watch.names);
		assertFalse(look());
		write("cnc\r\nlaser\r\n");
		assertTrue(look());
		assertEquals(List.of("Spindle", "cnc", "laser"), list.names());
	}

	@Test
	void looksBetweenTicksAreWantedUntilTheFileStandsStill() throws IOException {
		look();
		look();
		assertFalse(list.settling(), "no file for long");
		write("cnc\n");
		assertFalse(list.settling(), "not looked at");
		look();
		assertTrue(list.settling());
		write("cnc\nlaser\n");
		look();
		assertTrue(list.settling(), "changed again");
		look();
		look();
		assertFalse(list.settling());
	}

	@Test
	void whatIsConfiguredStaysAndIsNotWatchedTwice() throws IOException {
		write("SPINDLE\ncnc\nCNC\n");
		look();
		assertEquals(List.of("Spindle", "cnc"), list.names());
		write("");
		look();
		look();
		assertEquals(List.of("Spindle"), list.names());
	}

	@Test
	void aFileThatIsBeingWrittenTakesNothingAwayAndAddsNoHalfName() throws IOException {
		write("cnc\nlaser\n");
		look();
		look();
		write("");
		assertFalse(look(), "emptied to be written anew");
		write("cnc\nlaser\npress-cont");
		assertFalse(look(), "the last name is half written");
		write("cnc\nlaser\npress-control\n");
		assertTrue(look());
		assertEquals(List.of("Spindle", "cnc", "laser", "press-control"), list.names());
		assertEquals(2, watch.changes);
	}

	@Test
	void aLastLineWithoutAnEndCountsOnceTheFileStandsStill() throws IOException {
		write("cnc\nlaser");
		assertTrue(look());
		assertEquals(List.of("Spindle", "cnc"), list.names());
		assertTrue(look());
		assertEquals(List.of("Spindle", "cnc", "laser"), list.names());
	}

	@Test
	void aNameThatIsTakenAwayIsGoneOnceTheFileStandsStill() throws IOException {
		write("cnc\nlaser\n");
		look();
		write("laser\n");
		assertFalse(look());
		assertTrue(look());
		assertEquals(List.of("Spindle", "laser"), list.names());
		Files.delete(file);
		assertFalse(look(), "editors delete and write anew");
		assertTrue(look());
		assertEquals(List.of("Spindle"), list.names());
	}

	@Test
	void aChangeThatNeitherSizeNorTimeShowsIsSeenWithinTheCoarsenessOfTheFileSystem() throws IOException {
		write("cnc\n");
		look();
		FileTime time = Files.getLastModifiedTime(file);
		Files.writeString(file, "abc\n");
		Files.setLastModifiedTime(file, time);
		assertTrue(look());
		assertEquals(List.of("Spindle", "abc"), list.names());
	}

	@Test
	void aFileThatCannotBeReadLeavesAllAsItIsAndIsToldOnce() throws IOException {
		write("cnc\n");
		look();
		look();
		Files.delete(file);
		Files.createDirectory(file); // reading it fails, as it does for a file that is kept by another program
		for (int i = 0; i < 5; i++) {
			assertFalse(look());
		}
		assertEquals(List.of("Spindle", "cnc"), list.names());
		assertEquals(List.of("watch.unreadable"), notices.stream().map(Phrase::id).toList());
		Files.delete(file);
		write("laser\n");
		assertTrue(look());
		look();
		assertEquals(List.of("Spindle", "laser"), list.names());
	}

	@Test
	void badLinesAreToldOnceAndOnlyWhenTheFileStandsStill() throws IOException {
		write("a/b\ncnc\n");
		look();
		assertEquals(List.of(), notices);
		look();
		look();
		assertEquals(List.of(Phrase.of("watch.wrong.name", file + ":1", "a/b", "100")), notices);
		write("a/b\ncnc\nc/d\n");
		look();
		look();
		assertEquals(2, notices.size(), "the first is known already");
	}

	@Test
	void aHugeFileIsReadOnlySoFar() throws IOException {
		Files.write(file, ("cnc\n" + "#".repeat(1 << 22) + "\nfar\n").getBytes(StandardCharsets.UTF_8));
		look();
		look();
		assertEquals(List.of("Spindle", "cnc"), list.names());
	}

	@Test
	@Requirement("S1-29")
	void aLookThatFindsNothingNewAllocatesNothing() throws IOException {
		write("cnc\n");
		for (int i = 0; i < 5_000; i++) {
			look();
		}
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		for (int i = 0; i < 1_000; i++) {
			look();
		}
		long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 1_000;
		assertTrue(bytes <= 16, bytes + " bytes a look");
	}

	private static final class Watch implements ProcessWatch {

		private List<String> names = List.of();
		private int changes;

		@Override
		public List<String> names() {
			return names;
		}

		@Override
		public void watch(List<String> newNames) {
			names = newNames;
			changes++;
		}
	}
}
