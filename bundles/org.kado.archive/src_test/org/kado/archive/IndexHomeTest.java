package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.index.LostIndexes;

class IndexHomeTest {

	private static final String NOTE = "kado-folder.txt";

	@TempDir
	Path folder;

	private static Path linux(Map<String, String> environment) {
		return IndexHome.of("", environment, Path.of("/home/a"), false).folder();
	}

	@Test
	void liesWhereTheSystemKeepsStateOfPrograms() {
		assertEquals(Path.of("/home/a/.local/state/kado/index"), linux(Map.of()));
		assertEquals(Path.of("/home/a/.local/state/kado/index"), linux(Map.of("XDG_STATE_HOME", "relative")));
		assertEquals(Path.of("/s/kado/index"), linux(Map.of("XDG_STATE_HOME", "/s")));
		assertEquals(Path.of("/l/Kado/index"), IndexHome.of("", Map.of("LOCALAPPDATA", "/l"), Path.of("/home/a"), true).folder());
		assertEquals(Path.of("/home/a/AppData/Local/Kado/index"), IndexHome.of("", Map.of(), Path.of("/home/a"), true).folder());
		assertEquals(Path.of("/p"), IndexHome.of("/p", Map.of("XDG_STATE_HOME", "/s"), Path.of("/home/a"), false).folder());
	}

	@Test
	void aFolderHasOnePlaceByWhateverPathItIsOpened() throws IOException {
		Path logs = Files.createDirectories(folder.resolve("logs"));
		Path other = Files.createDirectories(folder.resolve("other"));
		IndexHome home = new IndexHome(folder.resolve("home"));
		assertEquals(home.placeOf(logs), home.placeOf(other.resolve("../logs")));
		assertEquals(home.placeOf(logs), home.placeOf(Files.createSymbolicLink(folder.resolve("link"), logs)));
		assertNotEquals(home.placeOf(logs), home.placeOf(other));
	}

	@Test
	void thePlaceTellsItsFolder() throws IOException {
		Path logs = Files.createDirectories(folder.resolve("設備 A"));
		IndexHome home = new IndexHome(folder.resolve("home"));
		for (int opening = 0; opening < 2; opening++) {
			Path place = home.placeFor(logs);
			assertEquals(logs.toRealPath().toString(), Files.readString(place.resolve(NOTE)).strip());
			try (var files = Files.list(place)) {
				assertEquals(1, files.count());
			}
		}
	}

	private Path index(String name, Path of, int bytes, long usedMillis) throws IOException {
		Path place = Files.createDirectories(folder.resolve("home").resolve(name));
		Files.writeString(place.resolve(NOTE), of + "\n");
		Files.setLastModifiedTime(place.resolve(NOTE), FileTime.fromMillis(usedMillis));
		Files.write(place.resolve("1.kadoindex"), new byte[bytes]);
		Files.writeString(place.resolve("answers.txt"), "zone=Asia/Tokyo");
		return place;
	}

	@Test
	void ofLostFoldersTheOldestGoFirstAndAnswersStay() throws IOException {
		Path gone = folder.resolve("gone");
		Path oldest = index("a", gone, 100, 1_000);
		Path newer = index("b", gone, 100, 3_000);
		Path older = index("c", gone, 100, 2_000);
		Path there = index("d", folder, 100, 500);
		Path mine = index("e", gone, 100, 0);
		new LostIndexes(folder.resolve("home"), NOTE, 150).delete(mine);
		assertFalse(Files.exists(oldest.resolve("1.kadoindex")));
		assertFalse(Files.exists(older.resolve("1.kadoindex")));
		assertTrue(Files.exists(oldest.resolve("answers.txt")));
		for (Path kept : new Path[] { newer, there, mine }) {
			assertTrue(Files.exists(kept.resolve("1.kadoindex")), kept.toString());
		}
	}

	@Test
	void whatAnotherProgramHasOpenStays() throws IOException {
		Path gone = index("a", folder.resolve("gone"), 100, 1_000);
		try (FileChannel open = FileChannel.open(gone.resolve("kado-index.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = open.tryLock()) {
			assertTrue(lock.isValid());
			new LostIndexes(folder.resolve("home"), NOTE, 0).delete(folder);
		}
		assertTrue(Files.exists(gone.resolve("1.kadoindex")));
		new LostIndexes(folder.resolve("home"), NOTE, 0).delete(folder);
		assertFalse(Files.exists(gone.resolve("1.kadoindex")));
	}
}
