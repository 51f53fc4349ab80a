package org.kado.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.io.TempDir;
import org.kado.model.Problem;

/** What tests of reading share: a folder to put files into. */
abstract class StickTest {

	static final String ONE = "11111111-1111-4111-8111-111111111111";
	static final String TWO = "22222222-2222-4222-8222-222222222222";

	@TempDir
	Path folder;

	/** Writes a file of these lines. */
	Path put(String path, String... lines) throws IOException {
		return putBytes(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	Path putBytes(String path, byte[] bytes) throws IOException {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.write(file, bytes);
	}

	/** The lines as gzip packs them. */
	static byte[] packed(String... lines) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	/** Lines "PREFIX n" for all n of the range, the end included. */
	static String[] rows(String head, String prefix, int first, int last, String suffix) {
		String[] rows = new String[last - first + 2];
		rows[0] = head;
		for (int n = first; n <= last; n++) {
			rows[n - first + 1] = prefix + " " + n + suffix;
		}
		return rows;
	}

	LogFolder read() throws IOException {
		return read(ReadProgress.NONE);
	}

	LogFolder read(ReadProgress progress) throws IOException {
		return new FolderReader(List.of(new LineFormat())).read(folder, ReadOptions.byFormat(), progress);
	}

	/** Problems as "KIND file: detail". */
	static List<String> problems(LogFolder read) {
		return read.problems().stream().map(StickTest::text).toList();
	}

	private static String text(Problem problem) {
		return problem.kind() + " " + problem.file() + ": " + problem.detail();
	}
}
