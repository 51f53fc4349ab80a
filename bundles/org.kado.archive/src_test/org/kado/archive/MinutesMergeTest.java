package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.testing.Requirement;

class MinutesMergeTest extends StickTest {

	private static final String ORIGINAL = "minutes s1:press press";

	@Test
	@Requirement("A13")
	void overlappingFilesCountEachSlotOnce() throws IOException {
		put("a.csv", rows(ORIGINAL, "m", 481, 720, " 1"));
		put("b.csv", rows(ORIGINAL, "m", 661, 840, " 1"));
		LogFolder read = read();
		assertEquals(360, series(read).rows().size());
		assertEquals(List.of("DUPLICATE_ROWS b.csv: 60 = a.csv"), problems(read));
	}

	@Test
	@Requirement("A13")
	void ofSlotsThatDifferEachIsListedAndTheMoreCompleteWins() throws IOException {
		put("a.csv", rows(ORIGINAL, "m", 481, 720, " 1"));
		String[] other = rows(ORIGINAL, "m", 661, 840, " 1");
		for (int i = 1; i <= 5; i++) {
			other[i] = "m " + (660 + i) + " 0";
		}
		put("b.csv", other);
		LogFolder read = read();
		assertEquals(360, series(read).rows().size());
		assertEquals(360, series(read).rows().stream().filter(MinuteRow::man).count());
		assertEquals(List.of("DUPLICATE_ROWS b.csv: 55 = a.csv", "CONFLICTING_ROWS b.csv: 1970-01-01T11:01Z ≠ a.csv",
				"CONFLICTING_ROWS b.csv: 1970-01-01T11:02Z ≠ a.csv", "CONFLICTING_ROWS b.csv: 1970-01-01T11:03Z ≠ a.csv",
				"CONFLICTING_ROWS b.csv: 1970-01-01T11:04Z ≠ a.csv", "CONFLICTING_ROWS b.csv: 1970-01-01T11:05Z ≠ a.csv"), problems(read));
	}

	@Test
	void theRowThatCoversMoreOfItsSlotWins() throws IOException {
		put("a.csv", "minutes 33333333 press", "m 1 0 20", "m 2 0 60", "m 3 0 60");
		put("b.csv", "minutes 33333333 press", "m 1 1 40");
		LogFolder read = read();
		assertTrue(series(read).rows().get(0).man());
		assertEquals(List.of("CONFLICTING_ROWS a.csv: 1970-01-01T00:01Z ≠ b.csv"), problems(read));
	}

	@Test
	@Requirement("S1-49")
	void theSlotIsTheUsualSpacingNotTheDistanceToTheRowBefore() throws IOException {
		put("a.csv", ORIGINAL, "m 1 1", "m 2 1", "m 3 1", "m 500 1", "m 501 1");
		assertEquals(60_000, series(read()).slotMillis());
	}

	@Test
	@Requirement("S1-33")
	void oldOriginalsHaveSlotsOfFiveMinutes() throws IOException {
		put("a.csv", ORIGINAL, "m 5 1", "m 10 1", "m 15 1", "m 90 1");
		assertEquals(300_000, series(read()).slotMillis());
	}

	@Test
	void aSingleRowIsTakenForAMinute() throws IOException {
		put("a.csv", ORIGINAL, "m 5 1");
		assertEquals(60_000, series(read()).slotMillis());
	}

	@Test
	@Requirement("S1-48")
	void filesOfOneEquipmentAreOneInstallation() throws IOException {
		put("2023/april.csv", ORIGINAL, "m 1 1", "m 2 1");
		put("2023/may.csv", ORIGINAL, "m 100 1");
		put("2024/may.csv", ORIGINAL, "m 1000 1");
		put("lathe.csv", "minutes s1:lathe lathe", "m 1 1");
		LogFolder read = read();
		assertEquals(List.of("s1:lathe", "s1:press"), ids(read));
		assertEquals(4, read.installations().get(1).minutes().get(0).rows().size());
	}

	@Test
	@Requirement("A14")
	void theSameOriginalStickTwiceCountsOnce() throws IOException {
		put("stick 1/a.csv", ORIGINAL, "m 1 1", "m 2 0");
		put("stick 2/a.csv", ORIGINAL, "m 1 1", "m 2 0", "m 3 0");
		LogFolder read = read();
		assertEquals(List.of("s1:press"), ids(read));
		assertEquals(3, series(read).rows().size());
		assertEquals(List.of("DUPLICATE_ROWS stick 2/a.csv: 2 = stick 1/a.csv"), problems(read));
	}

	@Test
	void oneNameOnTwoComputersIsKeptApart() throws IOException {
		put("hall 1/a.csv", ORIGINAL, "m 1 1", "m 2 0");
		put("hall 2/a.csv", ORIGINAL, "m 1 0", "m 2 0");
		put("hall 2 again/a.csv", ORIGINAL, "m 1 0", "m 2 0", "m 3 1");
		LogFolder read = read();
		assertEquals(List.of("s1:press", "s1:press@hall 2"), ids(read));
		assertEquals(2, series(read).rows().size());
		assertEquals(3, read.installations().get(1).minutes().get(0).rows().size());
		assertEquals(List.of("IDENTITY_DOUBTED hall 2/a.csv: s1:press@hall 2", "DUPLICATE_ROWS hall 2 again/a.csv: 2 = hall 2/a.csv"),
				problems(read));
	}

	@Test
	void aFileWithoutRowsIsNoEquipment() throws IOException {
		put("a.csv", ORIGINAL);
		assertEquals(List.of(), read().installations());
	}

	private static MinuteSeries series(LogFolder read) {
		return read.installations().get(0).minutes().get(0);
	}

	private static List<String> ids(LogFolder read) {
		return read.installations().stream().map(InstallationFacts::id).toList();
	}
}
