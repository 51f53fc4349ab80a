package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kado.analysis.Figures.DAY;
import static org.kado.analysis.Figures.HOUR;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;
import static org.kado.analysis.Figures.millis;
import static org.kado.analysis.Figures.report;
import static org.kado.analysis.Figures.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.EventKind;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;
import org.kado.testing.Requirement;

/** The worked cases, as far as states and figures go. */
class AcceptanceTest {

	private static Recording halfMinuteOfInput() {
		return Recording.fromBase().start().inputEvery(SECOND, 0, 30 * SECOND).input(200 * SECOND).runTo(240 * SECOND);
	}

	@Test
	@Requirement({"A1", "S1-12", "S1-13"})
	void backDatedEndsAtTheLastInput() {
		StateTimeline timeline = analyse(halfMinuteOfInput().installation());
		assertEquals("man 0-30, idle 30-200, man 200-205, idle 205-240", text(timeline));
		assertEquals("back-dated 60s", timeline.convention());
	}

	@Test
	@Requirement("A1")
	void holdOverEndsOneThresholdLater() {
		Recording recording = halfMinuteOfInput().inputEvery(SECOND, 240 * SECOND, 300 * SECOND).runTo(400 * SECOND);
		StateTimeline timeline = analyse(recording.installation(), EpisodeConvention.HOLD_OVER);
		assertEquals("man 0-90, idle 90-200, man 200-360, idle 360-400", text(timeline));
		assertEquals("hold-over 60s", timeline.convention());
	}

	@Test
	@Requirement({"A1", "S1-37"})
	void slotsCountWhole() {
		StateTimeline timeline = analyse(halfMinuteOfInput().installation(), EpisodeConvention.SLOT);
		assertEquals("man 0-60, idle 60-180, man 180-240", text(timeline));
		assertEquals(120 * SECOND, millis(timeline, State.MAN));
		assertEquals("slot 60s", timeline.convention());
	}

	@Test
	@Requirement({"A2", "S1-15"})
	void gapOfExactlyTheThresholdIsIdle() {
		Recording recording = Recording.fromBase().start().inputEvery(SECOND, 0, 10 * SECOND).inputEvery(SECOND, 70 * SECOND, 80 * SECOND);
		assertEquals("man 0-10, idle 10-70, man 70-80, idle 80-100", text(analyse(recording.runTo(100 * SECOND).installation())));
	}

	@Test
	@Requirement({"A2", "S1-15"})
	void gapOneMillisecondShorterIsMan() {
		Recording recording = Recording.fromBase().start().inputEvery(SECOND, 0, 10 * SECOND)
				.inputEvery(SECOND, 70 * SECOND - 1, 80 * SECOND - 1);
		assertEquals("man 0-79.999, idle 79.999-100", text(analyse(recording.runTo(100 * SECOND).installation())));
	}

	@Test
	@Requirement({"A2", "S1-15"})
	void measuredSpacingDecidesWhereTheClockSlews() {
		Recording recording = Recording.fromBase().start().input(0).runTo(30 * SECOND).setClockSilently(40).input(60 * SECOND - 1);
		assertEquals("man 0-60.039, idle 60.039-100.04", text(analyse(recording.runTo(100 * SECOND).installation())));
	}

	@Test
	@Requirement("A3")
	void loneKeyPressCountsOneTick() {
		StateTimeline timeline = analyse(Recording.fromBase().start().input(100 * SECOND).runTo(600 * SECOND).installation());
		assertEquals("idle 0-100, man 100-105, idle 105-600", text(timeline));
		assertEquals(595 * SECOND, millis(timeline, State.IDLE));
	}

	@Test
	@Requirement("A4")
	void nightShiftIsCutAtMidnight() {
		Recording recording = Recording.from("2026-04-01T23:00:00Z").start();
		long start = 23 * HOUR + 50 * MINUTE;
		recording.work(start, start + 30 * MINUTE).runTo(25 * HOUR);
		List<ReportRow> days = report(analyse(recording.installation()), Bucket.DAY, Basis.OBSERVED);
		assertEquals(List.of(10 * MINUTE, 20 * MINUTE), days.stream().map(r -> r.millisOf(State.MAN)).toList());
		ReportRow total = report(analyse(recording.installation()), Bucket.EQUIPMENT, Basis.OBSERVED).get(0);
		assertEquals(30 * MINUTE, total.millisOf(State.MAN));
	}

	@Test
	@Requirement({"A7", "S1-49"})
	void powerCutIsNoDataAndNobodysWork() {
		Recording recording = Recording.from("2026-04-01T10:00:00Z").start();
		long cut = 10 * HOUR + 15 * MINUTE + 30 * SECOND;
		recording.work(10 * HOUR, cut - SECOND).runTo(cut).hole(3 * HOUR);
		long boot = 13 * HOUR + 40 * MINUTE;
		recording.hole(boot - recording.now()).startAfterBoot(boot);
		recording.work(boot, boot + MINUTE - SECOND).runTo(boot + MINUTE);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals(boot - cut, millis(timeline, State.NO_DATA));
		assertEquals("man 36000-36929, idle 36929-36930, no_data 36930-49200, man 49200-49259, idle 49259-49260", text(timeline));
	}

	@Test
	@Requirement("A8")
	void sleepIsNineHours() {
		Recording recording = Recording.from("2026-04-01T22:00:00Z").start();
		long sleep = 22 * HOUR + 30 * MINUTE;
		recording.work(22 * HOUR, sleep - MINUTE).runTo(sleep).event(EventKind.SUSPEND).hole(9 * HOUR)
				.event(EventKind.RESUME).input(31 * HOUR + 30 * MINUTE + SECOND).run(10 * MINUTE);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals(9 * HOUR, millis(timeline, State.ASLEEP));
		assertEquals(0, millis(timeline, State.NO_DATA));
		assertEquals("man 79200-80940, idle 80940-81000, asleep 81000-113400, idle 113400-113401, man 113401-113406, idle 113406-114000",
				text(timeline));
		assertEquals(31 * HOUR + 40 * MINUTE, timeline.period().endMillis() - Recording.BASE);
	}

	@Test
	@Requirement("A10")
	void clockSetBackIsSuspectOnce() {
		Recording recording = Recording.from("2026-04-01T10:00:00Z").start().work(10 * HOUR, 11 * HOUR);
		recording.run(10 * MINUTE).setClock(-10 * MINUTE).run(10 * MINUTE);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals("clock_suspect 36000-36600", text(timeline));
		ReportRow day = report(timeline, Bucket.DAY, Basis.OBSERVED).get(0);
		assertEquals(10 * MINUTE, day.millisOf(State.CLOCK_SUSPECT));
		assertEquals(DAY - 10 * MINUTE, day.millisOf(State.NO_DATA));
		assertTrue(day.utilisation().isEmpty());
	}

	@Test
	@Requirement("A11")
	void clockSetForwardByADaySkipsIt() {
		Recording recording = Recording.from("2026-04-01T10:00:00Z").start().work(10 * HOUR, 12 * HOUR - SECOND);
		recording.run(HOUR).setClock(DAY).run(HOUR);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals("man 36000-39600, no_data 39600-126000, man 126000-129599, idle 129599-129600", text(timeline));
		assertEquals(DAY, millis(timeline, State.NO_DATA));
		List<ReportRow> days = report(timeline, Bucket.DAY, Basis.OBSERVED);
		assertEquals(List.of(HOUR, HOUR - SECOND), days.stream().map(r -> r.millisOf(State.MAN)).toList());
	}

	@Test
	@Requirement("A11")
	void skippedDayHasNoUtilisation() {
		Recording recording = Recording.from("2026-04-01T10:00:00Z").start().work(10 * HOUR, 12 * HOUR - SECOND);
		recording.run(HOUR).setClock(2 * DAY).run(HOUR);
		ReportRow skipped = report(analyse(recording.installation()), Bucket.DAY, Basis.OBSERVED).get(1);
		assertEquals("2026-04-02T00:00Z", skipped.date().orElseThrow().toOffsetDateTime().toString());
		assertEquals(DAY, skipped.millisOf(State.NO_DATA));
		assertTrue(skipped.utilisation().isEmpty());
		assertEquals(0, skipped.coverage());
		assertEquals(0, skipped.utilisationLow().orElseThrow());
		assertEquals(1, skipped.utilisationHigh().orElseThrow());
	}

	@ParameterizedTest
	@CsvSource({"Europe/Berlin, 2026-03-29, 23", "Europe/Berlin, 2026-10-25, 25", "Asia/Tokyo, 2026-03-29, 24", "Asia/Tokyo, 2026-10-25, 24"})
	@Requirement("A12")
	void daysHaveTheHoursOfTheirZone(String zone, String day, int hours) {
		Instant start = java.time.LocalDate.parse(day).atStartOfDay(ZoneId.of(zone)).toInstant();
		Recording recording = Recording.from(start.toString());
		recording.zone = ZoneId.of(zone);
		recording.start().work(recording.now(), recording.now() + hours * HOUR).run(hours * HOUR + MINUTE);
		StateTimeline timeline = analyse(recording.installation());
		ReportRow row = report(timeline, Bucket.DAY, Basis.OBSERVED).get(0);
		assertEquals(hours * HOUR, row.millisOf(State.MAN));
		assertEquals(1.0, row.utilisation().orElseThrow());
		assertEquals(1.0, report(timeline, Bucket.DAY, Basis.CALENDAR).get(0).utilisation().orElseThrow());
		assertEquals(hours, report(timeline, Bucket.HOUR, Basis.OBSERVED).stream().filter(r -> r.utilisation().orElse(0) == 1).count());
	}

	@Test
	@Requirement({"A20", "S1-21", "S1-38"})
	void manGoesBeforeMachine() {
		Recording recording = Recording.fromBase();
		recording.start().inputEvery(SECOND, 0, 3 * MINUTE).runTo(MINUTE);
		recording.pids = 1;
		recording.cpuPercent = 80;
		recording.runTo(8 * MINUTE);
		recording.pids = 0;
		recording.runTo(10 * MINUTE);
		StateTimeline timeline = analyse(recording.installation());
		assertEquals("man 0-180, machine 180-480, idle 480-600", text(timeline));
		ReportRow row = new UtilisationReport(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.empty()).rows(timeline).get(0);
		assertEquals(0.8, row.utilisation().orElseThrow());
		assertEquals(0.3, (double) row.millisOf(State.MAN) / (10 * MINUTE));
		assertEquals(0.5, (double) row.millisOf(State.MACHINE) / (10 * MINUTE));
	}

	@Test
	@Requirement("A27")
	void evenMouseIsNoPerson() {
		Recording recording = Recording.fromBase().start();
		long at = 0;
		for (int i = 0; at <= 8 * HOUR; i++) {
			recording.input(at);
			at += new long[] {60_000, 59_980, 60_020, 60_000}[i % 4];
		}
		StateTimeline timeline = analyse(recording.runTo(8 * HOUR + MINUTE).installation());
		assertEquals(0, millis(timeline, State.MAN));
		assertEquals(List.of(new TimeRange(Recording.BASE, Recording.BASE + 8 * HOUR)), timeline.suspicious());
		ReportRow row = report(timeline, Bucket.EQUIPMENT, Basis.OBSERVED).get(0);
		assertEquals(8 * HOUR, row.suspiciousMillis());
		assertEquals(0, row.utilisation().orElseThrow());
	}
}
