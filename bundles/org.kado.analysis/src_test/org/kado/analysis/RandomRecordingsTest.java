package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

/** Compares the analysis with {@link NaiveStates}, cell by cell, over thousands of made-up recordings. The seed stands in the message. */
class RandomRecordingsTest {

	private static final int SEEDS = Integer.getInteger("kado.seeds", 1_000);
	private static final List<State> ORDER = List.of(State.MAN, State.MACHINE, State.IDLE, State.LOCKED, State.ASLEEP, State.NO_DATA);

	@Test
	@Requirement({"A1", "A2", "A3", "A8", "A10", "A11", "S1-13", "S1-15", "S1-49"})
	void everyCellIsWhatPlainSearchSays() {
		Set<State> seen = EnumSet.noneOf(State.class);
		for (long seed = 1; seed <= SEEDS; seed++) {
			compare(seed, seed % 4 == 0 ? 2 : 1, seen);
		}
		assertEquals(EnumSet.allOf(State.class), seen, "states that the recordings made");
	}

	private static void compare(long seed, int sessionCount, Set<State> seen) {
		List<SessionFacts> sessions = new ArrayList<>();
		List<NaiveStates> naive = new ArrayList<>();
		RandomWorld world = new RandomWorld(seed, 1);
		for (int session = 1; session <= sessionCount; session++) {
			world = new RandomWorld(seed, session);
			sessions.add(world.live());
			naive.add(new NaiveStates(world));
		}
		InstallationFacts facts = Recording.installation(sessions.toArray(SessionFacts[]::new));
		StateTimeline timeline = new StateAnalysis(new AnalysisSettings(AnalysisSettings.asRecorded().thresholdMillis(), world.convention))
				.analyse(facts);
		if (naive.stream().allMatch(n -> n.endCalendarMillis() == Long.MIN_VALUE)) {
			assertTrue(timeline.intervals().isEmpty());
			return;
		}
		checkShape(timeline, seed);
		long start = naive.stream().mapToLong(NaiveStates::firstCalendarMillis).min().orElseThrow();
		long end = naive.stream().mapToLong(NaiveStates::endCalendarMillis).max().orElseThrow();
		assertEquals(start, timeline.period().startMillis() - Recording.BASE, () -> "start, seed " + seed);
		assertEquals(end, timeline.period().endMillis() - Recording.BASE, () -> "end, seed " + seed);
		List<RandomWorld.Span> off = NaiveStates.off(naive);
		int interval = 0;
		for (long cell = start; cell < end; cell += RandomWorld.CELL_MILLIS) {
			while (timeline.intervals().get(interval).range().endMillis() - Recording.BASE <= cell) {
				interval++;
			}
			State decided = timeline.intervals().get(interval).state();
			State expected = expected(naive, off, cell);
			if (decided != expected) {
				fail("seed " + seed + ", at " + cell + " ms: " + decided + " instead of " + expected + "\n" + Figures.text(timeline));
			}
			seen.add(expected);
		}
	}

	private static State expected(List<NaiveStates> sessions, List<RandomWorld.Span> off, long cell) {
		if (sessions.stream().anyMatch(s -> s.suspect(cell))) {
			return State.CLOCK_SUSPECT;
		}
		if (off.stream().anyMatch(s -> s.holds(cell))) {
			return State.OFF;
		}
		Set<State> states = EnumSet.of(State.NO_DATA);
		sessions.forEach(s -> s.state(cell).ifPresent(states::add));
		return ORDER.stream().filter(states::contains).findFirst().orElseThrow();
	}

	private static void checkShape(StateTimeline timeline, long seed) {
		StateInterval previous = null;
		for (StateInterval interval : timeline.intervals()) {
			assertTrue(interval.range().millis() > 0, () -> "empty interval, seed " + seed);
			if (previous != null) {
				assertEquals(previous.range().endMillis(), interval.range().startMillis(), () -> "gap, seed " + seed);
				assertTrue(previous.state() != interval.state(), () -> "not joined, seed " + seed);
			}
			previous = interval;
		}
	}
}
