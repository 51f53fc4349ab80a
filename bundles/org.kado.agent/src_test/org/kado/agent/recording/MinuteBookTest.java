package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.analysis.StateAnalysis;
import org.kado.model.State;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.MinuteRow;
import org.kado.model.report.AnalysisSettings;
import org.kado.testing.Requirement;

class MinuteBookTest {

	private final Run run = Run.from("2026-04-01T10:00:00Z");

	MinuteBookTest() {
		run.analysis = new StateAnalysis(AnalysisSettings.asRecorded())::analyse;
	}

	private void watch(String process, double thresholdPercent) {
		run.host.watchedProcess = process;
		run.rules = List.of(new MachineRule("rule", process, thresholdPercent));
	}

	private static String flags(List<MinuteRow> rows) {
		StringBuilder flags = new StringBuilder();
		rows.forEach(row -> flags.append(row.man() && row.machine() ? 'X' : row.man() ? 'M' : row.machine() ? 'm' : '.'));
		return flags.toString();
	}

	private static String end(MinuteRow row) {
		return Instant.ofEpochMilli(row.stampMillis()).toString();
	}

	/** In seconds, states of no time left out. */
	private static String states(MinuteRow row) {
		StringBuilder text = new StringBuilder();
		row.stateMillis().forEach((state, millis) -> text.append(millis > 0 ? " " + state.id() + " " + millis / 1000.0 : ""));
		return text.toString().strip();
	}

	@Test
	@Requirement({ "A20", "S1-11", "S1-12", "S1-36", "S1-37", "S1-38", "S1-39" })
	void tenSlotsOfManAndMachine() {
		watch("cnc", 10);
		run.host.watchedRuns = true;
		run.host.inputAt(5.5, 70.2, 179.9);
		run.host.at(61, () -> run.host.watchedPercent = 50).at(480.001, () -> run.host.watchedPercent = 0);
		List<MinuteRow> rows = run.until(601).minutes();
		assertEquals("MMMmmmmm..", flags(rows));
		assertEquals("2026-04-01T10:01:00Z", end(rows.get(0)));
		assertEquals("2026-04-01T10:10:00Z", end(rows.get(9)));
	}

	@Test
	@Requirement("A1")
	void oneInstantMakesTheSlotAndStatesAreKnownAtItsEnd() {
		run.host.inputEvery(1, 0.5, 30).inputAt(200);
		List<MinuteRow> rows = run.until(241).minutes();
		assertEquals("M..M", flags(rows));
		assertEquals("man 29.0 idle 31.0", states(rows.get(0)), "0.5 to 29.5; the gap is open at the slot's end");
		assertEquals("idle 60.0", states(rows.get(1)));
		assertEquals("man 5.0 idle 55.0", states(rows.get(3)), "a lone key press counts one tick");
	}

	@Test
	void gapThatEndsInTheSlotUsesTheInputBeforeTheSlot() {
		run.host.inputAt(50, 70, 100);
		List<MinuteRow> rows = run.until(121).minutes();
		assertEquals(40_000, rows.get(1).stateMillis().get(State.MAN), "60 to 100: the gap 50 to 70 is below the threshold");
	}

	@Test
	@Requirement("S1-15")
	void longThresholdReachesBackOverSlots() {
		run.thresholdMillis = 300_000;
		run.host.inputAt(30, 250);
		List<MinuteRow> rows = run.until(301).minutes();
		assertEquals(10_000, rows.get(4).stateMillis().get(State.MAN), "240 to 250");
		assertEquals(0, rows.get(2).stateMillis().get(State.MAN), "nobody knew yet");
	}

	@Test
	void stateTimesOfASlotSumUpToIt() {
		watch("cnc", 0);
		run.host.inputEvery(17, 3, 900).at(300.5, () -> run.host.watchedRuns = true).at(433, () -> run.host.sleep(50_000))
				.at(700, () -> run.host.freeze(80_000)).at(1_000, () -> run.host.inputBroken = true);
		List<MinuteRow> rows = run.until(1_800).minutes();
		for (MinuteRow row : rows) {
			assertEquals(60_000, row.stateMillis().values().stream().mapToLong(Long::longValue).sum(), end(row));
			assertTrue(row.coveredMillis() > 0 && row.coveredMillis() <= 60_000);
		}
	}

	@Test
	void theSequenceIsThatOfTheSlotsLastTick() {
		List<MinuteRow> rows = run.until(130).minutes();
		// agent_start has 1, so the tick that ends at 10:01 has 13
		assertEquals(List.of(13L, 25L), rows.stream().map(MinuteRow::sequence).toList());
		assertEquals(60_000, rows.get(0).thresholdMillis());
	}

	@Test
	void slotWithoutAnyTickHasNoRow() {
		run.host.at(130.5, () -> run.host.sleep(3_600_000));
		List<MinuteRow> rows = run.until(130.5 + 3_600 + 65).minutes();
		assertEquals(List.of("2026-04-01T10:01:00Z", "2026-04-01T10:02:00Z", "2026-04-01T10:03:00Z", "2026-04-01T11:03:00Z"),
				rows.stream().map(MinuteBookTest::end).toList());
		assertEquals(10_000, rows.get(2).coveredMillis());
		assertEquals(49_500, rows.get(3).coveredMillis(), 1_000);
	}

	@Test
	void runThatBeginsAndEndsWithinASlotCoversWhatItSaw() {
		Run late = Run.from("2026-04-01T10:00:42.3Z");
		late.analysis = run.analysis;
		List<MinuteRow> rows = late.until(40).minutes();
		assertEquals(List.of("2026-04-01T10:01:00Z"), rows.stream().map(MinuteBookTest::end).toList());
		assertEquals(17_700, rows.get(0).coveredMillis());
		assertEquals("idle 17.7 no_data 42.3", states(rows.get(0)));
	}

	@Test
	@Requirement({ "A5", "S1-44" })
	void monthRolloverLosesAndDoublesNoRow() {
		Run april = Run.from("2022-04-30T14:30:00Z");
		april.analysis = run.analysis;
		april.zone = ZoneId.of("Asia/Tokyo");
		List<MinuteRow> rows = april.until(3_600).minutes();
		assertEquals(60, rows.size());
		for (int i = 0; i < 60; i++) {
			assertEquals(Instant.parse("2022-04-30T14:31:00Z").toEpochMilli() + i * 60_000L, rows.get(i).stampMillis());
		}
		assertTrue(rows.stream().anyMatch(row -> end(row).equals("2022-04-30T15:00:00Z")), "00:00 of 1 May ends April's last slot");
	}

	@Test
	void slotsAreAlignedInTheWallTimeOfTheZone() {
		Run india = Run.from("2026-04-01T10:00:00Z");
		india.analysis = run.analysis;
		india.zone = ZoneId.of("Asia/Kolkata"); // +05:30
		india.slotMillis = 3_600_000;
		assertEquals(List.of("2026-04-01T10:30:00Z", "2026-04-01T11:30:00Z"),
				india.until(7_200).minutes().stream().map(MinuteBookTest::end).toList());
	}

	@ParameterizedTest
	@CsvSource({ "-600000", "-3000", "-40000", "3000", "86400000" })
	void clockThatIsSetMakesNoRowOfTimeNobodySaw(long shiftMillis) {
		run.host.at(300, () -> run.host.setClock(shiftMillis));
		WrittenRows written = run.until(900);
		long covered = written.minutes().stream().mapToLong(MinuteRow::coveredMillis).sum();
		assertTrue(covered <= 900_000 && covered >= 900_000 - 120_000, covered + " ms");
		for (MinuteRow row : written.minutes()) {
			assertTrue(row.stateMillis().values().stream().allMatch(millis -> millis >= 0 && millis <= 60_000));
		}
		assertTrue(new HashSet<>(written.minutes().stream().map(MinuteRow::stampMillis).toList()).size() >= 4);
	}

	@Test
	void brokenInputIsNoDataInTheSlot() {
		run.host.at(60.5, () -> run.host.inputBroken = true);
		List<MinuteRow> rows = run.until(181).minutes();
		assertEquals("no_data 60.0", states(rows.get(2)));
		assertEquals(60_000, rows.get(2).coveredMillis(), "facts are there all the same");
		assertFalse(rows.get(2).man());
	}

	@Test
	void machineCountsWhileTheInputIsBroken() {
		watch("cnc", 0);
		run.host.watchedRuns = true;
		run.host.inputBroken = true;
		List<MinuteRow> rows = run.until(61).minutes();
		assertEquals("m", flags(rows));
		assertEquals("machine 60.0", states(rows.get(0)));
	}

	@Test
	void tickThatHardlyTouchesASlotMakesNoRowOfIt() {
		Run late = Run.from("2026-04-01T10:00:58Z"); // its first tick ends at 10:01:05
		late.analysis = run.analysis;
		assertEquals(List.of("2026-04-01T10:02:00Z"), late.until(70).minutes().stream().map(MinuteBookTest::end).toList());
		Run worked = Run.from("2026-04-01T10:00:58Z");
		worked.analysis = run.analysis;
		worked.host.inputAt(1.5);
		List<MinuteRow> rows = worked.until(70).minutes();
		assertEquals("M.", flags(rows), "but work is work");
		assertEquals(2_000, rows.get(0).coveredMillis());
	}

	@Test
	void lateTickCompletesEverySlotItCovers() {
		run.slotMillis = 5_000;
		run.host.at(100.1, () -> run.host.freeze(13_000));
		List<MinuteRow> rows = run.until(200).minutes();
		assertEquals(40, rows.size());
		assertEquals(200_000, rows.stream().mapToLong(MinuteRow::coveredMillis).sum());
	}

	@Test
	@Requirement("S1-21")
	void thresholdOfZeroNeedsTheProcessToRun() {
		watch("cnc", 0);
		run.host.at(120.001, () -> run.host.watchedRuns = true);
		assertEquals("..m", flags(run.until(181).minutes()));
	}

	@Test
	void statesNeverRecordedHaveNoColumn() {
		MinuteRow row = run.until(61).minutes().get(0);
		assertFalse(row.stateMillis().containsKey(State.LOCKED));
		assertFalse(row.stateMillis().containsKey(State.OFF));
		assertFalse(row.stateMillis().containsKey(State.MACHINE));
	}
}
