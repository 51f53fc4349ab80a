package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stick that someone sent as a zip archive tells the same as the stick. */
class ZipTest extends StickTest {

	private static final String A = "facts " + ONE + " 1 press\nt 1 2 1 1\ne 2\nt 3 0 2 0\n";
	private static final String B = "minutes s1:mill mill\nm 1 1\nm 2 0\n";

	@TempDir
	Path index;

	private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
			for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(utf8(text));
		}
		return bytes.toByteArray();
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, byte[]> files() throws IOException {
		return Map.of("stick/facts/a.csv.gz", gzip(A), "stick/設備.csv", utf8(B), "stick/kado-today.html", utf8("<html>"), "letter.txt", utf8("Dear"));
	}

	@Test
	void tellsWhatIsInIt() throws IOException {
		put("press.csv", A.split("\n"));
		put("mill.csv", B.split("\n"));
		List<String> expected = Contents.of(read());
		Files.delete(folder.resolve("press.csv"));
		Files.delete(folder.resolve("mill.csv"));
		putBytes("mail.zip", zip(StandardCharsets.UTF_8, files()));
		List<String> told = Contents.of(read());
		assertEquals(expected.subList(1, expected.size()), told.subList(2, told.size()));
		assertTrue(told.get(1).contains("mail.zip/letter.txt"), told.get(1));
	}

	@Test
	void namesOfJapaneseWindowsAreRead() throws IOException {
		putBytes("mail.zip", zip(Charset.forName("windows-31j"), Map.of("設備①.csv", utf8("?\n"))));
		assertEquals(List.of("NOT_RECOGNISED mail.zip/設備①.csv: ?"), problems(read()));
	}

	@Test
	void aFileWithinThatIsNoTextTellsItsWholeSize() throws IOException {
		putBytes("mail.zip", zip(StandardCharsets.UTF_8, Map.of("photo.bin", new byte[100 * 1024])));
		assertTrue(problems(read()).get(0).startsWith("NOT_TEXT mail.zip/photo.bin: 100 KB"), problems(read()).toString());
	}

	@Test
	void theIndexKnowsTheFilesWithin() throws IOException {
		Path file = putBytes("mail.zip", zip(StandardCharsets.UTF_8, Map.of("a/x.csv", utf8(B), "b/x.csv", utf8("minutes s1:mill mill\nm 1 0\n"))));
		Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
		List<String> expected = Contents.of(read());
		assertTrue(expected.toString().contains("s1:mill@mail.zip/b"), expected.toString());
		FolderReader reader = new FolderReader(List.of(new LineFormat()));
		for (int opening = 0; opening < 2; opening++) {
			assertEquals(expected, Contents.of(reader.read(folder, ReadOptions.byFormat().withIndex(index), ReadProgress.NONE)));
		}
	}

	@Test
	void aCutArchiveIsToldAndOtherFilesCount() throws IOException {
		byte[] whole = zip(StandardCharsets.UTF_8, files());
		putBytes("mail.zip", Arrays.copyOf(whole, whole.length / 2));
		put("mill.csv", B.split("\n"));
		LogFolder read = read();
		assertEquals(1, read.installations().size());
		assertTrue(problems(read).get(0).startsWith("UNREADABLE mail.zip: "), problems(read).toString());
	}

	@Test
	void aDocumentIsNoArchiveOfLogs() throws IOException {
		putBytes("report.xlsx", zip(StandardCharsets.UTF_8, Map.of("[Content_Types].xml", utf8("<x/>"), "xl/a.csv", utf8(B))));
		LogFolder read = read();
		assertEquals(List.of(), read.installations());
		assertTrue(problems(read).get(0).startsWith("NOT_TEXT report.xlsx: "), problems(read).toString());
	}
}
