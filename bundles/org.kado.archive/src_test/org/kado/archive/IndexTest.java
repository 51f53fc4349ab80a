package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kado.archive.index.FileStamp;
import org.kado.archive.file.RowCollector;
import org.kado.archive.file.FileContent;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.index.IndexFolder;
import org.kado.archive.index.LogIndex;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.testing.Requirement;

/** Reading with an index tells the same as reading without one, whatever happened to the index. */
class IndexTest extends StickTest {

	@TempDir
	Path index;

	private final List<String> readFiles = Collections.synchronizedList(new ArrayList<>());

	/** The format of these tests, that tells which files it read. */
	private final LogFormat format = new LogFormat() {

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
			readFiles.add(source.label());
			lines.read(source, rules, sink);
		}
	};

	@BeforeEach
	void fill() throws IOException {
		put("a.csv", "facts " + ONE + " 1 press", "t 1 2 1 1", "e 2", "t 3 0 2 0", "t 5");
		put("b.csv", "facts " + ONE + " 1 press", "t 3 0 2 0", "t 5", "t 6 1", "?");
		put("c.csv", "facts " + TWO + " 1 lathe", "t 1 2", "facts " + TWO + " 1 lathe2", "t 2 2");
		put("d.csv", "minutes s1:mill mill", "m 1 1", "m 2 0", "m 3 1 20");
		put("e.txt", "a letter");
	}

	@Override
	Path putBytes(String path, byte[] bytes) throws IOException {
		Path file = super.putBytes(path, bytes);
		age(file, 60);
		return file;
	}

	private static void age(Path file, long seconds) throws IOException {
		Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() / 1000 * 1000 - seconds * 1000));
	}

	private List<String> direct() throws IOException {
		return Contents.of(new FolderReader(List.of(new LineFormat())).read(folder, ReadOptions.byFormat(), ReadProgress.NONE));
	}

	private LogFolder indexed() throws IOException {
		return indexed(ReadOptions.byFormat(), ReadProgress.NONE);
	}

	private LogFolder indexed(ReadOptions options, ReadProgress progress) throws IOException {
		readFiles.clear();
		return new FolderReader(List.of(format)).read(folder, options.withIndex(index), progress);
	}

	private TreeSet<String> filesRead() {
		return new TreeSet<>(readFiles);
	}

	private List<Path> packs() throws IOException {
		try (Stream<Path> files = Files.list(index)) {
			return files.filter(f -> f.toString().endsWith(".kadoindex")).sorted().toList();
		}
	}

	@Test
	void tellsTheSameAtTheFirstAndAtTheSecondOpening() throws IOException {
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(List.of("a.csv", "b.csv", "c.csv", "d.csv"), List.copyOf(filesRead()));
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(List.of(), readFiles);
	}

	@Test
	void readsOnlyWhatChanged() throws IOException {
		indexed();
		put("b.csv", "facts " + ONE + " 1 press", "t 3 0 2 0", "t 5", "t 6 1", "t 7 1");
		put("new/f.csv", "facts " + TWO + " 1 lathe2", "t 3 2");
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(List.of("b.csv", "new/f.csv"), List.copyOf(filesRead()));
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(List.of(), readFiles);
	}

	@Test
	void aFileOfAnotherTimeIsReadAgain() throws IOException {
		indexed();
		age(folder.resolve("a.csv"), 30);
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(List.of("a.csv"), List.copyOf(filesRead()));
	}

	@Test
	void aFileThatWasChangedAMomentAgoIsNotTrusted() throws IOException {
		age(folder.resolve("a.csv"), 0);
		indexed();
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(List.of("a.csv"), List.copyOf(filesRead()));
	}

	@Test
	void anotherZoneIsAnotherReading() throws IOException {
		indexed();
		ReadOptions tokyo = new ReadOptions(Optional.of(ZoneId.of("Asia/Tokyo")));
		assertEquals(ZoneId.of("Asia/Tokyo"), indexed(tokyo, ReadProgress.NONE).installations().get(1).zone());
		assertEquals(4, filesRead().size());
	}

	@Test
	void whatIsGoneFromTheFolderIsGoneFromTheIndex() throws IOException {
		indexed();
		for (String file : List.of("a.csv", "b.csv", "c.csv", "d.csv", "e.txt")) {
			Files.delete(folder.resolve(file));
		}
		assertEquals(List.of(), indexed().installations());
		assertEquals(List.of(), packs());
	}

	@Test
	void anIndexCutAtAnyByteIsMadeAnew() throws IOException {
		List<String> expected = direct();
		indexed();
		byte[] whole = Files.readAllBytes(packs().get(0));
		for (int length = 0; length < whole.length; length += length < 16 || length > whole.length - 32 ? 1 : 97) {
			Files.write(packs().get(0), java.util.Arrays.copyOf(whole, length));
			assertEquals(expected, Contents.of(indexed()), "cut to " + length + " bytes");
			assertFalse(readFiles.isEmpty(), "cut to " + length + " bytes");
		}
	}

	@Test
	void anIndexWithAnyByteChangedNeverTellsAnythingElse() throws IOException {
		List<String> expected = direct();
		indexed();
		Path pack = packs().get(0);
		byte[] whole = Files.readAllBytes(pack);
		int told = 0;
		for (int at = 0; at < whole.length; at += 7) {
			byte[] changed = whole.clone();
			changed[at] ^= 1 << at % 8;
			for (Path other : packs()) {
				Files.delete(other);
			}
			Files.write(pack, changed);
			try {
				assertEquals(expected, Contents.of(indexed()), "changed at " + at);
			} catch (java.io.UncheckedIOException e) {
				// the rows' checksum is seen when they are asked for: nothing is told rather than something else
				told++;
				assertTrue(e.getMessage().contains("made anew"), e.getMessage());
				assertEquals(expected, Contents.of(indexed()), "after damage at " + at);
			}
		}
		assertTrue(told > 0);
	}

	@Test
	void whatAKilledProgramLeftDoesNoHarmAndGoes() throws IOException {
		indexed();
		Files.copy(packs().get(0), index.resolve("7.kadoindex.tmp"));
		Files.createDirectories(index.resolve("kado-second-123"));
		Files.copy(packs().get(0), index.resolve("kado-second-123/1.kadoindex"));
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(List.of(), readFiles);
		try (Stream<Path> files = Files.list(index)) {
			assertEquals(List.of("1.kadoindex", "kado-index.lock"), files.map(f -> f.getFileName().toString()).filter(f -> !f.endsWith(".kadoopening")).sorted().toList());
		}
	}

	/** Whoever writes next tidies; what a program keeps that still reads is none of what was left. */
	@Test
	@SuppressWarnings("resource") // each is closed at another moment
	void aSecondProgramKeepsItsOwnWhileOthersComeAndGo() throws IOException {
		FileContent content = new RowCollector("x").content();
		LogIndex first = LogIndex.open(index);
		LogIndex second = LogIndex.open(index);
		first.close();
		FileStamp stamp = new FileStamp("x", 1, 1, "");
		second.keep(stamp, content);
		LogIndex third = LogIndex.open(index);
		IndexFolder.tidy(index);
		second.commit();
		assertEquals(Optional.of(content), second.find(stamp));
		third.close();
		second.close();
		try (Stream<Path> files = Files.list(index)) {
			assertEquals(List.of("kado-index.lock"), files.map(f -> f.getFileName().toString()).toList());
		}
	}

	/** Somebody names a folder that holds something dear. */
	@Test
	void nothingThatIsNotItsOwnIsEverDeleted() throws IOException {
		List<String> dear = List.of("thesis.docx", "photos/1.jpg", "kado-second-1/notes.txt", "facts/20260401_press.csv", "old.tmp", "x.kadoindex", "lock");
		for (String name : dear) {
			Files.createDirectories(index.resolve(name).getParent());
			Files.writeString(index.resolve(name), "dear");
		}
		assertEquals(direct(), Contents.of(indexed()));
		put("a.csv", "facts " + ONE + " 1 press", "t 1 2 1 1");
		assertEquals(direct(), Contents.of(indexed()));
		for (String name : dear) {
			assertEquals("dear", Files.readString(index.resolve(name)), name);
		}
	}

	@Test
	void anIndexWithinTheLogsIsNoLog() throws IOException {
		index = Files.createDirectories(folder.resolve("index"));
		List<String> expected = direct();
		assertEquals(expected, Contents.of(indexed()));
		assertEquals(expected, Contents.of(indexed()));
		assertEquals(List.of(), readFiles);
	}

	/** A stick that is pulled for a moment must not leave half a file in the index for good. */
	@Test
	void whatCouldNotBeReadToItsEndIsTriedAgain() throws IOException {
		put("b.csv", "facts " + ONE + " 1 press", "t 3 0 2 0", "fail");
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(List.of("b.csv"), readFiles);
	}

	/** What an older version did not know a newer one may. */
	@Test
	void anotherSetOfFormatsIsAnotherReading() throws IOException {
		new FolderReader(List.of(new NoFormat())).read(folder, ReadOptions.byFormat().withIndex(index), ReadProgress.NONE);
		assertEquals(direct(), Contents.of(indexed()));
	}

	private static final class NoFormat implements LogFormat {

		@Override
		public String id() {
			return "none";
		}

		@Override
		public boolean recognises(String name, byte[] head) {
			return false;
		}

		@Override
		public void read(LogSource source, ReadRules rules, LogSink sink) {
			throw new AssertionError("not asked");
		}
	}

	@Test
	void twoProgramsReadAtOnce() throws IOException {
		indexed();
		put("new.csv", "facts " + TWO + " 1 lathe2", "t 3 2");
		try (LogIndex other = LogIndex.open(index)) {
			assertEquals(direct(), Contents.of(indexed()));
			assertEquals(List.of("new.csv"), readFiles);
			assertEquals(1, packs().size());
		}
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(2, packs().size());
	}

	@Test
	void withoutAPlaceForTheIndexTheFiguresAreTheSame() throws IOException {
		List<String> expected = direct();
		Path file = Files.writeString(folder.resolveSibling("a file"), "");
		LogFolder read = new FolderReader(List.of(format)).read(folder, ReadOptions.byFormat().withIndex(file.resolve("index")), ReadProgress.NONE);
		List<String> told = new ArrayList<>(Contents.of(read));
		assertTrue(told.removeIf(line -> line.contains("INDEX_NOT_WRITTEN")));
		assertEquals(expected, told);
	}

	@Test
	void whatWasReadBeforeItWasCancelledIsNotReadAgain() throws IOException {
		for (int i = 0; i < 40; i++) {
			put("more/" + i + ".csv", "facts " + TWO + " 1 lathe2", "t " + (100 + i) + " 2");
		}
		ReadProgress cancels = new ReadProgress() {

			@Override
			public void found(int files) {
				// goes on
			}

			@Override
			public void reading(String file, int done, int total) {
				// goes on
			}

			@Override
			public boolean cancelled() {
				return readFiles.size() >= 20;
			}
		};
		org.junit.jupiter.api.Assertions.assertThrows(CancellationException.class, () -> indexed(ReadOptions.byFormat(), cancels));
		assertEquals(direct(), Contents.of(indexed()));
		assertTrue(readFiles.size() <= 26, readFiles.size() + " read again");
	}

	/** FAT keeps local time: with summer time, or on a PC of another zone, all times differ. */
	@Test
	@Requirement("A14")
	void whatAManifestVouchesForIsKnownByItsHash() throws IOException {
		Path file = put("p/v.csv", "facts " + ONE + " 1 press", "t 500");
		byte[] bytes = Files.readAllBytes(file);
		byte[] manifest = Sealed.manifest(ONE, Sealed.file("v.csv", bytes));
		putBytes("p/kado-manifest.csv", manifest);
		indexed();
		Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
		indexed();
		assertEquals(List.of(), readFiles);
		// a file that has grown since is known by its own size and time
		put("p/v.csv", "facts " + ONE + " 1 press", "t 500", "t 501");
		indexed();
		assertEquals(List.of("p/v.csv"), readFiles);
		put("p/v.csv", "facts " + ONE + " 1 press", "t 500");
		putBytes("p/kado-manifest.csv", Arrays.copyOf(manifest, manifest.length - 2));
		indexed();
		assertEquals(List.of("p/v.csv"), readFiles);
	}

	/** Else the index would give the damaged rows for the good copy that is collected next. */
	@Test
	void bytesThatAreNotThoseOfTheManifestAreToldAndNotKept() throws IOException {
		Path file = put("p/v.csv", "facts " + ONE + " 1 press", "t 500");
		byte[] good = Files.readAllBytes(file);
		putBytes("p/kado-manifest.csv", Sealed.manifest(ONE, Sealed.file("v.csv", good)));
		put("p/v.csv", "facts " + ONE + " 1 press", "t 600");
		String damaged = "COPY_DAMAGED p/v.csv: kado-manifest.csv";
		assertTrue(problems(indexed()).contains(damaged));
		assertTrue(problems(indexed()).contains(damaged));
		putBytes("p/v.csv", good);
		LogFolder read = indexed();
		assertFalse(problems(read).contains(damaged));
		assertEquals(direct(), Contents.of(read));
	}

	@Test
	void ofAPackThatIsMostlyOutOfDateTheRestIsCopied() throws IOException {
		String[] many = new String[20_000];
		for (int i = 0; i < many.length; i++) {
			many[i] = "t " + (i + 100) + " " + i * 31 % 97;
		}
		put("a.csv", many(many));
		indexed();
		put("a.csv", many(java.util.Arrays.copyOf(many, 19_000)));
		LogFolder held = indexed();
		assertEquals(List.of("a.csv"), List.copyOf(filesRead()));
		assertFalse(Files.exists(index.resolve("1.kadoindex")));
		assertEquals(2, packs().size());
		assertEquals(direct(), Contents.of(held));
		assertEquals(direct(), Contents.of(indexed()));
		assertEquals(List.of(), List.copyOf(filesRead()));
	}

	private static String[] many(String... rows) {
		String[] lines = new String[rows.length + 1];
		lines[0] = "facts " + ONE + " 1 press";
		System.arraycopy(rows, 0, lines, 1, rows.length);
		return lines;
	}
}
