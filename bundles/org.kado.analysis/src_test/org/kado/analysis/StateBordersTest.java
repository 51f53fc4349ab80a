package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.StateBorder;
import org.kado.model.report.StateTimeline;

/** Recordings that are made for one thing that may reach across a border. Files have ten minutes. */
class StateBordersTest {

	private static final long FILE_MILLIS = 600_000;
	private static final StateAnalysis ANALYSIS = new StateAnalysis(AnalysisSettings.asRecorded());

	/** Each file with some work, and a pause of several minutes after it. */
	private static Recording files(int count) {
		return files(Recording.fromBase(), count);
	}

	private static Recording files(Recording recording, int count) {
		recording.start();
		for (int file = 0; file < count; file++) {
			recording.work(recording.now() + 30_000, recording.now() + 200_000).run(FILE_MILLIS).rotate();
		}
		return recording;
	}

	/** @return whether it can be gone on from the border; then it must tell what all rows tell */
	private static boolean goesOn(StateAnalysis analysis, DecidedStates before, StateBorder border, InstallationFacts now) {
		Optional<DecidedStates> grown = analysis.goOn(GrownStatesTest.without(now, border), before.timeline(), border);
		grown.ifPresent(states -> {
			StateTimeline all = analysis.analyse(now);
			assertEquals(Figures.text(all), Figures.text(states.timeline()), border.toString());
			assertEquals(all, states.timeline(), border.toString());
		});
		return grown.isPresent();
	}

	/** How many of the borders it can be gone on from. */
	private static long goneOn(StateAnalysis analysis, InstallationFacts then, InstallationFacts now) {
		DecidedStates before = analysis.decide(then);
		return before.borders().stream().filter(border -> GrownStatesTest.isBeginning(then, now, border)).filter(border -> goesOn(analysis, before, border, now)).count();
	}

	private static InstallationFacts paused(int thresholdBefore, long pauseMillis, boolean later) {
		Recording recording = Recording.fromBase();
		recording.thresholdMillis = thresholdBefore;
		files(recording, 3).thresholdMillis = 60_000;
		recording.work(recording.now() + 30_000, recording.now() + FILE_MILLIS - pauseMillis).run(FILE_MILLIS).rotate();
		return (later ? recording.work(recording.now() + 1_000, recording.now() + 100_000).run(FILE_MILLIS) : recording).installation();
	}

	/**
	 * <pre>
	 *   input      ·  ·  ·  ·  ·  ·        │ ·  ·  ·
	 *   pause                     ├────────┼─┤          shorter than T: no border lies in it, and the latest one holds
	 * </pre>
	 */
	@Test
	void aPauseThatMayBecomeShorterThanTheThresholdHoldsNoBorder() {
		for (int thresholdBefore : new int[] {10_000, 60_000}) {
			for (long pause = 5_000; pause < 60_000; pause += 5_000) {
				InstallationFacts then = paused(thresholdBefore, pause, false);
				DecidedStates before = ANALYSIS.decide(then);
				assertTrue(goesOn(ANALYSIS, before, before.borders().get(0), paused(thresholdBefore, pause, true)), "T was " + thresholdBefore + ", pause " + pause);
			}
		}
	}

	private static InstallationFacts seldom(int files) {
		Recording recording = Recording.fromBase();
		recording.thresholdMillis = 10_000;
		recording.start().inputEvery(900_000, 300_000, files * FILE_MILLIS);
		for (int file = 0; file < files; file++) {
			recording.run(FILE_MILLIS).rotate();
		}
		return recording.installation();
	}

	/**
	 * <pre>
	 *   files      ├────┼────┼────┼────┼────┤    ┼    ┼    ┤
	 *   input        ·      ·      ·      ·      ·            every 15 min: from the fourth on it is no person's
	 *   border                            ▲
	 * </pre>
	 */
	@Test
	void theLastInputBeforeABorderIsLookedAtAgain() {
		for (EpisodeConvention convention : EpisodeConvention.values()) {
			StateAnalysis analysis = new StateAnalysis(new AnalysisSettings(OptionalLong.empty(), convention));
			assertEquals(List.of(), analysis.analyse(seldom(5)).suspicious());
			assertFalse(analysis.decide(seldom(5)).borders().isEmpty());
			assertEquals(1, analysis.analyse(seldom(8)).suspicious().size());
			assertEquals(0, goneOn(analysis, seldom(5), seldom(8)));
		}
	}

	/** A session that ends, another one that records on, and the first one again; it can be gone on from so many borders. */
	private static long restarted(UnaryOperator<Recording> ending, UnaryOperator<Recording> again) {
		InstallationFacts then = Recording.installation(ending.apply(files(2)).facts(), second().facts());
		Recording first = ending.apply(files(2)).rotate();
		return goneOn(ANALYSIS, then, Recording.installation(again.apply(first).rotate().facts(), second().facts()));
	}

	private static Recording second() {
		Recording second = Recording.fromBase();
		second.session = "2";
		return files(second, 4);
	}

	private static Recording work(Recording recording) {
		return recording.work(recording.now() + 20_000, recording.now() + 100_000).run(300_000);
	}

	private static Recording afterwards(Recording recording) {
		return recording.hole(2 * FILE_MILLIS + 60_000);
	}

	@Test
	void aSessionThatStartsAgainIsGoneOnWith() {
		assertTrue(restarted(ended -> ended, again -> work(afterwards(again).start())) > 0);
		assertTrue(restarted(ended -> ended.input(ended.now() + 4_000).run(5_000), again -> work(afterwards(again))) > 0);
		assertTrue(restarted(ended -> ended, again -> work(afterwards(again).start()).event(EventKind.SUSPEND).hole(200_000).event(EventKind.RESUME).run(60_000)) > 0);
		assertTrue(restarted(ended -> ended.event(EventKind.LOCK), again -> work(afterwards(again).start())) > 0);
	}

	@Test
	void aSessionThatStartsAgainMayHaveNoRowsAsYet() {
		assertEquals(0, restarted(ended -> ended, again -> afterwards(again).start()));
		assertEquals(0, restarted(ended -> ended, again -> afterwards(again).event(EventKind.SLEEP_GAP, "asleep_ms", "60000").start()));
	}

	/** What was open when a session ended may be told of when it starts again. */
	@Test
	void sleepThatAnotherSessionDidNotTellOfIsSeen() {
		restarted(ended -> ended.event(EventKind.SUSPEND), again -> work(afterwards(again).event(EventKind.RESUME).start()));
		restarted(ended -> ended.event(EventKind.SUSPEND), again -> work(afterwards(again).start().event(EventKind.RESUME)));
		restarted(ended -> ended, again -> work(afterwards(again).event(EventKind.SLEEP_GAP, "asleep_ms", "1100000").start()));
		restarted(ended -> ended, again -> work(afterwards(again).start().event(EventKind.SLEEP_GAP, "asleep_ms", "1100000")));
	}

	/**
	 * <pre>
	 *   session 1   ├─────────┤ asleep ····································· told │├───┤
	 *   session 2   ├────────────────┼──────┤
	 *   border                       ▲
	 * </pre>
	 */
	@Test
	void sleepThatNoRowFollowedIsMadeAStateByALaterRow() {
		long asleep = 2 * FILE_MILLIS + 300_000;
		for (long hole : new long[] {0, 100_000}) {
			restarted(ended -> ended.hole(asleep).event(EventKind.SLEEP_GAP, "asleep_ms", Long.toString(asleep)), again -> work(again.hole(hole).start()));
			restarted(ended -> ended.event(EventKind.SUSPEND).hole(asleep).event(EventKind.RESUME), again -> work(again.hole(hole).start()));
		}
	}

	@Test
	void aSourceThatBrokeMayHaveBeenRestoredUnseen() {
		for (String source : List.of("lock", "input", "process")) {
			restarted(ended -> ended.event(EventKind.SOURCE_BROKEN, "source", source), again -> work(afterwards(again)));
			restarted(ended -> ended.event(EventKind.SOURCE_BROKEN, "source", source), again -> work(afterwards(again).start()));
		}
	}

	/**
	 * <pre>
	 *   session 1   ├─────────┤ clock + 30 min                ├───┤   by its own time seconds later
	 *   session 2   ├────────────────┼──────┤
	 *   border                       ▲
	 * </pre>
	 */
	@Test
	void rowsAfterAClockChangeTouchThoseBefore() {
		for (long hole : new long[] {0, 5_000, 14_000, 40_000, 120_000}) {
			restarted(ended -> ended.setClock(3 * FILE_MILLIS), again -> work(again.hole(hole).start()));
			restarted(ended -> ended, again -> work(again.setClock(3 * FILE_MILLIS).hole(hole).start()));
			restarted(ended -> ended.input(ended.now() - 4_000).setClock(3 * FILE_MILLIS), again -> again.hole(hole).input(again.now() + 1_000).run(300_000));
			restarted(ended -> ended.input(ended.now() + 9_500).run(10_000).setClock(3 * FILE_MILLIS), again -> work(again.hole(hole).start()));
			restarted(ended -> ended.setClock(-60_000), again -> work(afterwards(again).hole(hole).start()));
		}
	}

	@Test
	void whereRowsBeforeABorderTellOtherThanWhatWasKeptAllIsDecidedAnew() {
		InstallationFacts then = files(4).installation();
		InstallationFacts now = files(5).installation();
		DecidedStates before = ANALYSIS.decide(then);
		for (StateBorder border : before.borders()) {
			assertTrue(goesOn(ANALYSIS, before, border, now));
			for (long ago : new long[] {1, 5_000, 14_999}) {
				StateTimeline other = with(before.timeline(), border.millis() - ago);
				assertEquals(Optional.empty(), ANALYSIS.goOn(now, other, border), border.millis() + " - " + ago);
			}
		}
	}

	/** The same, but for one millisecond of another state. */
	private static StateTimeline with(StateTimeline timeline, long atMillis) {
		List<StateInterval> intervals = new ArrayList<>();
		for (StateInterval interval : timeline.intervals()) {
			if (interval.range().startMillis() <= atMillis && atMillis < interval.range().endMillis()) {
				part(intervals, interval.range().startMillis(), atMillis, interval.state());
				part(intervals, atMillis, atMillis + 1, State.MACHINE);
				part(intervals, atMillis + 1, interval.range().endMillis(), interval.state());
			} else {
				intervals.add(interval);
			}
		}
		return new StateTimeline(timeline.installation(), timeline.equipment(), timeline.zone(), timeline.period(), intervals, timeline.suspicious(), timeline.recorded(),
				timeline.convention());
	}

	private static void part(List<StateInterval> intervals, long start, long end, State state) {
		if (start < end) {
			intervals.add(StateInterval.of(start, end, state));
		}
	}
}
