package org.kado.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

	@TempDir
	Path folder;

	private static ReportFile.Content words(String text) {
		return out -> {
			try (OutputStream closed = out) {
				closed.write(text.getBytes(StandardCharsets.UTF_8));
			}
		};
	}

	private List<String> files() throws IOException {
		try (Stream<Path> list = Files.list(folder)) {
			return list.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void aNewFileIsThereWhole() throws IOException {
		ReportFile.write(folder.resolve("a.csv"), false, words("new"));
		assertEquals("new", Files.readString(folder.resolve("a.csv")));
		assertEquals(List.of("a.csv"), files());
	}

	@Test
	void aFileThatIsThereStaysUnlessItMayBeReplaced() throws IOException {
		Path file = Files.writeString(folder.resolve("a.csv"), "old");
		assertThrows(FileAlreadyExistsException.class, () -> ReportFile.write(file, false, words("new")));
		assertEquals("old", Files.readString(file));
		ReportFile.write(file, true, words("new"));
		assertEquals("new", Files.readString(file));
		assertEquals(List.of("a.csv"), files());
	}

	@Test
	void aFileMadeMeanwhileStays() throws IOException {
		Path file = folder.resolve("a.csv");
		assertThrows(FileAlreadyExistsException.class, () -> ReportFile.write(file, false, out -> {
			assertFalse(Files.exists(file));
			Files.writeString(file, "somebody else's");
			out.write(1);
		}));
		assertEquals("somebody else's", Files.readString(file));
		assertEquals(List.of("a.csv"), files());
	}

	@Test
	void whatFailsHalfWayLeavesWhatWasThere() throws IOException {
		Path file = Files.writeString(folder.resolve("a.csv"), "old");
		assertThrows(IOException.class, () -> ReportFile.write(file, true, out -> {
			out.write(new byte[200_000]);
			throw new IOException("disk full");
		}));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("a.csv"), files());
	}
}
