package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.TickColumns;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.testing.Requirement;

class FactsMergeTest extends StickTest {

	private static final String HEAD = "facts " + ONE + " 1 press";

	@Test
	@Requirement("A14")
	void theSameStickTwiceCountsOnce() throws IOException {
		put("stick 1/a.csv", rows(HEAD, "t", 1, 10, ""));
		put("stick 2/a.csv", rows(HEAD, "t", 1, 10, ""));
		LogFolder read = read();
		assertEquals("1: 1-10", sequences(read));
		assertEquals(List.of("DUPLICATE_ROWS stick 2/a.csv: 10 = stick 1/a.csv"), problems(read));
	}

	/** A crash between packing a day and deleting its original leaves both; so may a stick that was there before and after. */
	@Test
	@Requirement({"A14", "A29"})
	void aDayThatIsThereBothPackedAndPlainCountsOnce() throws IOException {
		put("facts/20260401_press_s1.csv", rows(HEAD, "t", 1, 10, ""));
		putBytes("facts/20260401_press_s1.csv.gz", packed(rows(HEAD, "t", 1, 10, "")));
		LogFolder read = read();
		assertEquals("1: 1-10", sequences(read));
		assertEquals(List.of("DUPLICATE_ROWS facts/20260401_press_s1.csv.gz: 10 = facts/20260401_press_s1.csv"), problems(read));
	}

	@Test
	@Requirement({"A14", "A29"})
	void ofAPackedAndAPlainDayEachBringsWhatTheOtherLacks() throws IOException {
		put("monday/a.csv", rows(HEAD, "t", 1, 700, ""));
		byte[] whole = packed(rows(HEAD, "t", 1, 1000, ""));
		putBytes("tuesday/a.csv.gz", whole);
		putBytes("torn/a.csv.gz", java.util.Arrays.copyOf(whole, whole.length / 2));
		LogFolder read = read();
		assertEquals("1: 1-1000", sequences(read));
		assertEquals(List.of("DUPLICATE_ROWS", "UNREADABLE"), problems(read).stream().map(text -> text.split(" ")[0]).distinct().sorted().toList());
	}

	@Test
	@Requirement("A14")
	void aGrownCopyBringsItsNewRowsOnly() throws IOException {
		put("monday/a.csv", rows(HEAD, "t", 1, 1000, ""));
		put("tuesday/a.csv", rows(HEAD, "t", 1, 1500, ""));
		LogFolder read = read();
		assertEquals("1: 1-1500", sequences(read));
		assertEquals(List.of("DUPLICATE_ROWS monday/a.csv: 1000 = tuesday/a.csv"), problems(read));
	}

	@Test
	void aWholeLineOfOneCopyMendsTheDamagedOneOfTheOther() throws IOException {
		put("a.csv", HEAD, "t 1", "e 2", "?", "t 4", "t 5");
		put("b.csv", HEAD, "t 1", "e 2", "t 3 7 2", "t 4");
		LogFolder read = read();
		assertEquals("1: 1,3-5 events 2", sequences(read));
		FactsSegment segment = read.installations().get(0).sessions().get(0).segments().get(0);
		assertEquals(7, segment.ticks().inputCount(1));
		assertEquals(14_500, segment.ticks().lastInputMillis(1));
		assertEquals(2, segment.ticks().findProcess("CNC.EXE").orElseThrow().pids(0));
		assertEquals(List.of("DAMAGED_LINE a.csv: ?", "DUPLICATE_ROWS b.csv: 3 = a.csv"), problems(read));
	}

	@Test
	@Requirement("A13")
	void ofRowsThatDifferTheMoreCompleteFileWins() throws IOException {
		put("a.csv", HEAD, "t 1 3", "t 2");
		put("b.csv", HEAD, "t 1 4", "t 2", "t 3");
		LogFolder read = read();
		assertEquals("1: 1-3", sequences(read));
		assertEquals(4, read.installations().get(0).sessions().get(0).segments().get(0).ticks().inputCount(0));
		assertEquals(List.of("DUPLICATE_ROWS a.csv: 1 = b.csv", "CONFLICTING_ROWS a.csv: 1 1970-01-01T00:00:05Z ≠ b.csv"), problems(read));
	}

	@Test
	void aCopyThatMissedTheProcessesOfItsLastTickIsNoConflict() throws IOException {
		put("a.csv", HEAD, "t 1 0 1", "t 2 0");
		put("b.csv", HEAD, "t 1 0 1", "t 2 0 1", "t 3 0 1");
		assertEquals(List.of("DUPLICATE_ROWS a.csv: 2 = b.csv"), problems(read()));
	}

	@Test
	@Requirement("S1-21")
	void resultsOfRulesAndBytesReadAndWrittenAreMergedAsWell() throws IOException {
		put("a.csv", HEAD, "t 1 0 1 1", "t 2 0 1", "t 5 0 1 1");
		put("b.csv", HEAD, "t 1 0 1 1", "t 2 0 1 1", "t 3 0 1 1", "t 4 0 1 0");
		LogFolder read = read();
		assertEquals(List.of("DUPLICATE_ROWS a.csv: 2 = b.csv"), problems(read));
		TickColumns ticks = read.installations().get(0).sessions().get(0).segments().get(0).ticks();
		assertEquals(5, ticks.size());
		for (int row = 0; row < 5; row++) {
			assertEquals(Truth.of(row != 3), Truths.get(ticks.ruleTruths(row), 0));
			assertEquals(Truth.YES, Truths.get(ticks.conditionTruths(row), 0));
			assertEquals(77, ticks.findProcess("cnc.exe").orElseThrow().ioBytes(row));
		}
	}

	@Test
	void resultsOfRulesThatDifferAreAConflict() throws IOException {
		put("a.csv", HEAD, "t 1 0 1 1", "t 2 0 1 1");
		put("b.csv", HEAD, "t 1 0 1 1", "t 2 0 1 0", "t 3");
		assertEquals(List.of("DUPLICATE_ROWS a.csv: 1 = b.csv", "CONFLICTING_ROWS a.csv: 2 1970-01-01T00:00:10Z ≠ b.csv"), problems(read()));
	}

	@Test
	void aTickAndAnEventOfOneNumberAreAConflict() throws IOException {
		put("a.csv", HEAD, "t 1", "t 2");
		put("b.csv", HEAD, "t 1", "e 2", "t 3");
		assertEquals(List.of("DUPLICATE_ROWS a.csv: 1 = b.csv", "CONFLICTING_ROWS a.csv: 2 1970-01-01T00:00:10Z ≠ b.csv"), problems(read()));
	}

	@Test
	void conflictsAreListedUpToAHundred() throws IOException {
		put("a.csv", rows(HEAD, "t", 1, 150, " 1"));
		put("b.csv", rows(HEAD, "t", 1, 150, " 2"));
		List<String> problems = problems(read());
		assertEquals(101, problems.size());
		assertEquals("CONFLICTING_ROWS b.csv: + 50 ≠ a.csv", problems.get(100));
	}

	@Test
	void filesOfOneSessionComeInRecordedOrder() throws IOException {
		put("z.csv", rows(HEAD, "t", 1, 3, ""));
		put("a.csv", rows(HEAD, "t", 7, 9, ""));
		put("m.csv", rows(HEAD, "t", 4, 6, ""));
		assertEquals("1: 1-3 | 4-6 | 7-9", sequences(read()));
	}

	@Test
	void aBlockInMidFileBeginsASegment() throws IOException {
		put("a.csv", HEAD, "t 1", "t 2", HEAD, "t 3");
		assertEquals("1: 1-2 | 3", sequences(read()));
	}

	@Test
	void numbersUsedAnewAtAnotherTimeAreOtherRows() throws IOException {
		put("a.csv", HEAD, "t 1", "t 2", "t 3");
		put("b.csv", HEAD, "T 1 500", "T 2 505");
		LogFolder read = read();
		assertEquals("1: 1-3 | 1-2", sequences(read));
		assertEquals(List.of(), problems(read));
	}

	@Test
	@Requirement("A30")
	void sessionsStayApart() throws IOException {
		put("a.csv", HEAD, "t 1", "t 2");
		put("b.csv", "facts " + ONE + " 2 press", "t 1", "t 2 5");
		LogFolder read = read();
		assertEquals(1, read.installations().size());
		assertEquals("1: 1-2; 2: 1-2", sequences(read));
		assertEquals(List.of(), problems(read));
	}

	@Test
	void theLatestNameWins() throws IOException {
		put("a.csv", "facts " + ONE + " 1 設備A", "t 3");
		put("b.csv", "facts " + ONE + " 1 facility_A", "t 1", "t 2");
		LogFolder read = read();
		assertEquals(1, read.installations().size());
		assertEquals("設備A", read.installations().get(0).equipment());
	}

	@Test
	void aFileWithoutRowsIsNoEquipment() throws IOException {
		put("a.csv", HEAD);
		assertEquals(List.of(), read().installations());
	}

	@Test
	void minuteFilesJoinTheInstallationTheyName() throws IOException {
		put("a.csv", HEAD, "t 1");
		put("b.csv", "minutes 11111111 press", "m 1 1 60");
		put("c.csv", "minutes 33333333 lathe", "m 1 1 60");
		LogFolder read = read();
		assertEquals(List.of("33333333", ONE), read.installations().stream().map(InstallationFacts::id).toList());
		assertEquals(ONE, read.installations().get(1).minutes().get(0).header().installation());
	}

	/** Numbers of ticks and events by session and segment. */
	private static String sequences(LogFolder read) {
		List<String> sessions = new ArrayList<>();
		for (SessionFacts session : read.installations().get(0).sessions()) {
			sessions.add(session.session() + ": " + String.join(" | ", session.segments().stream().map(FactsMergeTest::sequences).toList()));
		}
		return String.join("; ", sessions);
	}

	private static String sequences(FactsSegment segment) {
		StringBuilder text = new StringBuilder();
		long first = -1;
		for (int row = 0; row < segment.ticks().size(); row++) {
			long sequence = segment.ticks().sequence(row);
			first = first < 0 ? sequence : first;
			if (row + 1 == segment.ticks().size() || segment.ticks().sequence(row + 1) != sequence + 1) {
				text.append(text.isEmpty() ? "" : ",").append(first == sequence ? "" + first : first + "-" + sequence);
				first = -1;
			}
		}
		segment.events().forEach(event -> text.append(" events ").append(event.sequence()));
		return text.toString();
	}
}
