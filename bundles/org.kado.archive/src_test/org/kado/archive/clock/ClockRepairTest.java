package org.kado.archive.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.archive.file.ClockBeacon;
import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.report.ClockRepair;
import org.kado.testing.Requirement;

/** Letters of the timelines: see {@link PcScript}. Below each letter the hours by which its rows are moved; {@code a} is −1, {@code b} −2. */
@Requirement({"A10", "A11"})
class ClockRepairTest {

	private static final long HOUR = PcScript.HOUR;

	private final List<Problem> problems = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({
		// lacks h, stick before h, import after h, life, moved by
		"0, 1, 1, rrVrr, 00000",
		"3, 1, 1, rrVrr, 33333",
		"-2, 1, 1, rrVrr, bbbbb",
		"3, 4, 4, rrVrr, 00000", // the clock may be right
		"5, 1, 1, rr/rVr/rr, 55 555 55", // files do not matter
		"4, 1, 1, rr.rVr, 44 444", // the clock runs on while the PC is off
		"4, 1, 1, rr_rVr, 44 444",
		"4, 1, 1, rr.rr.rrV, 44 44 444",
		"4, 1, 1, rrr_B_rr, 444   44", // visited while the agent was stopped, in the same boot
		"4, 1, 1, rrr..B.rr, 444    44", // and in another one
		// somebody set the clock while the agent saw it
		"3, 0.4, 0.4, rr+rr+V+rr, 33 22 1 00",
		"0, 0.4, 0.4, rr-rrV, 00 111",
		"0, 0.4, 0.4, rrV-rr, 000 11",
		"2, 0.4, 0.4, rr+r+rV, 22 1 00",
		"-1, 0.4, 0.4, rr-rrV, aa 000",
		"2, 0.4, 0.4, rr+/r+rV, 22  1 00",
		"3, 0.4, 0.4, rr+r.rV, 33 2 22",
		// and while it did not: in the same boot both clocks tell
		"3, 0.4, 0.4, rr_+rrV, 33  222",
		// back, with a boot between: nothing is known before
		"9, 1, 1, rr.--rrV, 00   ???",
		// an empty battery: only the boot of the visit is known, and it can't be told from the others by its date
		"0, 1, 1, rr0.rrV, 00  ???",
	})
	void rowsAreMovedAsFarAsVisitsTell(double lacks, double before, double after, String life, String moved) {
		PcScript pc = new PcScript(life.strip(), Math.round(lacks * HOUR), Math.round(before * HOUR), Math.round(after * HOUR), 0);
		Map<Integer, Long> shifts = shifts(pc, repair(pc));
		StringBuilder found = new StringBuilder();
		for (int i = 0; i < life.strip().length(); i++) {
			found.append(shifts.containsKey(i) && "rV".indexOf(life.strip().charAt(i)) >= 0 ? letter(shifts.get(i)) : ' ');
		}
		String expected = moved.replaceAll(" ", "");
		assertEquals(expected.replace("?", ""), found.toString().replaceAll(" ", "").substring(0, expected.replace("?", "").length()), life + problems);
	}

	private static char letter(long shiftMillis) {
		double hours = shiftMillis / (double) HOUR;
		long whole = Math.round(hours);
		if (Math.abs(hours - whole) > 0.001 || Math.abs(whole) > 9) {
			return '?';
		}
		return (char) (whole < 0 ? 'a' - 1 - whole : '0' + whole);
	}

	private InstallationRepair repair(PcScript pc) {
		return repair(pc, pc.visits());
	}

	private InstallationRepair repair(PcScript pc, List<Visit> visits) {
		return new InstallationRepair(PcScript.ID, Map.of("1", pc.files()), visits, problems::add);
	}

	/** What the ticks of each letter were moved by; the same for all of them, rounded to 0.1 s. */
	private static Map<Integer, Long> shifts(PcScript pc, InstallationRepair repair) {
		Map<Integer, Long> shifts = new TreeMap<>();
		for (int file = 0; file < pc.files().size(); file++) {
			FactsSegment recorded = pc.files().get(file).segment();
			FactsSegment moved = repair.segment("1", file, recorded);
			for (int row = 0; row < recorded.ticks().size(); row++) {
				long shift = moved.ticks().stampMillis(row) - recorded.ticks().stampMillis(row);
				Long before = shifts.put(pc.letters.get(recorded.ticks().sequence(row)), shift);
				assertTrue(before == null || before == shift, "rows of one letter");
			}
		}
		return shifts;
	}

	/** Whatever the PC went through while its agent watched: the true time lies where the repair says that it lies. */
	@Test
	void theTrueTimeLiesWithinTheRangeThatIsTold() {
		Random random = new Random(20260401);
		int repaired = 0;
		for (int i = 0; i < 2000; i++) {
			StringBuilder life = new StringBuilder("r");
			for (int letter = random.nextInt(40); letter >= 0; letter--) {
				life.append("rrrrrr...__/V+-B".charAt(random.nextInt(16)));
			}
			// a clock set while nobody watches can't be told from one that ran on
			String watched = life.toString().replaceAll("([._B0/])[+-]+", "$1").replaceAll("([+-])(?=[^r]*$)", "");
			double drift = random.nextInt(400) - 200;
			PcScript pc = new PcScript(watched, (random.nextInt(21) - 10) * HOUR / 2, 1 + random.nextInt((int) (2 * HOUR)),
					1 + random.nextInt((int) (3 * HOUR)), drift);
			InstallationRepair repair = repair(pc);
			String seen = "case " + i + ": " + watched;
			assertEquals(List.of(), problems.stream().filter(p -> p.kind() == Problem.Kind.CLOCK_DOUBTED).filter(p -> p.detail().contains("≠")).toList(), seen);
			repaired += repair.repairs().size();
			requireTrueTimes(pc, repair, seen);
			problems.clear();
		}
		assertTrue(repaired > 700, repaired + " repairs");
	}

	private static void requireTrueTimes(PcScript pc, InstallationRepair repair, String seen) {
		long uncertain = repair.repairs().stream().mapToLong(ClockRepair::uncertaintyMillis).max().orElse(0);
		for (int file = 0; file < pc.files().size(); file++) {
			FactsSegment recorded = pc.files().get(file).segment();
			FactsSegment moved = repair.segment("1", file, recorded);
			for (int row = 0; row < recorded.ticks().size() && moved != recorded; row++) {
				long truth = pc.trueMillis.get(recorded.ticks().sequence(row));
				long found = moved.ticks().stampMillis(row);
				if (found != recorded.ticks().stampMillis(row)) {
					assertTrue(Math.abs(found - truth) <= uncertain + 1000, seen + " row " + row + " is off by " + (found - truth) + " of " + uncertain);
				}
			}
		}
	}

	@Test
	void whatTheClockWasSetByIsTakenBackWhereTheRepairMakesUpForIt() {
		PcScript pc = new PcScript("rr-rrV", 0, HOUR / 3, HOUR / 3, 0);
		FactsSegment moved = repair(pc).segment("1", 0, pc.files().get(0).segment());
		Event change = moved.events().stream().filter(event -> event.kind() == EventKind.CLOCK_CHANGE).findFirst().orElseThrow();
		assertEquals(0, change.detailMillis("shift_ms", -1));
		for (Event event : moved.events()) {
			assertEquals(pc.trueMillis.get(event.sequence()), event.stampMillis(), event.kind().id());
		}
		assertEquals(pc.trueMillis.get(pc.trueMillis.keySet().iterator().next()), moved.anchors().get(0).stampMillis());
	}

	/** Else minutes would count where the wrong clock put them, beside the facts that were moved away. */
	@Test
	void minuteRowsGoWithTheTicksThatTheySumUp() {
		PcScript pc = new PcScript("rrV-rr", 2 * HOUR, HOUR / 3, HOUR / 3, 0);
		InstallationRepair repair = repair(pc);
		List<MinuteRow> rows = new ArrayList<>();
		List<Long> expected = new ArrayList<>();
		FactsSegment recorded = pc.files().get(0).segment();
		for (int row = 0; row < recorded.ticks().size(); row++) {
			rows.add(new MinuteRow(recorded.ticks().stampMillis(row), true, false, recorded.ticks().sequence(row), 600_000, -1, Map.of()));
			expected.add(pc.trueMillis.get(recorded.ticks().sequence(row)));
		}
		// a slot in which no tick ended, and one of facts that are deleted
		rows.add(1, new MinuteRow(rows.get(0).stampMillis() + 1, false, false, -1, 0, -1, Map.of()));
		expected.add(1, expected.get(0) + 1);
		rows.add(0, new MinuteRow(600_000, true, false, 0, 600_000, -1, Map.of()));
		expected.add(0, 600_000L);
		MinuteSeries moved = repair.minutes().series(new MinuteSeries(new MinuteHeader("press", PcScript.ID, ZoneOffset.UTC, false), 600_000, rows));
		assertEquals(expected, moved.rows().stream().map(MinuteRow::stampMillis).toList());
	}

	@Test
	void theTimeOfABootMovesWithItsRows() {
		PcScript pc = new PcScript("rr.rV", 3 * HOUR, HOUR / 2, HOUR / 2, 0);
		FactsSegment recorded = pc.files().get(0).segment();
		FactsSegment moved = repair(pc).segment("1", 0, recorded);
		assertEquals(List.of(3 * HOUR, 3 * HOUR), boots(moved, recorded));
	}

	private static List<Long> boots(FactsSegment moved, FactsSegment recorded) {
		List<Long> shifts = new ArrayList<>();
		for (int i = 0; i < recorded.events().size(); i++) {
			if (recorded.events().get(i).kind() == EventKind.BOOT) {
				shifts.add(moved.events().get(i).detailMillis("boot_ms", 0) - recorded.events().get(i).detailMillis("boot_ms", 0));
			}
		}
		return shifts;
	}

	@Test
	void whatIsRightIsLeftAsItIs() {
		PcScript pc = new PcScript("rrVrr", 0, HOUR, HOUR, 0);
		FactsSegment recorded = pc.files().get(0).segment();
		assertSame(recorded, repair(pc).segment("1", 0, recorded));
		assertEquals(List.of(), problems);
	}

	/** A stick prepared at the PC and imported in the evening: the clock is a minute slow, not hours. */
	@Test
	void aClockThatIsSlowByLessThanIsUnknownIsMovedByTheLeast() {
		PcScript pc = new PcScript("rrVrr", 60_000, 5_000, 8 * HOUR, 0);
		assertEquals(Map.of(0, 55_000L, 1, 55_000L, 2, 55_000L, 3, 55_000L, 4, 55_000L), shifts(pc, repair(pc)));
		assertEquals(1, problems.size());
		assertEquals("s1 2026-03-31T23:59:00Z … 2026-04-01T04:59:00Z: +55 s ± 28807 s, v0", problems.get(0).detail());
	}

	/** Drift between two visits is taken as even. */
	@Test
	void aSecondVisitTellsTheDrift() {
		// 36 ms lost an hour at 10 ppm; typed exactly at both visits
		PcScript pc = new PcScript("V" + "r".repeat(1000) + "V", HOUR, 1, 1, 100);
		InstallationRepair repair = repair(pc);
		FactsSegment moved = repair.segment("1", 0, pc.files().get(0).segment());
		for (int row = 0; row < moved.ticks().size(); row++) {
			assertEquals(pc.trueMillis.get(moved.ticks().sequence(row)), moved.ticks().stampMillis(row), 600, "row " + row);
		}
		ClockRepair told = repair.repairs().get(0);
		assertEquals(List.of("v0", "v1"), told.visits());
		assertEquals(360_000, told.lastShiftMillis() - told.firstShiftMillis(), 1_000);
	}

	@Test
	void visitsThatContradictEachOtherAreToldAndNotUsed() {
		PcScript pc = new PcScript("rVrrVr", 5 * HOUR, HOUR, HOUR, 0);
		Visit wrong = pc.visits().get(1);
		ClockBeacon beacon = wrong.beacon();
		long stick = beacon.stickMillis().orElseThrow() - 48 * HOUR;
		Visit other = new Visit("other", new ClockBeacon("v1", PcScript.ID, beacon.utcMillis(), beacon.monotonicMillis(), OptionalLong.of(stick),
				OptionalLong.empty(), 0), wrong.importMillis() - 48 * HOUR);
		InstallationRepair repair = repair(pc, List.of(pc.visits().get(0), other));
		assertEquals(List.of(), repair.repairs());
		assertEquals(List.of("CLOCK_DOUBTED beacon 0 v0: +14400 … +21600 s ≠ v1", "CLOCK_DOUBTED other v1: -158400 … -151200 s ≠ v0"), told());
	}

	@Test
	void aThirdVisitThatAgreesWithBothIsUsed() {
		PcScript pc = new PcScript("rVrrVrVr", 5 * HOUR, HOUR, HOUR, 0);
		List<Visit> visits = new ArrayList<>(pc.visits());
		ClockBeacon beacon = visits.get(1).beacon();
		visits.set(1, new Visit("other", new ClockBeacon("v1", PcScript.ID, beacon.utcMillis(), beacon.monotonicMillis(),
				OptionalLong.of(beacon.utcMillis() + 30 * HOUR), OptionalLong.empty(), 0), beacon.utcMillis() + 40 * HOUR));
		// the third one: somebody typed nothing, and its stick was prepared long before
		ClockBeacon third = visits.get(2).beacon();
		visits.set(2, new Visit("third", new ClockBeacon("v2", PcScript.ID, third.utcMillis(), third.monotonicMillis(),
				OptionalLong.of(third.utcMillis() + 3 * HOUR), OptionalLong.empty(), 0), third.utcMillis() + 50 * HOUR));
		InstallationRepair repair = repair(pc, visits);
		assertEquals(List.of("v2"), repair.repairs().get(0).visits());
	}

	@Test
	void aStickPreparedInTheFutureTellsNothing() {
		PcScript pc = new PcScript("rVr", 5 * HOUR, -2 * HOUR, HOUR, 0);
		assertEquals(List.of(), repair(pc).repairs());
		assertEquals(List.of("CLOCK_DOUBTED beacon 0 v0: 2026-04-01T03:30:00Z … 2026-04-01T02:30:00Z, PC 2026-03-31T20:30:00Z"), told());
	}

	@Test
	void aTypedTimeNarrowsTheRangeAndCountsWhereTheStickSaysNothing() {
		PcScript pc = new PcScript("rVr", 5 * HOUR, -2 * HOUR, HOUR, 0);
		ClockBeacon beacon = pc.visits().get(0).beacon();
		long truth = beacon.utcMillis() + 5 * HOUR;
		Visit typed = new Visit("typed", new ClockBeacon("t", PcScript.ID, beacon.utcMillis(), beacon.monotonicMillis(), beacon.stickMillis(),
				OptionalLong.of(truth), 60_000), pc.visits().get(0).importMillis());
		ClockRepair repair = repair(pc, List.of(typed)).repairs().get(0);
		assertEquals(5 * HOUR, repair.firstShiftMillis());
		assertEquals(60_000, repair.uncertaintyMillis(), 2_000);
	}

	/** Without a prepared stick only the import bounds the time: the future is no proof of how much a clock is fast. */
	@Test
	void aClockThatIsAheadByAnUnknownAmountIsToldOnly() {
		PcScript pc = new PcScript("rVr", -30 * HOUR, HOUR, HOUR, 0);
		ClockBeacon beacon = pc.visits().get(0).beacon();
		Visit bare = new Visit("bare", new ClockBeacon("b", PcScript.ID, beacon.utcMillis(), beacon.monotonicMillis(), OptionalLong.empty(),
				OptionalLong.empty(), 0), pc.visits().get(0).importMillis());
		assertEquals(List.of(), repair(pc, List.of(bare)).repairs());
		assertEquals(List.of("CLOCK_DOUBTED bare b: ? … -104400 s"), told());
	}

	@Test
	void aVisitThatNoRecordingCanBeTiedToIsToldOnly() {
		PcScript pc = new PcScript("rr", 5 * HOUR, HOUR, HOUR, 0);
		Visit visit = new Visit("early", new ClockBeacon("e", PcScript.ID, 0, 1, OptionalLong.of(6 * HOUR), OptionalLong.empty(), 0), 8 * HOUR);
		assertEquals(List.of(), repair(pc, List.of(visit)).repairs());
		assertEquals(List.of("CLOCK_DOUBTED early e: +21600 … +28800 s"), told());
	}

	/** Another session saw the clock being set while this one did not record: nothing is known across it. */
	@Test
	void whatAnotherSessionSawCutsTheLine() {
		PcScript one = new PcScript("rr_____B", 3 * HOUR, HOUR / 3, HOUR / 3, 0);
		PcScript other = new PcScript("..r+r.", 3 * HOUR, HOUR, HOUR, 0);
		List<Visit> visits = List.of(bootedAnew(one.visits().get(0)));
		assertEquals(1, new InstallationRepair(PcScript.ID, Map.of("1", one.files()), visits, problems::add).repairs().size());
		assertEquals(0, new InstallationRepair(PcScript.ID, Map.of("1", one.files(), "2", other.files()), visits, problems::add).repairs().stream()
				.filter(repair -> repair.session().equals("1")).count());
	}

	private static Visit bootedAnew(Visit visit) {
		ClockBeacon beacon = visit.beacon();
		return new Visit(visit.file(), new ClockBeacon(beacon.id(), beacon.installation(), beacon.utcMillis(), 60_000, beacon.stickMillis(),
				beacon.trueMillis(), 0), visit.importMillis());
	}

	private List<String> told() {
		return problems.stream().map(problem -> problem.kind() + " " + problem.file() + " " + problem.detail()).toList();
	}
}
