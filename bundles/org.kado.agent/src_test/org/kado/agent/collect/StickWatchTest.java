package org.kado.agent.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

@Requirement("S1-19")
class StickWatchTest {

	@TempDir
	Path root;

	private List<Path> present = List.of();
	private final StickWatch watch = new StickWatch(() -> present);
	private Path stick;
	private Path other;

	@BeforeEach
	void makeSticks() throws IOException {
		stick = Files.createDirectory(root.resolve("E"));
		other = Files.createDirectory(root.resolve("F"));
	}

	private List<Path> look() {
		List<Path> appeared = new ArrayList<>();
		watch.look(appeared::add);
		return appeared;
	}

	@Test
	void aMarkedStickIsNoticedOnceForEachAppearance() throws IOException {
		Files.writeString(stick.resolve("kado-collect"), "");
		present = List.of(stick, other);
		assertEquals(List.of(stick), look());
		assertEquals(List.of(), look());
		present = List.of(other);
		assertEquals(List.of(), look());
		present = List.of(stick);
		assertEquals(List.of(stick), look());
	}

	@Test
	void anotherStickUnderTheSameLetterIsAnotherOne() throws IOException {
		Files.writeString(stick.resolve("kado-collect"), "kado-collect,1\r\nid,01\r\n");
		present = List.of(stick);
		assertEquals(List.of(stick), look());
		Files.writeString(stick.resolve("kado-collect"), "kado-collect,1\r\nid,02\r\n");
		assertEquals(List.of(stick), look());
		assertEquals(List.of(), look());
	}

	@Test
	void aMarkerMayComeLaterAndMayEndInTxt() throws IOException {
		present = List.of(stick);
		assertEquals(List.of(), look());
		Files.writeString(stick.resolve("kado-collect.txt"), "");
		assertEquals(List.of(stick), look());
		Files.delete(stick.resolve("kado-collect.txt"));
		Files.createDirectory(stick.resolve("kado-collect"));
		assertEquals(List.of(), look());
	}

	@Test
	void linuxTellsWhatDesktopsMounted() {
		String mounts = """
				/dev/sda1 / ext4 rw 0 0
				/dev/sdb1 /media/kado/KADO\\040STICK vfat rw 0 0
				/dev/sdc1 /run/media/kado/日本 exfat rw 0 0
				tmpfs /run tmpfs rw 0 0
				nonsense
				""";
		assertEquals(List.of(Path.of("/media/kado/KADO STICK"), Path.of("/run/media/kado/日本")), LinuxDrives.parse(mounts));
	}
}
