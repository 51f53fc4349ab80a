package org.kado.archive.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kado.archive.file.FileContent;
import org.kado.archive.file.RowCollector;
import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.testing.Requirement;

/**
 * One recording, cut into files in every possible way, some of them several times, under any names: merged it is the same each time.
 *
 * <pre>
 *   recording  ■■■■■■■■│■■■■■■■■■■■■│■■■■■■      │ another header begins
 *   files      ├────┤  ├──────┤  ├──────────┤
 *                ├──────────┤
 *                ├──────────┤                    twice
 * </pre>
 */
class AnySplitTest {

	private static final int CASES = 2500;
	private static final UUID ID = UUID.fromString("11111111-1111-4111-8111-111111111111");

	@Test
	@Requirement({"A13", "A14"})
	void anySplitOverlapOrderAndDuplicationGivesTheSameRows() {
		for (int seed = 0; seed < CASES; seed++) {
			Random random = new Random(seed);
			Recording recording = new Recording(random);
			List<String> whole = lines(merged(List.of(recording.file("whole", 0, recording.size)), seed));
			List<FileContent> files = recording.files(random);
			assertEquals(whole, lines(merged(files, seed)), "seed " + seed);
			Collections.shuffle(files, random);
			// other names, and so another order of reading
			List<FileContent> renamed = new ArrayList<>();
			for (FileContent file : files) {
				renamed.add(recording.again(file, "file " + (char) ('a' + renamed.size())));
			}
			assertEquals(whole, lines(merged(renamed, seed)), "seed " + seed + " renamed");
		}
	}

	private static List<InstallationFacts> merged(List<FileContent> files, int seed) {
		List<FileContent> sorted = new ArrayList<>(files);
		sorted.sort(Comparator.comparing(FileContent::label));
		Told told = new Told();
		List<InstallationFacts> installations = new Merge(sorted, List.of(), Map.of(), told).installations().stream().map(InstallationMerge::facts).toList();
		assertEquals(List.of(), told.problems(installations).stream().filter(problem -> problem.kind() != Problem.Kind.DUPLICATE_ROWS).toList(), "seed " + seed);
		assertEquals(1, installations.size(), "seed " + seed);
		return installations;
	}

	/** Each row with the header it stands under, in merged order. */
	private static List<String> lines(List<InstallationFacts> installations) {
		List<String> lines = new ArrayList<>();
		installations.get(0).sessions().forEach(session -> session.segments().forEach(segment -> add(lines, session.session(), segment)));
		installations.get(0).minutes().forEach(series -> series.rows().forEach(row -> lines.add(row.toString())));
		return lines;
	}

	private static void add(List<String> lines, String session, FactsSegment segment) {
		List<String> rows = new ArrayList<>();
		String head = session + " " + segment.header().thresholdMillis() + " ";
		int event = 0;
		for (int row = 0; row < segment.ticks().size(); row++) {
			while (event < segment.events().size() && segment.events().get(event).sequence() < segment.ticks().sequence(row)) {
				rows.add(head + segment.events().get(event++));
			}
			rows.add(head + segment.ticks().sequence(row) + " " + segment.ticks().stampMillis(row) + " " + segment.ticks().inputCount(row));
		}
		while (event < segment.events().size()) {
			rows.add(head + segment.events().get(event++));
		}
		lines.addAll(rows);
	}

	/** Rows of one or two sessions, of several headers, with the minutes that go with them. */
	private static final class Recording {

		private final int size;
		private final int[] headerOf;
		private final boolean[] isEvent;
		private final int[] inputs;
		private final boolean twoSessions;

		Recording(Random random) {
			size = 5 + random.nextInt(60);
			headerOf = new int[size];
			isEvent = new boolean[size];
			inputs = new int[size];
			twoSessions = random.nextInt(4) == 0;
			for (int i = 0; i < size; i++) {
				headerOf[i] = i == 0 ? 0 : headerOf[i - 1] + (random.nextInt(15) == 0 ? 1 : 0);
				isEvent[i] = random.nextInt(6) == 0;
				inputs[i] = random.nextInt(4);
			}
		}

		/** Pieces that cover all of it, and others that overlap them. */
		List<FileContent> files(Random random) {
			List<FileContent> files = new ArrayList<>();
			for (int from = 0; from < size;) {
				int to = Math.min(size, from + 1 + random.nextInt(size));
				files.add(file("f" + random.nextInt(1000) + "-" + files.size(), from, to));
				from = to;
			}
			for (int more = random.nextInt(4); more > 0; more--) {
				int from = random.nextInt(size);
				int to = from + 1 + random.nextInt(size - from);
				files.add(file("f" + random.nextInt(1000) + "-" + files.size(), from, to));
			}
			for (int twice = random.nextInt(3); twice > 0; twice--) {
				files.add(again(files.get(random.nextInt(files.size())), "f" + random.nextInt(1000) + "-" + files.size()));
			}
			return files;
		}

		FileContent again(FileContent file, String label) {
			String[] range = file.format().split("-");
			return file(label, Integer.parseInt(range[0]), Integer.parseInt(range[1]));
		}

		/** The rows of a range; the format's name tells which. */
		FileContent file(String label, int from, int to) {
			RowCollector rows = new RowCollector(label);
			rows.format(from + "-" + to);
			for (int session = 1; session <= (twoSessions ? 2 : 1); session++) {
				for (int i = from; i < to; i++) {
					if (i == from || headerOf[i] != headerOf[i - 1]) {
						rows.facts(header(session, headerOf[i]));
					}
					row(rows, i + 1, session);
				}
			}
			rows.minutes(new MinuteHeader("press", ID.toString().substring(0, 8), ZoneOffset.UTC, false));
			for (int i = from; i < to; i++) {
				rows.minute(new MinuteRow((i + 1) * 60_000L, inputs[i] > 0, false, i + 1, 60_000, 60_000, Map.of()));
			}
			return rows.content();
		}

		private void row(RowCollector rows, int number, int session) {
			if (isEvent[number - 1]) {
				rows.event(new Event(number, number * 60_000L, number * 60_000L, EventKind.LOCK, Map.of("found", "" + session)));
			} else {
				Tick tick = new Tick().begin(number, number * 60_000L, 60_000);
				if (inputs[number - 1] == 0) {
					tick.noInput();
				} else {
					tick.input(inputs[number - 1], number * 60_000L - 900, number * 60_000L - 100, 100, 500);
				}
				rows.tick(tick);
			}
		}

		private static FactsHeader header(int session, int number) {
			return new FactsHeader(1, ID, "", "press", ZoneOffset.UTC, "" + session, "0", 60_000, 1000, 60_000 + number, -1, -1, Set.of(Source.INPUT),
					List.of());
		}
	}
}
