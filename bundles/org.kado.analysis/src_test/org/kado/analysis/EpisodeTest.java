package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kado.analysis.Figures.HOUR;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;
import static org.kado.analysis.Figures.millis;
import static org.kado.analysis.Figures.text;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.State;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.report.EpisodeConvention;
import org.kado.testing.Requirement;

/** Episodes of input in the finest detail, where a picture is too coarse. */
@Requirement({"S1-13", "S1-15"})
class EpisodeTest {

	/** One row, as the test says; T is 6 s, a tick 5 s. */
	private static InstallationFacts rows(int thresholdMillis, Tick... ticks) {
		TickColumns.Builder columns = new TickColumns.Builder();
		for (Tick tick : ticks) {
			columns.add(tick);
		}
		FactsHeader header = new FactsHeader(1, new UUID(0, 1), "", "press", java.time.ZoneOffset.UTC, "1", "", 5_000, 1_000, thresholdMillis, -1,
				-1, Set.of(Source.INPUT), List.of());
		FactsSegment segment = new FactsSegment(header, columns.build(), List.of(), List.of());
		return Recording.installation(new SessionFacts("1", List.of(segment)));
	}

	private static Tick row(long sequence, long endMillis, long elapsedMillis) {
		Tick tick = new Tick().begin(sequence, Recording.BASE + endMillis, elapsedMillis);
		tick.noInput();
		return tick;
	}

	private static Tick row(long sequence, long endMillis, long elapsedMillis, int count, long first, long last, long smallest, long largest) {
		Tick tick = row(sequence, endMillis, elapsedMillis);
		tick.input(count, Recording.BASE + first, Recording.BASE + last, smallest, largest);
		return tick;
	}

	@Test
	void pauseBetweenTwoInstantsOfOneLongRowIsKnown() {
		assertEquals("idle 0-1, man 1-6, idle 6-13, man 13-15", text(analyse(rows(6_000, row(0, 15_000, 15_000, 2, 1_000, 13_000, 12_000, 12_000)))));
	}

	@Test
	void pauseOfUnknownPlaceFillsTheRow() {
		assertEquals("man 0-5, idle 5-13, man 13-15", text(analyse(rows(6_000, row(0, 15_000, 15_000, 5, 0, 13_000, 500, 9_000)))));
	}

	@Test
	void largestSpacingBelowTheThresholdLeavesNoPause() {
		assertEquals("man 0-13, idle 13-15", text(analyse(rows(6_000, row(0, 15_000, 15_000, 5, 0, 13_000, 500, 5_999)))));
	}

	@Test
	void smallestSpacingMayLeaveNoRoomForAPause() {
		assertEquals("man 0-10, idle 10-15",
				text(analyse(rows(8_000, row(0, 5_000, 5_000, 1, 0, 0, -1, -1), row(1, 15_000, 10_000, 3, 5_000, 10_000, 2_500, 5_000)))));
	}

	@Test
	void spacingAcrossRowsBelongsToTheLaterRow() {
		Tick first = row(0, 5_000, 5_000, 1, 0, 0, -1, -1);
		assertEquals("man 0-7.3, idle 7.3-10", text(analyse(rows(8_000, first, row(1, 10_000, 5_000, 2, 7_000, 7_300, 300, 7_000)))));
		assertEquals("man 0-5, idle 5-8, man 8-10", text(analyse(rows(8_000, first, row(1, 10_000, 5_000, 2, 8_000, 8_300, 300, 8_000)))));
	}

	@Test
	void severalInstantsAfterAFailedLookDoNotHideAGap() {
		Tick first = row(0, 5_000, 5_000, 1, 0, 0, -1, -1);
		assertEquals("man 0-5, idle 5-8.5, man 8.5-15.5, idle 15.5-20",
				text(analyse(rows(8_000, first, row(1, 20_000, 15_000, 2, 8_500, 15_500, 7_000, 7_000)))), "7 s isn't the gap of 8.5 s");
	}

	@Test
	void spacingToAnInstantInALostRowDoesNotFillTheTimeBefore() {
		Tick first = row(0, 5_000, 5_000, 1, 0, 0, -1, -1);
		assertEquals("man 0-5, idle 5-19, man 19-20", text(analyse(rows(10_000, first, row(5, 20_000, 5_000, 1, 19_000, 19_000, 6_000, 6_000)))));
	}

	@Test
	void instantMayLieOnePollBeforeItsRow() {
		Tick first = row(0, 5_000, 5_000);
		assertEquals("idle 0-4.2, man 4.2-9.2, idle 9.2-10", text(analyse(rows(60_000, first, row(1, 10_000, 5_000, 1, 4_200, 4_200, -1, -1)))));
		assertEquals("man 0-5", text(analyse(rows(60_000, row(0, 5_000, 5_000, 1, -800, -800, -1, -1)))), "before the first row nothing is known");
		assertEquals("idle 0-4, man 4-9, idle 9-10",
				text(analyse(rows(60_000, first, row(1, 10_000, 5_000, 1, -90_000, -90_000, -1, -1)))), "a damaged value is moved to one that can be");
	}

	@Test
	void instantAtTheVeryEndOfTheDataIsKept() {
		Tick first = row(0, 5_000, 5_000, 1, 1_000, 1_000, -1, -1);
		assertEquals("idle 0-1, man 1-10", text(analyse(rows(60_000, first, row(1, 10_000, 5_000, 1, 10_000, 10_000, 9_000, 9_000)))));
	}

	@Test
	void thresholdIsNeverShorterThanATick() {
		InstallationFacts facts = Recording.fromBase().start().input(0, 4 * SECOND, 10 * SECOND).runTo(20 * SECOND).installation();
		assertEquals("back-dated 5s", analyse(facts, 100).convention());
		assertEquals("man 0-5, idle 5-10, man 10-15, idle 15-20", text(analyse(facts, 100)));
	}

	@Test
	void thresholdIsAsRecordedInEachFile() {
		Recording recording = Recording.fromBase().start().input(0, 20 * SECOND).runTo(30 * SECOND).rotate();
		recording.thresholdMillis = 10_500;
		recording.start().input(30 * SECOND, 50 * SECOND).runTo(70 * SECOND);
		InstallationFacts facts = recording.installation();
		assertEquals("man 0-20, idle 20-30, man 30-35, idle 35-50, man 50-55, idle 55-70", text(analyse(facts)));
		assertEquals("back-dated 10.5s/60s", analyse(facts).convention());
		assertEquals("back-dated 60s", analyse(facts, MINUTE).convention());
	}

	@Test
	void episodeGoesOnIntoTheNextFile() {
		Recording recording = Recording.fromBase().start().input(0, 10 * SECOND, 50 * SECOND).runTo(30 * SECOND).rotate().runTo(60 * SECOND);
		assertEquals("man 0-50, idle 50-60", text(analyse(recording.installation())));
	}

	@ParameterizedTest
	@EnumSource(EpisodeConvention.class)
	void endOfDataEndsAtTheLastInput(EpisodeConvention convention) {
		Recording recording = Recording.fromBase().start().inputEvery(2 * SECOND, 60 * SECOND, 90 * SECOND).runTo(100 * SECOND);
		assertEquals("idle 0-60, man 60-90, idle 90-100", text(analyse(recording.installation(), convention)));
	}

	@ParameterizedTest
	@EnumSource(EpisodeConvention.class)
	void loneKeyPressBeforeAnAgentStartEndsThere(EpisodeConvention convention) {
		Recording recording = Recording.fromBase().start().input(62 * SECOND).runTo(65 * SECOND).start().runTo(100 * SECOND);
		long start = convention == EpisodeConvention.SLOT ? 60 : 62;
		assertEquals("idle 0-" + start + ", man " + start + "-65, idle 65-100", text(analyse(recording.installation(), convention)));
	}

	@Test
	void slotBeginsWhereTheBreakEnds() {
		Recording recording = Recording.fromBase().start().runTo(70 * SECOND).start().input(90 * SECOND).runTo(130 * SECOND);
		assertEquals("idle 0-70, man 70-120, idle 120-130", text(analyse(recording.installation(), EpisodeConvention.SLOT)));
	}

	@ParameterizedTest
	@CsvSource({"BACK_DATED", "HOLD_OVER"})
	void longerThresholdNeverMeansLessManTime(EpisodeConvention convention) {
		Random random = new Random(42);
		Recording recording = Recording.fromBase().start();
		for (long at = 0; at < 24 * HOUR; at += Math.round(Math.exp(random.nextDouble() * 14))) {
			recording.input(at);
		}
		InstallationFacts facts = recording.runTo(24 * HOUR).installation();
		long before = 0;
		for (long seconds = 10; seconds <= 900; seconds += 10) {
			var settings = new org.kado.model.report.AnalysisSettings(java.util.OptionalLong.of(seconds * SECOND), convention);
			long man = millis(new StateAnalysis(settings).analyse(facts), State.MAN);
			assertTrue(man >= before, "T = " + seconds + " s gives " + man + " ms, a shorter T " + before + " ms");
			before = man;
		}
		assertTrue(before > HOUR, "the test says nothing without man time");
	}

	@ParameterizedTest
	@ValueSource(ints = {50, 250, 1_000})
	void everyConstantOfTimeCanBeShorter(int tickMillis) {
		Recording recording = Recording.fromBase();
		recording.tickMillis = tickMillis;
		recording.pollMillis = tickMillis;
		recording.thresholdMillis = 10 * tickMillis;
		recording.start().input(0, 4L * tickMillis, 13L * tickMillis, 23L * tickMillis).runTo(40L * tickMillis);
		assertEquals(14L * tickMillis, millis(analyse(recording.installation()), State.MAN), "13 ticks and a lone one");
	}
}
