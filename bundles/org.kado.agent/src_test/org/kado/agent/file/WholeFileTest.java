package org.kado.agent.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

	private static final String OLD = "old ".repeat(10_000);
	private static final String FRESH = "fresh ".repeat(10_000);

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void writeOld() throws IOException {
		file = Files.writeString(folder.resolve("page.html"), OLD);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(each -> each.getFileName().toString()).toList();
		}
	}

	@Test
	void theNewTextTakesThePlaceOfTheOld() throws IOException {
		WholeFile.replace(file, bytes(FRESH));
		assertEquals(FRESH, Files.readString(file));
		WholeFile.replaceUnforced(file, bytes(OLD));
		assertEquals(OLD, Files.readString(file));
		WholeFile.replace(folder.resolve("page.html"), new byte[0]);
		assertEquals("", Files.readString(file));
		assertEquals(List.of("page.html"), names());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS) // there an open file can't be replaced, and the old one stays as it is
	void whoIsReadingReadsTheOldTextToItsEnd() throws IOException {
		try (InputStream reader = Files.newInputStream(file)) {
			String begun = new String(reader.readNBytes(20), StandardCharsets.UTF_8);
			WholeFile.replaceUnforced(file, bytes(FRESH));
			assertEquals(OLD, begun + new String(reader.readAllBytes(), StandardCharsets.UTF_8));
			assertEquals(FRESH, Files.readString(file));
		}
	}

	@Test
	void aFileThatCannotBeReplacedStaysAndNothingIsLeftBeside() throws IOException {
		Path full = Files.createDirectories(folder.resolve("page.html.d/kept")).getParent();
		assertThrows(IOException.class, () -> WholeFile.replace(full, bytes(FRESH)));
		assertEquals(List.of("page.html", "page.html.d"), names().stream().sorted().toList());
	}

	@Test
	void whatCannotBeWrittenBesideLeavesTheOldText() throws IOException {
		Path inTheWay = Files.createDirectories(WholeFile.beside(file).resolve("kept"));
		assertThrows(IOException.class, () -> WholeFile.replace(file, bytes(FRESH)));
		assertEquals(OLD, Files.readString(file));
		assertEquals(true, Files.exists(inTheWay));
	}
}
