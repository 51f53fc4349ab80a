package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.TimeRange;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;

/** Files of an opened folder that are read once more: all those that hold rows of the installation that is asked for, and no other. */
class AgainTest extends StickTest {

	private static final TimeRange ALWAYS = new TimeRange(0, Long.MAX_VALUE);

	private final FolderReader reader = new FolderReader(List.of(new LineFormat()));
	private final List<String> opened = new ArrayList<>();

	/** Notes what is opened. */
	private final class Listening implements ReadProgress {

		@Override
		public void found(int files) {
			// not asked for
		}

		@Override
		public void reading(String file, int done, int total) {
			opened.add(file);
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	}

	private List<Long> ticks(LogFolder read, String installation) throws IOException {
		List<Long> sequences = new ArrayList<>();
		opened.clear();
		reader.ticksAgain(read, ReadOptions.byFormat(), Set.of(installation), (header, tick) -> sequences.add(tick.sequence()), new Listening());
		return sequences;
	}

	/** Files and how many rows; this format reads ahead of its lines, so these are left to the tests of real ones. */
	private List<String> traced(LogFolder read, String installation) throws IOException {
		opened.clear();
		return reader.trace(read, ReadOptions.byFormat(), Set.of(installation), ALWAYS, new Listening()).stream().map(lines -> lines.file() + " " + lines.rows()).toList();
	}

	private static List<Long> numbers(int first, int last) {
		return LongStream.rangeClosed(first, last).boxed().toList();
	}

	/** Somebody joined the files of two PCs; the second one begins far behind the first bytes. */
	@Test
	void theSecondInstallationOfAJoinedFileIsTold() throws IOException {
		String[] first = rows("facts " + ONE + " 1 press", "t", 1, 5000, "");
		put("joined.csv", Stream.concat(Stream.of(first), Stream.of(rows("facts " + TWO + " 1 mill", "t", 1, 20, ""))).toArray(String[]::new));
		LogFolder read = read();
		assertEquals(numbers(1, 20), ticks(read, TWO));
		assertEquals(numbers(1, 5000), ticks(read, ONE));
		assertEquals(List.of("joined.csv 20"), traced(read, TWO));
	}

	@Test
	void filesOfOthersAreNotOpened() throws IOException {
		put("press/a.csv", rows("facts " + ONE + " 1 press", "t", 1, 10, ""));
		put("mill/a.csv", rows("facts " + TWO + " 1 mill", "t", 1, 10, ""));
		put("letter.txt", "Dear " + ONE);
		LogFolder read = read();
		assertEquals(numbers(1, 10), ticks(read, TWO));
		assertEquals(List.of("mill/a.csv"), opened);
	}

	@Test
	void filesWithinAnArchiveAreTold() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String id : List.of(ONE, TWO)) {
				zip.putNextEntry(new ZipEntry(id.substring(0, 4) + ".csv"));
				zip.write((String.join("\n", rows("facts " + id + " 1 " + id.substring(0, 4), "t", 1, 10, "")) + "\n").getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		putBytes("mail.zip", bytes.toByteArray());
		assertEquals(numbers(1, 10), ticks(read(), TWO));
	}

	/** A minute file tells the first letters of an id. */
	@ParameterizedTest
	@ValueSource(strings = {"11111111", "s1:press"})
	void linesOfMinuteFilesAreFound(String installation) throws IOException {
		put("minutes.csv", "minutes " + installation + " press", "m 1 1", "m 2 0");
		put("other.csv", "minutes s1:mill mill", "m 1 1");
		LogFolder read = read();
		String id = installation.equals("11111111") ? ONE : installation;
		assertEquals(List.of("minutes.csv 2"), traced(read, id));
		assertEquals(List.of("minutes.csv"), opened);
	}

	/** What the folder was opened from an index is the same as what reading it told. */
	@Test
	void theIndexKeepsWhichInstallationsAFileHolds() throws IOException {
		put("joined.csv", Stream.concat(Stream.of(rows("facts " + ONE + " 1 press", "t", 1, 9, "")), Stream.of(rows("facts " + TWO + " 1 mill", "t", 1, 20, "")))
				.toArray(String[]::new));
		folder.resolve("joined.csv").toFile().setLastModified(1_000_000);
		ReadOptions kept = ReadOptions.byFormat().withIndex(folder.resolveSibling(folder.getFileName() + "-index"));
		List<LogFolder> read = List.of(reader.read(folder, kept, ReadProgress.NONE), reader.read(folder, kept, ReadProgress.NONE));
		for (LogFolder each : read) {
			assertEquals(List.of(ONE, TWO), each.tally().files().get(0).installations());
			assertEquals(numbers(1, 20), ticks(each, TWO));
		}
	}

	/** Where a file's equipment is named by its folders alone, the opened folder's own name among them, it is the same when it is read again. */
	@Test
	void foldersAreToldAsTheyWereWhenTheFolderWasOpened() throws IOException {
		put("a.csv", rows("facts " + ONE + " 1 press", "t", 1, 3, ""));
		List<List<String>> told = new ArrayList<>();
		LogFormat format = new LogFormat() {

			private final LineFormat lines = new LineFormat();

			@Override
			public String id() {
				return lines.id();
			}

			@Override
			public boolean recognises(String name, byte[] head) {
				return lines.recognises(name, head);
			}

			@Override
			public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
				told.add(source.folders());
				lines.read(source, rules, sink);
			}
		};
		FolderReader naming = new FolderReader(List.of(format));
		LogFolder read = naming.read(folder, ReadOptions.byFormat(), ReadProgress.NONE);
		naming.trace(read, ReadOptions.byFormat(), Set.of(ONE), ALWAYS, ReadProgress.NONE);
		naming.ticksAgain(read, ReadOptions.byFormat(), Set.of(ONE), (header, tick) -> { }, ReadProgress.NONE);
		String own = folder.getFileName().toString();
		assertEquals(own, told.get(0).get(told.get(0).size() - 1));
		assertEquals(List.of(told.get(0), told.get(0), told.get(0)), told);
	}
}
