package org.kado.agent.watch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.file.WholeFile;
import org.kado.testing.Requirement;

@Requirement("S1-25")
class WatchFileTest {

	@TempDir
	Path temp;

	private Path folder;
	private WatchFile file;

	@BeforeEach
	void begin() {
		folder = temp.resolve("logs");
		file = new WatchFile(folder, false);
	}

	private void write(String text) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(file.path(), text);
	}

	private String text() throws IOException {
		return Files.readString(file.path());
	}

	@Test
	void aNewListExplainsItself() throws IOException {
		assertTrue(file.add("cnc"));
		assertTrue(text().startsWith("# Processes that Kado watches"));
		assertTrue(text().endsWith("\ncnc\n"));
		WatchFile windows = new WatchFile(temp.resolve("w"), true);
		windows.add("cnc");
		String text = Files.readString(windows.path());
		assertTrue(text.startsWith("\uFEFF# "));
		assertEquals(text.lines().count(), text.split("\r\n", -1).length - 1);
		assertEquals(List.of("cnc"), windows.read().names());
	}

	@Test
	void commentsOrderAndLineEndsStay() throws IOException {
		write("\uFEFF# ours\r\n\r\n cnc \t# the big one\r\nlaser\r\nCNC\r\n# end");
		assertTrue(file.add("press"));
		assertEquals("\uFEFF# ours\r\n\r\n cnc \t# the big one\r\nlaser\r\nCNC\r\n# end\r\npress\r\n", text().replace("\r\n", "\n").replace("\n", "\r\n"));
		assertTrue(file.remove("Cnc"));
		assertEquals("\uFEFF# ours\r\n\r\nlaser\r\n# end\r\npress\r\n", text());
		assertFalse(file.remove("cnc"));
		assertFalse(file.add("LASER"));
	}

	@Test
	void theMarkOfTheFirstLineStays() throws IOException {
		write("\uFEFFcnc\nlaser\n");
		assertTrue(file.remove("cnc"));
		assertEquals("\uFEFFlaser\n", text());
		assertTrue(file.remove("laser"));
		assertEquals(List.of(), file.read().names());
	}

	@Test
	void bytesThatAreNoUtf8Stay() throws IOException {
		Files.createDirectories(folder);
		byte[] old = "# 監視\r\ncnc\r\n".getBytes(Charset.forName("windows-31j"));
		Files.write(file.path(), old);
		file.add("laser");
		file.remove("laser");
		assertArrayEquals(old, Files.readAllBytes(file.path()));
	}

	@Test
	void theLastLineMayLackItsEnd() throws IOException {
		write("a\nb");
		assertTrue(file.remove("b"));
		assertEquals("a\n", text());
		write("a\rb\rc");
		assertTrue(file.remove("b"));
		assertEquals("a\rc", text());
	}

	@Test
	void whereItCannotBeWrittenTheOldListIsWholeAndNothingIsLeftBehind() throws IOException {
		write("cnc\n");
		Path beside = WholeFile.beside(file.path());
		Files.createDirectory(beside);
		Files.writeString(beside.resolve("x"), "");
		assertThrows(IOException.class, () -> file.add("laser"));
		assertEquals("cnc\n", text());
		Files.delete(beside.resolve("x"));
		Files.delete(beside);
		assertTrue(file.add("laser"));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of("kado-watch.txt"), files.map(path -> path.getFileName().toString()).toList());
		}
	}

	@Test
	void whatWasWrittenIsReadBack() throws IOException {
		for (String name : List.of("cnc", "加工 監視.exe", "a#b", "C++", "ﾌﾟﾚｽ", "x".repeat(100))) {
			file.add(name);
			assertEquals(name, file.read().names().get(file.read().names().size() - 1), StandardCharsets.UTF_8.name());
		}
		assertEquals(List.of(), file.read().problems());
	}
}
