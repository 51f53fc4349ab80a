package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.index.LogIndex;
import org.kado.model.State;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanSeries;

/** Spans of other tools: each moment once, whatever copies there are, and the same from the index. */
class SpansTest {

	@TempDir
	private Path folder;

	@TempDir
	private Path index;

	private void put(String name, String... lines) throws IOException {
		Files.write(folder.resolve(name), List.of(lines));
		Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(1_700_000_000_000L));
	}

	private List<InstallationFacts> read(ReadOptions options) throws IOException {
		return new FolderReader(List.of(new LineFormat())).read(folder, options, ReadProgress.NONE).installations();
	}

	private static RecordedSpan span(long from, long to, State state) {
		return new RecordedSpan(from * 1000, to * 1000, state);
	}

	@Test
	void copiesAreUnitedAndGrownOnesCountOnce() throws IOException {
		put("a.txt", "spans press", "s 0 10 MAN", "s 10 20 IDLE", "u 5 10 x PC", "spans mill", "s 0 5 IDLE");
		put("b.txt", "spans press", "s 0 10 MAN", "s 10 15 IDLE", "s 15 30 MAN", "s 40 50 IDLE", "u 5 25 x PC", "u 26 30 x PC", "u 5 6 x PC-2");
		List<InstallationFacts> read = read(ReadOptions.byFormat());
		assertEquals(List.of("tool:mill", "tool:press"), read.stream().map(InstallationFacts::id).toList());
		SpanSeries press = read.get(1).spans().get(0);
		assertEquals(List.of(span(0, 10, State.MAN), span(10, 15, State.IDLE), span(15, 30, State.MAN), span(40, 50, State.IDLE)), press.spans());
		assertEquals(List.of(new ProcessSpan(5000, 25_000, "x", "user", "PC"), new ProcessSpan(5000, 6000, "x", "user", "PC-2"),
				new ProcessSpan(26_000, 30_000, "x", "user", "PC")), press.uses());
	}

	@Test
	void nothingCountsOfSpansThatAreAskedAbout() throws IOException {
		put("a.txt", "spans press", "s 0 10 MAN", "ask ZONE");
		assertEquals(List.of(), read(ReadOptions.byFormat()));
	}

	@Test
	void theIndexKeepsThem() throws IOException {
		put("a.txt", "spans press", "s 0 10 MAN", "s 10 20 IDLE", "s 7000 7001 IDLE", "u 5 10 x PC", "u 4 5 設備 ''", "spans mill", "s 0 5 IDLE");
		put("b.txt", "facts 00000000-0000-0000-0000-000000000001 1 lathe", "t 1 2");
		List<InstallationFacts> direct = read(ReadOptions.byFormat());
		for (int i = 0; i < 2; i++) {
			List<InstallationFacts> indexed = read(ReadOptions.byFormat().withIndex(index));
			assertEquals(direct.stream().map(InstallationFacts::spans).toList(), indexed.stream().map(InstallationFacts::spans).toList());
		}
		try (LogIndex kept = LogIndex.open(index)) {
			assertEquals(3, direct.size());
		}
	}

	/** Second by second: man before machine before idle, whichever file it stands in. */
	@Test
	void unionIsThatOfEverySecond() throws IOException {
		for (long seed = 0; seed < 50; seed++) {
			Random random = new Random(seed);
			State[] seconds = new State[200];
			for (int file = 0; file < 3; file++) {
				List<String> lines = new ArrayList<>(List.of("spans press"));
				int at = random.nextInt(20);
				while (at < 180) {
					int end = at + 1 + random.nextInt(15);
					State state = random.nextBoolean() ? State.MAN : random.nextBoolean() ? State.MACHINE : State.IDLE;
					lines.add("s " + at + " " + end + " " + state);
					for (int second = at; second < end; second++) {
						boolean above = seconds[second] == null || List.of(State.MAN, State.MACHINE, State.IDLE).indexOf(state) < List.of(State.MAN, State.MACHINE, State.IDLE).indexOf(seconds[second]);
						seconds[second] = above ? state : seconds[second];
					}
					at = end + random.nextInt(10);
				}
				put(file + ".txt", lines.toArray(String[]::new));
			}
			State[] merged = new State[200];
			for (RecordedSpan span : read(ReadOptions.byFormat()).get(0).spans().get(0).spans()) {
				Arrays.fill(merged, (int) (span.startMillis() / 1000), (int) (span.endMillis() / 1000), span.state());
			}
			assertEquals(List.of(Arrays.toString(seconds)), List.of(Arrays.toString(merged)), "seed " + seed);
		}
	}
}
