package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.testing.Requirement;

class FolderReaderTest extends StickTest {

	@Test
	@Requirement({"S1-04", "S1-05"})
	void findsLogsAtAnyDepth() throws IOException {
		put("a.csv", "facts " + ONE + " 1 press", "t 1");
		put("line 2/stick/日本/b.csv", "facts " + TWO + " 1 lathe", "t 1");
		LogFolder read = read();
		assertEquals(List.of("lathe", "press"), read.installations().stream().map(i -> i.equipment()).toList());
		assertEquals(2, read.filesRead());
		assertTrue(read.bytesRead() > 80);
		assertEquals(List.of(), read.problems());
	}

	@Test
	void inflatesWhatGzipPackedWhateverItsName() throws IOException {
		putBytes("closed.csv.gz", packed("facts " + ONE + " 1 press", "t 1"));
		putBytes("renamed.csv", packed("facts " + TWO + " 1 lathe", "t 1"));
		assertEquals(2, read().installations().size());
	}

	@Test
	void keepsTheWholeRowsOfACutPackedFile() throws IOException {
		StringBuilder text = new StringBuilder("facts " + ONE + " 1 press\n");
		for (int n = 1; n <= 20_000; n++) {
			text.append("t ").append(n).append('\n');
		}
		byte[] whole = packed(text.toString());
		putBytes("cut.csv.gz", Arrays.copyOf(whole, whole.length * 3 / 4));
		LogFolder read = read();
		assertEquals(1, read.installations().size());
		assertTrue(read.installations().get(0).sessions().get(0).segments().get(0).ticks().size() > 5_000);
		assertEquals(List.of("UNREADABLE cut.csv.gz: Unexpected end of ZLIB input stream"), problems(read));
	}

	@Test
	void listsWhatNobodyKnowsWithItsFirstRow() throws IOException {
		put("note.txt", "\uFEFFMonday: the press stood still because nobody came to repair its left hand, again", "x");
		putBytes("empty.csv", new byte[0]);
		putBytes("mark.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
		putBytes("memo.csv", "日付,時刻,メモ\r\n".getBytes("windows-31j"));
		putBytes("western.txt", "caf\u00E9\r\n".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(List.of("NOT_RECOGNISED empty.csv: ", //
				"NOT_RECOGNISED mark.csv: ", //
				"NOT_RECOGNISED memo.csv: 日付,時刻,メモ", //
				"NOT_RECOGNISED note.txt: Monday: the press stood still because nobody came to repair …", //
				"NOT_RECOGNISED western.txt: caf·"), problems(read()));
	}

	@Test
	void saysOfWhatIsNoTextItsSizeAndFirstBytes() throws IOException {
		byte[] book = new byte[4_000];
		System.arraycopy(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0}, 0, book, 0, 10);
		putBytes("saved.xlsx", book);
		putBytes("lost in a power cut.csv", new byte[1_024]);
		putBytes("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1});
		putBytes("long.bin", (" ".repeat(5_000) + "\u0001").getBytes(StandardCharsets.UTF_8));
		putBytes("packed.gz", packed("\0\u0001"));
		assertEquals(List.of("NOT_TEXT long.bin: 5 KB: 20 20 20 20 20 20 20 20 …", //
				"NOT_TEXT lost in a power cut.csv: 1 KB: 00 00 00 00 00 00 00 00 …", //
				"NOT_TEXT packed.gz: 1 KB: 00 01 0A", //
				"NOT_TEXT photo.jpg: 1 KB: FF D8 00 01", //
				"NOT_TEXT saved.xlsx: 4 KB: 50 4B 03 04 14 00 06 00 …"), problems(read()));
	}

	@Test
	void ordersEquipmentAsPeopleExpect() throws IOException {
		int number = 0;
		for (String name : List.of("Lathe10", "lathe9", "Lathe2", "設備１０", "設備2")) {
			put(number + ".csv", "facts 00000000-0000-4000-8000-00000000000" + number++ + " 1 " + name, "t 1");
		}
		assertEquals(List.of("Lathe2", "lathe9", "Lathe10", "設備2", "設備１０"), read().installations().stream().map(i -> i.equipment()).toList());
	}

	@Test
	void oneBadFileStopsNoOther() throws IOException {
		put("a.csv", "facts " + ONE + " 1 press", "t 1", "t 2", "fail", "t 3");
		put("b.csv", "facts " + ONE + " 1 press", "crash");
		put("c.csv", "facts " + ONE + " 1 press", "t 10");
		LogFolder read = read();
		assertEquals(List.of("UNREADABLE a.csv: the stick was pulled", "UNREADABLE b.csv: a mistake"), problems(read));
		assertEquals(2, read.installations().get(0).sessions().get(0).segments().size());
		assertEquals(1, read.filesRead());
	}

	@Test
	void passesOverOwnServiceFiles() throws IOException {
		put("facts/.kado-s1.lock", "4711");
		put("kado-installation.txt", "kado-installation,1");
		put("kado-watch.txt", "cnc.exe");
		put(".kado-watch-top", "1\tcnc.exe");
		LogFolder read = read();
		assertEquals(List.of(), read.problems());
		assertEquals(List.of(), read.installations());
	}

	@Test
	@Requirement("A18")
	void nothingCountsOfAFileThatIsAskedAbout() throws IOException {
		put("a.csv", "facts " + ONE + " 1 press", "t 1", "ask DATE_ORDER", "t 2");
		put("b.csv", "minutes s1:mill mill", "m 1 1", "ask ZONE");
		LogFolder read = read();
		assertEquals(List.of("DATE_ORDER_ASKED a.csv: 01/04/2026", "ZONE_ASKED b.csv: 01/04/2026"), problems(read));
		assertEquals(List.of(), read.installations());
	}

	@Test
	void foldersOfAFileBeginWithTheOpenedOne() throws IOException {
		put("line/a.csv", "facts " + ONE + " 1 press", "t 1");
		List<String> folders = new ArrayList<>();
		LogFormat spy = new LogFormat() {

			@Override
			public String id() {
				return "spy";
			}

			@Override
			public boolean recognises(String name, byte[] head) {
				return true;
			}

			@Override
			public void read(LogSource source, ReadRules rules, LogSink sink) {
				folders.addAll(source.folders());
			}
		};
		new FolderReader(List.of(spy)).read(folder, ReadOptions.byFormat(), ReadProgress.NONE);
		assertEquals(List.of(folder.getFileName().toString(), "line"), folders);
	}

	@Test
	void readsASingleFile() throws IOException {
		Path file = put("a.csv", "facts " + ONE + " 1 press", "t 1", "?");
		LogFolder read = new FolderReader(List.of(new LineFormat())).read(file, ReadOptions.byFormat(), ReadProgress.NONE);
		assertEquals(1, read.installations().size());
		assertEquals(List.of("DAMAGED_LINE a.csv: ?"), problems(read));
	}

	@Test
	void refusesAFolderThatIsNotThere() {
		FolderReader reader = new FolderReader(List.of(new LineFormat()));
		Path missing = folder.resolve("missing");
		assertThrows(NoSuchFileException.class, () -> reader.read(missing, ReadOptions.byFormat(), ReadProgress.NONE));
	}

	@Test
	void entersNoFolderTwice() throws IOException {
		put("line/a.csv", "facts " + ONE + " 1 press", "t 1");
		link("line/up", folder);
		link("same", folder.resolve("line"));
		link("gone", folder.resolve("nowhere"));
		LogFolder read = read();
		assertEquals(1, read.filesRead());
		assertEquals(List.of("UNREADABLE gone: broken link"), problems(read));
	}

	@Test
	void tellsHowFarItIs() throws IOException {
		put("a.csv", "facts " + ONE + " 1 press", "t 1");
		put("b/c.csv", "facts " + ONE + " 1 press", "t 2");
		List<String> told = new ArrayList<>();
		read(new Watching(told, Integer.MAX_VALUE));
		assertEquals(List.of("found 1", "found 2"), told.subList(0, 2));
		assertEquals(List.of("a.csv", "b/c.csv"), told.subList(2, 4).stream().map(line -> line.split(" ")[0]).sorted().toList());
		assertTrue(told.get(2).endsWith(" 0/2"), told.toString());
		// the second may be read while the first one is
		assertTrue(told.get(3).endsWith(" 0/2") || told.get(3).endsWith(" 1/2"), told.toString());
	}

	@Test
	void stopsWhenCancelledEvenWithinAFile() throws IOException {
		putBytes("a.csv", "facts x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
		for (int questions = 0; questions < 6; questions++) {
			Watching watching = new Watching(new ArrayList<>(), questions);
			assertThrows(CancellationException.class, () -> read(watching));
		}
	}

	@Test
	void handsTheZoneToTheFormat() throws IOException {
		put("a.csv", "minutes s1:press press", "m 1 1");
		ZoneId zone = ZoneId.of("Europe/Berlin");
		LogFolder read = new FolderReader(List.of(new LineFormat())).read(folder, new ReadOptions(Optional.of(zone)), ReadProgress.NONE);
		assertEquals(zone, read.installations().get(0).zone());
	}

	private void link(String name, Path target) {
		try {
			Files.createSymbolicLink(folder.resolve(name), target);
		} catch (UnsupportedOperationException | IOException e) {
			Assumptions.abort("no links here: " + e);
		}
	}

	/** Notes what it is told and cancels at the n-th question. */
	private static final class Watching implements ReadProgress {

		private final List<String> told;
		private int questions;

		Watching(List<String> told, int questions) {
			this.told = told;
			this.questions = questions;
		}

		@Override
		public void found(int files) {
			told.add("found " + files);
		}

		@Override
		public void reading(String file, int done, int total) {
			told.add(file + " " + done + "/" + total);
		}

		@Override
		public boolean cancelled() {
			return questions-- <= 0;
		}
	}
}
