package org.kado.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.kado.model.Problem;

/** A program that opens a folder again and again, of which one file has grown each time, until it is killed or was told to do it so often. */
final class OpensFolders {

	static final int FILES = 12;
	/** Long ago, so that what is read is kept. */
	private static final Instant WRITTEN = Instant.parse("2026-03-01T00:00:00Z");
	private static final int ROWS_BEFORE = 40;

	private OpensFolders() {
	}

	/**
	 * Arguments: the folder, that of the index, how often, and "still" where no file is to grow. Tells each opening before it begins, then how many times the index could
	 * not be written.
	 *
	 * @throws IOException where a file can't be written
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		long unwritten = 0;
		for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
			System.out.println(i);
			if (arguments.length == 3) {
				grow(folder, i);
			}
			unwritten += open(folder, Path.of(arguments[1])).problems().stream().filter(problem -> problem.kind() == Problem.Kind.INDEX_NOT_WRITTEN).count();
		}
		System.out.println("unwritten " + unwritten);
	}

	static LogFolder open(Path folder, Path index) throws IOException {
		return reader().read(folder, ReadOptions.byFormat().withIndex(index), ReadProgress.NONE);
	}

	/** Opens without an index. */
	static LogFolder open(Path folder) throws IOException {
		return reader().read(folder, ReadOptions.byFormat(), ReadProgress.NONE);
	}

	private static FolderReader reader() {
		return new FolderReader(List.of(new LineFormat()), Clock.fixed(WRITTEN, ZoneOffset.UTC));
	}

	/** Writes the files as they are at first. */
	static void begin(Path folder) throws IOException {
		for (int i = 0; i < FILES; i++) {
			String head = String.format("facts %08d-1111-4111-8111-111111111111 1 press%d%n", i % 4, i % 4);
			write(folder, i, head + IntStream.range(0, ROWS_BEFORE).mapToObj(row -> "t " + row + " 2 1 1\n").reduce("", String::concat));
		}
	}

	static void grow(Path folder, int round) throws IOException {
		write(folder, round % FILES, "t " + (ROWS_BEFORE + round) + " 1 1 1\n");
	}

	private static void write(Path folder, int file, String text) throws IOException {
		Path path = folder.resolve(file + ".csv");
		Files.write(path, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		Files.setLastModifiedTime(path, FileTime.from(WRITTEN));
	}
}
