package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.kado.analysis.Figures.DAY;
import static org.kado.analysis.Figures.HOUR;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;
import static org.kado.analysis.Figures.millis;
import static org.kado.analysis.Figures.report;
import static org.kado.analysis.Figures.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kado.model.State;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

/** Minute rows, alone and beside facts. */
class MinuteRowsTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static MinuteRow row(long endMillis, boolean man, boolean machine) {
		return new MinuteRow(Recording.BASE + endMillis, man, machine, -1, -1, -1, Map.of());
	}

	private static MinuteRow own(long endMillis, long coveredMillis, Map<State, Long> states) {
		boolean man = states.getOrDefault(State.MAN, 0L) > 0;
		return new MinuteRow(Recording.BASE + endMillis, man, !man && states.getOrDefault(State.MACHINE, 0L) > 0, 1, coveredMillis, 60_000, states);
	}

	private static MinuteSeries series(long slotMillis, MinuteRow... rows) {
		return new MinuteSeries(new MinuteHeader("press 1", "s1:press 1", TOKYO, true), slotMillis, List.of(rows));
	}

	private static InstallationFacts facts(List<SessionFacts> sessions, MinuteSeries... series) {
		return new InstallationFacts("s1:press 1", "press 1", TOKYO, sessions, List.of(series));
	}

	private static String decide(MinuteSeries... series) {
		return text(analyse(facts(List.of(), series)));
	}

	@Test
	@Requirement({"S1-36", "S1-37", "S1-38"})
	void rowDescribesTheSlotThatEndsAtItsStamp() {
		assertEquals("man 0-60, machine 60-120, idle 120-180",
				decide(series(MINUTE, row(MINUTE, true, false), row(2 * MINUTE, false, true), row(3 * MINUTE, false, false))));
	}

	@Test
	@Requirement({"S1-37", "S1-38"})
	void manGoesBeforeMachine() {
		assertEquals("man 0-60", decide(series(MINUTE, row(MINUTE, true, true))));
	}

	@Test
	@Requirement("S1-49")
	void longerDistanceIsNoDataAndNeverTheStateOfTheNextRow() {
		assertEquals("man 0-60, no_data 60-32400, man 32400-32460", decide(series(MINUTE, row(MINUTE, true, false), row(9 * HOUR + MINUTE, true, false))));
	}

	@Test
	@Requirement("S1-49")
	void firstRowOfADayCounts() {
		MinuteSeries rows = series(MINUTE, row(15 * HOUR, true, false), row(15 * HOUR + MINUTE, true, false));
		List<ReportRow> days = report(analyse(facts(List.of(), rows)), Bucket.DAY, Basis.OBSERVED);
		assertEquals(List.of(MINUTE, MINUTE), days.stream().map(r -> r.millisOf(State.MAN)).toList(), "15:00Z is midnight in Tokyo");
	}

	@Test
	@Requirement("S1-33")
	void slotsOfFiveMinutesWork() {
		assertEquals("man 0-300, idle 300-600", decide(series(5 * MINUTE, row(5 * MINUTE, true, false), row(10 * MINUTE, false, false))));
	}

	@Test
	void rowsCloserThanASlotDoNotOverlap() {
		assertEquals("man 0-60, machine 60-90", decide(series(MINUTE, row(MINUTE, true, false), row(90 * SECOND, false, true))));
	}

	@Test
	void whatWasNotCoveredIsNoDataAtTheSlotsBeginning() {
		assertEquals("no_data 0-40, man 40-60", decide(series(MINUTE, own(MINUTE, 20 * SECOND, Map.of(State.MAN, 20 * SECOND)))));
		assertEquals("", decide(series(MINUTE, own(MINUTE, 0, Map.of(State.NO_DATA, MINUTE)))), "nothing recorded is no record");
	}

	@ParameterizedTest
	@EnumSource(value = State.class, names = {"LOCKED", "ASLEEP", "OFF", "CLOCK_SUSPECT", "NO_DATA"})
	void ownColumnsSayWhatLastedLongest(State state) {
		assertEquals(state.id() + " 0-60", decide(series(MINUTE, own(MINUTE, MINUTE, Map.of(State.IDLE, 29 * SECOND, state, 31 * SECOND)))));
		assertEquals("idle 0-60", decide(series(MINUTE, own(MINUTE, MINUTE, Map.of(State.IDLE, 30 * SECOND, state, 30 * SECOND)))));
	}

	@Test
	void noDataOfTheUncoveredPartSaysNothingOfTheRest() {
		assertEquals("no_data 0-40, idle 40-60",
				decide(series(MINUTE, own(MINUTE, 20 * SECOND, Map.of(State.IDLE, 20 * SECOND, State.NO_DATA, 40 * SECOND)))));
	}

	@Test
	void recordedStatesAreThoseOfTheColumns() {
		assertEquals(Set.of(State.MAN, State.MACHINE, State.IDLE, State.CLOCK_SUSPECT, State.NO_DATA),
				analyse(facts(List.of(), series(MINUTE, row(MINUTE, true, false)))).recorded());
		assertEquals(Set.of(State.MAN, State.LOCKED, State.IDLE, State.CLOCK_SUSPECT, State.NO_DATA),
				analyse(facts(List.of(), series(MINUTE, own(MINUTE, MINUTE, Map.of(State.MAN, 1L, State.LOCKED, 0L))))).recorded());
	}

	@Test
	void severalSeriesAreMergedAsSessionsAre() {
		assertEquals("man 0-60, idle 60-120",
				decide(series(MINUTE, row(MINUTE, true, false)), series(MINUTE, row(MINUTE, false, false), row(2 * MINUTE, false, false))));
	}

	@Test
	void conventionSaysWhatRowsCount() {
		MinuteSeries before = series(MINUTE, row(-MINUTE, true, false));
		Recording recording = Recording.fromBase().start().runTo(HOUR);
		assertEquals("fixed: slot", analyse(facts(List.of(), before)).convention());
		assertEquals("back-dated 60s + fixed: slot", analyse(facts(List.of(recording.facts()), before)).convention());
		assertEquals("back-dated", analyse(facts(List.of())).convention());
	}

	/** What a recorder writes beside its facts, with all that may happen to it; the last slots lie off the record. */
	private static MinuteSeries minuteFileOf(StateTimeline timeline) {
		List<MinuteRow> rows = new ArrayList<>();
		for (long end = Math.floorDiv(timeline.period().startMillis(), MINUTE) * MINUTE + MINUTE; end <= timeline.period().endMillis() + MINUTE; end += MINUTE) {
			long from = end - MINUTE;
			long to = end;
			boolean known = timeline.intervals().stream().anyMatch(i -> i.state() != State.NO_DATA && i.state() != State.OFF
					&& i.range().startMillis() < to && i.range().endMillis() > from);
			if (known) {
				rows.add(new MinuteRow(end, rows.size() % 2 == 0, false, rows.size(), -1, -1, Map.of()));
			}
		}
		return new MinuteSeries(new MinuteHeader("press 1", "00000000", TOKYO, false), MINUTE, rows);
	}

	@Test
	void factsAndTheirMinuteFileSayWhatFactsAloneSay() {
		Recording recording = Recording.from("2026-04-01T08:00:13Z").start().work(8 * HOUR + 20 * SECOND, 9 * HOUR).runTo(9 * HOUR);
		recording.event(EventKind.LOCK).run(30 * MINUTE).event(EventKind.SUSPEND).hole(HOUR).event(EventKind.RESUME).run(7 * MINUTE);
		recording.hole(11 * MINUTE).start();
		recording.inputBroken = true;
		recording.run(10 * MINUTE);
		recording.inputBroken = false;
		recording.setClock(-3 * MINUTE).run(10 * MINUTE).event(EventKind.SHUTDOWN).hole(15 * HOUR);
		recording.startAfterBoot(recording.now() - MINUTE).run(2 * HOUR + 7 * SECOND);
		SessionFacts session = recording.facts();
		StateTimeline alone = analyse(facts(List.of(session)));
		StateTimeline both = analyse(facts(List.of(session), minuteFileOf(alone)));
		assertEquals(alone, both);
		for (Bucket bucket : List.of(Bucket.HOUR, Bucket.DAY, Bucket.WEEK, Bucket.MONTH, Bucket.EQUIPMENT)) {
			assertEquals(report(alone, bucket, Basis.OBSERVED), report(both, bucket, Basis.OBSERVED));
		}
		for (State state : State.values()) {
			assertNotEquals(state == State.MACHINE, millis(alone, state) > 0, "the comparison needs " + state);
		}
	}

	@Test
	void rowsThatFactsKnowToBeBrokenDoNotCount() {
		Recording recording = Recording.fromBase();
		recording.inputBroken = true;
		SessionFacts session = recording.start().runTo(10 * MINUTE).facts();
		MinuteSeries rows = series(MINUTE, row(3 * MINUTE, false, false), row(4 * MINUTE, true, false));
		assertEquals("no_data 0-600", text(analyse(facts(List.of(session), rows))));
		assertEquals("back-dated 60s", analyse(facts(List.of(session), rows)).convention());
	}

	@Test
	void minuteRowsFillWhereFactsAreLost() {
		Recording recording = Recording.fromBase().start().runTo(10 * MINUTE).hole(DAY).start().run(10 * MINUTE);
		MinuteSeries rows = series(MINUTE, row(9 * MINUTE, true, false), row(10 * MINUTE + 30 * SECOND, true, false), row(20 * MINUTE, true, false),
				row(DAY + HOUR, false, true));
		assertEquals("idle 0-600, no_data 600-1140, man 1140-1200, no_data 1200-87000, idle 87000-87600, no_data 87600-89940, machine 89940-90000",
				text(analyse(facts(List.of(recording.facts()), rows))));
	}
}
