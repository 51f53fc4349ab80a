package org.kado.sampling.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** New folders that fill, look by look. */
@Requirement("S1-40")
class FolderJobsTest {

	private static final long MINUTE = 60_000;

	private final FakeFolder folder = new FakeFolder();
	private final FolderJobs jobs = new FolderJobs(10, 60 * MINUTE);

	private boolean look(long minute) throws IOException {
		return jobs.look(folder, minute * MINUTE);
	}

	@Test
	void aNewFolderFillsUntilItHasEnoughFiles() throws IOException {
		folder.add("old", 500 * MINUTE, 3);
		assertFalse(look(0));
		folder.add("job", 0, 0);
		assertTrue(look(1));
		folder.add("job", 0, 9);
		assertTrue(look(2));
		folder.add("job", 0, 10);
		assertFalse(look(3));
		folder.add("job", 0, 5);
		assertFalse(look(4), "it was finished once");
	}

	@Test
	void aNewFolderFillsForSoLongAtMost() throws IOException {
		assertFalse(look(0));
		folder.add("job", 0, 1);
		assertTrue(look(10));
		assertTrue(look(69));
		assertFalse(look(70));
	}

	@Test
	void severalFillOneAfterTheOtherOrAtOnce() throws IOException {
		assertFalse(look(0));
		folder.add("a", 0, 1);
		folder.add("b", 0, 1);
		assertTrue(look(1));
		folder.add("a", 0, 10);
		assertTrue(look(2));
		folder.add("b", 0, 12);
		assertFalse(look(3));
		folder.add("c", 0, 0);
		assertTrue(look(4));
	}

	@Test
	void aFileIsNoFolder() throws IOException {
		assertFalse(look(0));
		folder.add("result.csv", -1, 0);
		assertFalse(look(1));
	}

	@Test
	void aFolderThatIsTakenAwayFillsNoMoreAndOneOfItsNameIsNewAgain() throws IOException {
		assertFalse(look(0));
		folder.add("job", 0, 1);
		assertTrue(look(1));
		folder.entries.clear();
		assertFalse(look(2));
		folder.add("job", 0, 1);
		assertTrue(look(3));
	}

	@Test
	void aJobUnderWayAtTheStartGoesOn() throws IOException {
		folder.add("finished long ago", 61 * MINUTE, 3);
		folder.add("under way", 50 * MINUTE, 3);
		assertTrue(look(100));
		assertTrue(look(109));
		assertFalse(look(110));
	}

	@Test
	void timesOfAFileServerCannotMakeANewFolderOlderThanTheLastLook() throws IOException {
		assertFalse(look(0));
		folder.add("job", 10_000 * MINUTE, 1);
		assertTrue(look(5));
		assertTrue(look(59));
		assertFalse(look(60));
	}

	@Test
	void whatAppearedWhileTheFolderCouldNotBeReadIsFoundAfterwards() throws IOException {
		assertFalse(look(0));
		folder.broken = true;
		assertThrows(IOException.class, () -> look(1));
		folder.add("job", 20 * MINUTE, 1);
		folder.broken = false;
		assertTrue(look(30));
		assertTrue(look(69));
		assertFalse(look(70), "it appeared at minute 10");
	}

	@Test
	void realFoldersAreSeen(@TempDir Path root) throws IOException {
		long now = System.currentTimeMillis();
		NioFolderView view = new NioFolderView(root, () -> now);
		Path job = Files.createDirectories(root.resolve("加工 1"));
		Files.writeString(root.resolve("file"), "x");
		assertEquals(Set.of("加工 1", "file"), view.names());
		for (int i = 0; i < 5; i++) {
			Files.writeString(job.resolve("f" + i), "");
		}
		assertEquals(5, view.count("加工 1", 10));
		assertEquals(3, view.count("加工 1", 3), "no further than the limit");
		assertEquals(0, view.count("gone", 3));
		assertEquals(0, view.count("file", 3));
		assertEquals(OptionalLong.empty(), view.ageMillis("file"));
		assertEquals(OptionalLong.empty(), view.ageMillis("gone"));
		Files.setLastModifiedTime(job, FileTime.fromMillis(now - 90_000));
		assertTrue(view.ageMillis("加工 1").getAsLong() >= 90_000);
		Files.setLastModifiedTime(job, FileTime.fromMillis(now + 90_000));
		assertTrue(view.ageMillis("加工 1").getAsLong() >= 0);
		assertThrows(IOException.class, () -> new NioFolderView(root.resolve("missing"), () -> now).names());
		assertThrows(IOException.class, () -> new NioFolderView(root.resolve("file"), () -> now).names());
	}

	@Test
	void aFolderWithTooManyEntriesIsNotListedToItsEnd(@TempDir Path root) throws IOException {
		for (int i = 0; i < NioFolderView.MAX_ENTRIES; i++) {
			Files.createFile(root.resolve("f" + i));
		}
		NioFolderView view = new NioFolderView(root, System::currentTimeMillis);
		assertEquals(NioFolderView.MAX_ENTRIES, view.names().size());
		Files.createFile(root.resolve("one more"));
		assertThrows(IOException.class, view::names);
	}

	/** Names with their age in milliseconds (negative: a file) and number of files. */
	private static final class FakeFolder implements FolderView {

		private final Map<String, long[]> entries = new HashMap<>();
		private boolean broken;

		void add(String name, long ageMillis, int files) {
			entries.put(name, new long[] {ageMillis, files});
		}

		@Override
		public Set<String> names() throws IOException {
			if (broken) {
				throw new IOException("out of reach");
			}
			return Set.copyOf(entries.keySet());
		}

		@Override
		public OptionalLong ageMillis(String name) {
			long age = entries.get(name)[0];
			return age < 0 ? OptionalLong.empty() : OptionalLong.of(age);
		}

		@Override
		public int count(String name, int limit) {
			return (int) Math.min(limit, entries.get(name)[1]);
		}
	}
}
