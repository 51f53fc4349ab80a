package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kado.analysis.Figures.HOUR;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;
import static org.kado.analysis.Figures.millis;
import static org.kado.analysis.Figures.text;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.State;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

/** Clocks that are set, and PCs that sleep or are switched off, in finer detail than the pictures of states.md. */
class ClockAndPowerTest {

	@ParameterizedTest
	@CsvSource({"-2000, idle 0-38", "-2001, 'idle 0-17.999, clock_suspect 17.999-20, idle 20-37.999'"})
	@Requirement("A10")
	void overlapOfUpToTwoSecondsIsSlewing(long shiftMillis, String expected) {
		Recording recording = Recording.fromBase().start().runTo(20 * SECOND).setClock(shiftMillis).runTo(40 * SECOND);
		assertEquals(expected, text(analyse(recording.installation())));
	}

	@Test
	void theEarlierRowKeepsTheTimeWhereClocksSlew() {
		Recording recording = Recording.fromBase().start().input(18 * SECOND, 20 * SECOND).runTo(20 * SECOND).setClockSilently(-1_500);
		recording.runTo(40 * SECOND);
		assertEquals("idle 0-18, man 18-21.5, idle 21.5-38.5", text(analyse(recording.installation())), "by the new clock 18.5-23.5");
	}

	@Test
	void aDayOfJitterIsOneStrand() {
		Random random = new Random(3);
		Recording recording = Recording.fromBase().start().work(0, 2 * HOUR - SECOND);
		while (recording.now() < 2 * HOUR) {
			recording.setClockSilently(random.nextInt(7) - 3).row(5 * SECOND);
		}
		StateTimeline timeline = analyse(recording.installation());
		assertEquals(0, millis(timeline, State.CLOCK_SUSPECT));
		assertEquals(0, millis(timeline, State.NO_DATA));
		assertEquals(2, timeline.intervals().size(), () -> text(timeline));
	}

	@Test
	@Requirement("A10")
	void clockSetBackWhileTheAgentWasAwayIsSeenWithoutAnEvent() {
		Recording recording = Recording.fromBase().start().runTo(10 * MINUTE).hole(MINUTE).setClockSilently(-6 * MINUTE).start().run(10 * MINUTE);
		assertEquals("idle 0-300, clock_suspect 300-600, idle 600-900", text(analyse(recording.installation())));
	}

	@Test
	@Requirement("A11")
	void clockSetForwardAndBackLeavesNothingSuspect() {
		Recording recording = Recording.fromBase().start().work(0, 10 * MINUTE - SECOND).runTo(5 * MINUTE).setClock(HOUR).run(MINUTE).setClock(-HOUR);
		StateTimeline timeline = analyse(recording.runTo(10 * MINUTE).installation());
		assertEquals("man 0-300, no_data 300-360, man 360-599, idle 599-600, no_data 600-3900, man 3900-3960", text(timeline));
	}

	@Test
	@Requirement("A10")
	void episodeGoesOnThroughAClockChange() {
		Recording recording = Recording.fromBase().start().input(0, 30 * SECOND, 80 * SECOND, 130 * SECOND).runTo(60 * SECOND);
		recording.setClock(10 * MINUTE).runTo(200 * SECOND);
		assertEquals("man 0-60, no_data 60-660, man 660-730, idle 730-800", text(analyse(recording.installation())));
	}

	@Test
	@Requirement("A8")
	void sleepFoundAtAWakeUpWithANewClockIsPlacedByIt() {
		Recording recording = Recording.fromBase().start().runTo(MINUTE).hole(9 * HOUR).setClockSilently(-10 * MINUTE);
		recording.event(EventKind.SLEEP_GAP, "asleep_ms", Long.toString(9 * HOUR));
		recording.event(EventKind.CLOCK_CHANGE, "shift_ms", Long.toString(-10 * MINUTE)).run(MINUTE);
		assertEquals("idle 0-60, asleep 60-31860, idle 31860-31920", text(analyse(recording.installation())));
	}

	@Test
	@Requirement("A8")
	void sleepFoundAtAWakeUpWithAClockSetForward() {
		Recording recording = Recording.fromBase().start().runTo(MINUTE).hole(HOUR).setClockSilently(HOUR);
		recording.event(EventKind.SLEEP_GAP, "asleep_ms", Long.toString(HOUR));
		recording.event(EventKind.CLOCK_CHANGE, "shift_ms", Long.toString(HOUR)).run(MINUTE);
		assertEquals("idle 0-60, asleep 60-3660, no_data 3660-7260, idle 7260-7320", text(analyse(recording.installation())));
	}

	@Test
	@Requirement("A8")
	void oneSleepToldTwiceIsOne() {
		Recording recording = Recording.fromBase().start().runTo(MINUTE).event(EventKind.SUSPEND).hole(HOUR).event(EventKind.RESUME);
		recording.event(EventKind.SLEEP_GAP, "asleep_ms", Long.toString(HOUR - 300)).run(MINUTE);
		assertEquals("idle 0-60, asleep 60-3660, idle 3660-3720", text(analyse(recording.installation())));
	}

	@Test
	void suspendThatARestartFollowsIsNoSleep() {
		Recording recording = Recording.fromBase().start().runTo(MINUTE).event(EventKind.SUSPEND).hole(HOUR).start();
		recording.event(EventKind.RESUME).run(MINUTE);
		assertEquals("idle 0-60, no_data 60-3660, idle 3660-3720", text(analyse(recording.installation())));
	}

	@Test
	@Requirement("A8")
	void wakingKeyCountsFromTheWakeUp() {
		Recording recording = Recording.fromBase().start().runTo(MINUTE).event(EventKind.SUSPEND).hole(HOUR - 500).input(HOUR + MINUTE - 200).hole(0);
		recording.eventAt(HOUR + MINUTE, EventKind.RESUME).row(5_500).run(MINUTE);
		assertEquals("idle 0-60, asleep 60-3660, man 3660-3665, idle 3665-3725", text(analyse(recording.installation())));
	}

	@Test
	@Requirement("A7")
	void bootWithoutShutdownIsNoData() {
		Recording recording = Recording.fromBase().start().runTo(MINUTE).hole(HOUR).startAfterBoot(HOUR).run(MINUTE);
		assertEquals("idle 0-60, no_data 60-3660, idle 3660-3720", text(analyse(recording.installation())));
	}

	@Test
	void offEndsAtTheFirstBoot() {
		Recording recording = Recording.fromBase().start().runTo(MINUTE).event(EventKind.SHUTDOWN).hole(HOUR - MINUTE);
		recording.startAfterBoot(HOUR).hole(HOUR).startAfterBoot(2 * HOUR).run(MINUTE);
		assertEquals("idle 0-60, off 60-3600, no_data 3600-7200, idle 7200-7260", text(analyse(recording.installation())));
	}

	@Test
	void shutdownThatIsNotRecordedIsPassedOver() {
		Recording recording = Recording.fromBase();
		recording.sources.remove(Source.SHUTDOWN);
		recording.start().runTo(MINUTE).event(EventKind.SHUTDOWN).hole(HOUR - MINUTE).startAfterBoot(HOUR).run(MINUTE);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals("idle 0-60, no_data 60-3600, idle 3600-3660", text(timeline));
		assertTrue(!timeline.recorded().contains(State.OFF));
	}

	@Test
	void bootMovesToAnotherSession() {
		SessionFacts first = Recording.fromBase().start().runTo(MINUTE).event(EventKind.SHUTDOWN).facts();
		Recording second = Recording.fromBase();
		second.session = "2";
		SessionFacts next = second.hole(2 * HOUR).startAfterBoot(2 * HOUR - MINUTE).run(MINUTE).facts();
		assertEquals("idle 0-60, off 60-7140, no_data 7140-7200, idle 7200-7260", text(analyse(Recording.installation(first, next))));
	}

	@Test
	void sessionThatHoldsNothingButEventsTellsThemStill() {
		SessionFacts first = Recording.fromBase().start().runTo(MINUTE).event(EventKind.SHUTDOWN).facts();
		SessionFacts killed = Recording.fromBase().hole(HOUR).startAfterBoot(HOUR - MINUTE).facts();
		SessionFacts third = Recording.fromBase().hole(2 * HOUR).start().run(MINUTE).facts();
		assertEquals("idle 0-60, off 60-3540, no_data 3540-7200, idle 7200-7260", text(analyse(Recording.installation(first, killed, third))));
	}

	@ParameterizedTest
	@CsvSource({"15000, 'idle 0-135'", "15001, 'idle 0-60, no_data 60-75.001, idle 75.001-135.001'"})
	@Requirement({"A7", "S1-49"})
	void holeOfMoreThanThreeTicksIsNoData(long holeMillis, String expected) {
		Recording recording = Recording.fromBase().start().runTo(MINUTE).hole(holeMillis).run(MINUTE);
		assertEquals(expected, text(analyse(recording.installation())));
	}

	@Test
	void timeOffTheRecordIsNeverMan() {
		Recording recording = Recording.fromBase().start().work(0, MINUTE).runTo(MINUTE).hole(10 * HOUR).start();
		InstallationFacts facts = recording.work(recording.now(), recording.now() + MINUTE).run(MINUTE).installation();
		for (EpisodeConvention convention : EpisodeConvention.values()) {
			assertTrue(millis(analyse(facts, convention), State.MAN) <= 2 * MINUTE, convention.id());
		}
	}

	@Test
	void nothingRecordedIsAnEmptyTimeline() {
		StateTimeline timeline = analyse(Recording.fromBase().start().installation());
		assertTrue(timeline.intervals().isEmpty());
		assertTrue(timeline.period().isEmpty());
	}
}
