package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Tick;
import org.kado.sampling.InputCounter;
import org.kado.sampling.InputCountsSampler;
import org.kado.testing.Requirement;

class RecorderTest {

	private static final String START = "2026-04-01T10:00:00Z";

	private final Run run = Run.from(START);

	private static long millis(String instant) {
		return Instant.parse(instant).toEpochMilli();
	}

	private static List<String> kinds(WrittenRows recording) {
		return recording.events().stream().map(event -> event.kind().id()).toList();
	}

	@Test
	void ticksAreAlignedAndCoverTheTimeWithoutGap() {
		WrittenRows recording = run.until(3_600);
		List<Tick> ticks = recording.ticks();
		assertEquals(720, ticks.size());
		long end = millis(START);
		for (Tick tick : ticks) {
			assertEquals(0, tick.stampMillis() % 5_000);
			assertEquals(end, tick.stampMillis() - tick.elapsedMillis());
			end = tick.stampMillis();
		}
	}

	@Test
	void sequencesRiseByOneOverTicksAndEvents() {
		run.host.at(100, () -> run.host.setClock(10_000)).at(200, () -> run.host.sleep(600_000)).at(900, () -> run.host.inputBroken = true);
		WrittenRows recording = run.until(20_000);
		long[] sequences = recording.rows.stream().flatMapToLong(row -> row instanceof Tick tick ? LongStream.of(tick.sequence())
				: row instanceof Event event ? LongStream.of(event.sequence()) : LongStream.empty()).toArray();
		for (int i = 0; i < sequences.length; i++) {
			assertEquals(i + 1, sequences[i]);
		}
		assertTrue(sequences.length > 3_800);
	}

	@Test
	void beginsWithAnAnchorAndTheStartAndEndsWithTheReason() {
		WrittenRows recording = run.until(12);
		assertEquals(new ClockAnchor(millis(START), 500_000, 500_000), recording.rows.get(0));
		assertEquals(List.of("agent_start", "agent_stop"), kinds(recording));
		assertEquals(Map.of("version", "1.2.3"), recording.events().get(0).details());
		assertEquals(Map.of("reason", "test"), recording.events().get(1).details());
		assertTrue(recording.closed);
	}

	@Test
	@Requirement("S1-27")
	void theStopWritesWhatWasPending() {
		run.host.inputAt(11.2);
		WrittenRows recording = run.until(11.5);
		assertEquals(1, run.host.baselines, "every value has a baseline before its tick");
		assertEquals(List.of(5_000L, 5_000L, 1_500L), recording.ticks().stream().map(Tick::elapsedMillis).toList());
		Tick last = recording.ticks().get(2);
		assertEquals(1, last.inputCount());
		assertEquals(millis(START) + 11_200, last.lastInputMillis());
		assertEquals(EventKind.AGENT_STOP, assertInstanceOf(Event.class, recording.rows.get(recording.rows.size() - 1)).kind());
	}

	/** Input with pauses of all lengths, more often than looks and less often than ticks. */
	private static void busyHour(FakeHost host) {
		Random random = new Random(42);
		for (double second = 3; second < 3_600; second += random.nextInt(4) == 0 ? random.nextInt(240_000) / 1_000.0 : 0.3 + random.nextInt(3_000) / 1_000.0) {
			host.inputAt(second);
		}
		host.at(900, () -> host.setClock(7_000)).at(1_500, () -> host.sleep(300_000));
	}

	private static String input(Tick tick) {
		return tick.stampMillis() + " " + tick.elapsedMillis() + " " + tick.inputCount() + " " + tick.firstInputMillis() + " " + tick.lastInputMillis();
	}

	@Test
	@Requirement({ "S1-13", "S1-29" })
	void aSourceThatWakesIsLookedAtLessAndTellsAllThatLooksTell() {
		busyHour(run.host);
		List<Tick> looked = run.until(3_600).ticks();
		Run waking = Run.from(START);
		waking.host.inputWakes = true;
		busyHour(waking.host);
		List<Tick> woken = waking.until(3_600).ticks();
		assertEquals(looked.size(), woken.size());
		for (int i = 0; i < looked.size(); i++) {
			Tick a = looked.get(i);
			Tick b = woken.get(i);
			assertEquals(a.stampMillis() + " " + a.elapsedMillis() + " " + a.lastInputMillis(), b.stampMillis() + " " + b.elapsedMillis() + " " + b.lastInputMillis());
			assertTrue(b.inputCount() >= a.inputCount(), input(a) + " / " + input(b));
			assertTrue(b.inputCount() <= 0 || b.firstInputMillis() <= a.firstInputMillis(), input(a) + " / " + input(b));
		}
		assertTrue(waking.host.looks < run.host.looks * 0.8, waking.host.looks + " looks instead of " + run.host.looks);
	}

	@Test
	@Requirement("S1-29")
	void inAPauseThereIsOneLookATick() {
		run.host.inputWakes = true;
		run.until(3_600);
		assertTrue(run.host.looks <= 725, run.host.looks + " looks");
	}

	@Test
	@Requirement("S1-13")
	void aWakingSourceIsLookedAtAtOnce() {
		run.host.inputWakes = true;
		run.host.inputAt(101.3, 101.4, 102.8);
		Tick tick = run.until(106).ticks().get(20);
		assertEquals(3, tick.inputCount(), input(tick));
		assertEquals(millis(START) + 101_300, tick.firstInputMillis());
		assertEquals(millis(START) + 102_800, tick.lastInputMillis());
		assertEquals(100, tick.minSpacingMillis());
	}

	@Test
	@Requirement({ "S1-12", "S1-13" })
	void everyTickTellsItsInput() {
		run.host.inputAt(0.3, 0.7, 1.2, 4.9, 5.1, 33);
		WrittenRows recording = run.until(60);
		Tick first = recording.ticks().get(0);
		assertEquals(3, first.inputCount(), "0.3 and 0.7 fall between two looks: the newer is seen");
		assertEquals(millis(START) + 700, first.firstInputMillis());
		assertEquals(millis(START) + 4_900, first.lastInputMillis());
		assertEquals(500, first.minSpacingMillis());
		assertEquals(3_700, first.maxSpacingMillis());
		assertEquals(1, recording.ticks().get(1).inputCount());
		assertEquals(200, recording.ticks().get(1).minSpacingMillis());
		assertEquals(0, recording.ticks().get(2).inputCount(), "looked at, and none");
		assertEquals(1, recording.ticks().get(6).inputCount());
	}

	@Test
	void anchorsComeHourlyAndWithTheFirstRowOfADay() {
		run.zone = ZoneId.of("Asia/Tokyo");
		WrittenRows recording = run.until(8 * 3_600); // 19:00 to 03:00 there
		List<String> anchors = recording.anchors().stream().map(anchor -> Instant.ofEpochMilli(anchor.stampMillis()).toString()).toList();
		assertEquals(List.of("2026-04-01T10:00:00Z", "2026-04-01T11:00:00Z", "2026-04-01T12:00:00Z", "2026-04-01T13:00:00Z",
				"2026-04-01T14:00:00Z", "2026-04-01T15:00:00Z", "2026-04-01T16:00:00Z", "2026-04-01T17:00:00Z"), anchors.subList(0, 8));
	}

	@Test
	@Requirement("A5")
	void theFirstRowOfADayIsItsAnchor() {
		Run shifted = Run.from("2022-04-30T12:30:07Z");
		shifted.zone = ZoneId.of("Asia/Tokyo");
		WrittenRows recording = shifted.until(3 * 3_600);
		long midnight = millis("2022-04-30T15:00:00Z");
		Object firstOfDay = recording.rows.stream().filter(row -> stamp(row) >= midnight).findFirst().orElseThrow();
		assertEquals(midnight, assertInstanceOf(ClockAnchor.class, firstOfDay).stampMillis());
	}

	private static long stamp(Object row) {
		return row instanceof Tick tick ? tick.stampMillis()
				: row instanceof Event event ? event.stampMillis() : row instanceof ClockAnchor anchor ? anchor.stampMillis() : 0;
	}

	@Test
	@Requirement("A10")
	void clockSetBackIsToldAndNoTimeIsLostOrNegative() {
		run.host.at(600, () -> run.host.setClock(-600_000));
		WrittenRows recording = run.until(1_200);
		Event change = recording.events(EventKind.CLOCK_CHANGE).get(0);
		assertEquals(Map.of("shift_ms", "-600000"), change.details());
		assertEquals(1, recording.events(EventKind.CLOCK_CHANGE).size());
		assertEquals(1_200_000, recording.ticks().stream().mapToLong(Tick::elapsedMillis).sum());
		assertTrue(recording.ticks().stream().allMatch(tick -> tick.elapsedMillis() > 0));
		assertEquals(change.stampMillis(), recording.anchors().get(1).stampMillis(), "the change is anchored");
		assertEquals(List.of("agent_start", "clock_change", "agent_stop"), kinds(recording));
	}

	@Test
	@Requirement("A11")
	void clockSetForwardByADayMakesNoLongTick() {
		run.host.at(600, () -> run.host.setClock(86_400_000));
		WrittenRows recording = run.until(1_200);
		assertEquals(Map.of("shift_ms", "86400000"), recording.events(EventKind.CLOCK_CHANGE).get(0).details());
		assertTrue(recording.ticks().stream().allMatch(tick -> tick.elapsedMillis() <= 10_000));
		assertEquals(1_200_000, recording.ticks().stream().mapToLong(Tick::elapsedMillis).sum());
	}

	@Test
	void anotherZoneOfThePcEndsTheRunInOrder() {
		run.host.at(610.5, () -> run.host.zone = Optional.of(ZoneId.of("Asia/Tokyo")));
		WrittenRows recording = run.until(1_200);
		assertEquals(List.of("agent_start", "zone_change", "agent_stop"), kinds(recording));
		assertEquals(Map.of("zone", "Asia/Tokyo"), recording.events().get(1).details());
		assertEquals(Map.of("reason", "zone_change"), recording.events().get(2).details());
		assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), run.next);
		assertTrue(recording.events().get(1).stampMillis() <= millis(START) + 670_500, "looked at once a minute");
	}

	/** Summer time begins in Berlin at 01:00 UTC on 29 March 2026 and ends on 25 October. */
	@ParameterizedTest
	@CsvSource({ "2026-03-29T00:30:00Z", "2026-10-25T00:30:00Z" })
	@Requirement({ "A10", "A11" })
	void summerTimeIsNeitherAClockChangeNorAnotherZone(String start) {
		Run berlin = Run.from(start);
		berlin.zone = ZoneId.of("Europe/Berlin");
		WrittenRows recording = berlin.until(3_600);
		assertEquals(List.of("agent_start", "agent_stop"), kinds(recording));
		assertEquals(3_600_000, recording.ticks().stream().mapToLong(Tick::elapsedMillis).sum());
		assertTrue(recording.ticks().stream().allMatch(tick -> tick.elapsedMillis() == 5_000));
		assertEquals(60, recording.minutes().size());
	}

	@ParameterizedTest
	@CsvSource({ "600, 1", "-600, 1", "86400, 1", "-86400, 1", "2.1, 1", "-2.1, 1", "2, 0", "-2, 0" })
	@Requirement({ "A10", "A11" })
	void aClockThatWasSetByMoreThanTwoSecondsIsToldOnceAndNoTimeIsLost(double seconds, int told) {
		run.host.inputEvery(7, 1, 1_200).at(601.3, () -> run.host.setClock(Math.round(seconds * 1_000)));
		WrittenRows recording = run.until(1_200);
		assertEquals(told, recording.events(EventKind.CLOCK_CHANGE).size());
		if (told == 1) {
			assertEquals(Map.of("shift_ms", Long.toString(Math.round(seconds * 1_000))), recording.events(EventKind.CLOCK_CHANGE).get(0).details());
		}
		assertEquals(1_200_000, recording.ticks().stream().mapToLong(Tick::elapsedMillis).sum());
		assertTrue(recording.ticks().stream().allMatch(tick -> tick.elapsedMillis() > 0 && tick.elapsedMillis() <= 10_000));
		assertEquals(172, recording.ticks().stream().mapToInt(Tick::inputCount).sum(), "no input is lost or counted twice");
	}

	@Test
	@Requirement("A8")
	void sleepIsToldAndNotCovered() {
		run.host.at(602.5, () -> run.host.sleep(9 * 3_600_000));
		WrittenRows recording = run.until(602.5 + 9 * 3_600 + 60);
		Event gap = recording.events(EventKind.SLEEP_GAP).get(0);
		assertEquals(Map.of("asleep_ms", "32400000"), gap.details());
		assertEquals(List.of("agent_start", "sleep_gap", "agent_stop"), kinds(recording), "sleep is no stall");
		assertTrue(recording.ticks().stream().allMatch(tick -> tick.elapsedMillis() <= 15_000));
		assertEquals(2, run.host.baselines, "counters begin anew after the hole");
	}

	@Test
	void shortSleepBelongsToTheTickAndIsToldAsWell() {
		run.host.at(602.5, () -> run.host.sleep(8_000));
		WrittenRows recording = run.until(1_200);
		assertEquals(Map.of("asleep_ms", "8000"), recording.events(EventKind.SLEEP_GAP).get(0).details());
		assertEquals(1_200_000, recording.ticks().stream().mapToLong(Tick::elapsedMillis).sum());
		assertEquals(1, run.host.baselines);
	}

	@ParameterizedTest
	@CsvSource({ "14000, 0, 1200000", "40000, 1, 1160000" })
	void beingHeldUpForMoreThanThreeTicksIsAStall(long frozenMillis, int stalls, long coveredMillis) {
		run.host.at(600.1, () -> run.host.freeze(frozenMillis));
		WrittenRows recording = run.until(1_200);
		assertEquals(stalls, recording.events(EventKind.STALL).size());
		assertEquals(coveredMillis, recording.ticks().stream().mapToLong(Tick::elapsedMillis).sum(), 5_000);
		if (stalls == 1) {
			assertEquals(40_000, recording.events(EventKind.STALL).get(0).detailMillis("missed_ms", 0), 5_000);
			assertEquals(2, run.host.baselines);
		}
	}

	@Test
	void stopInsideAHoleCoversNothingUnwatched() {
		run.host.at(601, () -> run.host.freeze(100_000)).at(601.001, run.host::input);
		WrittenRows recording = run.until(601.002);
		assertEquals(List.of("agent_start", "stall", "agent_stop"), kinds(recording));
		assertEquals(600_000, recording.ticks().stream().mapToLong(Tick::elapsedMillis).sum());
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { //
			"-, -, -, false", // nothing known
			"2026-04-01T09:00:00Z, -, -, true", // new folder
			"2026-04-01T09:00:00Z, 2026-04-01T09:00:00Z, 2026-04-01T09:59:00Z, false", // agent started again
			"2026-04-01T09:02:30Z, 2026-04-01T09:00:00Z, 2026-04-01T09:59:00Z, false", // the clock was set meanwhile
			"2026-04-01T09:51:40Z, 2026-03-20T08:00:00Z, 2026-04-01T09:40:00Z, true", // booted after the last row
			"2026-04-01T09:51:40Z, 2026-04-01T09:30:00Z, 2026-04-01T09:31:00Z, true", // booted twice, the first time for a minute
			"2010-01-01T00:00:00Z, 2026-03-20T08:00:00Z, 2026-04-01T09:40:00Z, true", // booted with an empty clock battery
	})
	void bootIsToldWhenItIsAnother(Instant boot, Instant previousBoot, Instant previousStamp, boolean told) {
		run.bootMillis = optional(boot);
		run.previousBootMillis = optional(previousBoot);
		run.previousStampMillis = optional(previousStamp);
		run.host.freeze(previousBoot != null && previousBoot.equals(Instant.parse("2026-04-01T09:00:00Z")) ? 3_600_000 : 0);
		WrittenRows recording = run.until(10);
		assertEquals(told, recording.events(EventKind.BOOT).size() == 1);
		if (told) {
			assertEquals(List.of("boot", "agent_start", "agent_stop"), kinds(recording));
			assertEquals(boot.toEpochMilli(), recording.events().get(0).detailMillis("boot_ms", 0));
		}
	}

	private static OptionalLong optional(Instant instant) {
		return instant == null ? OptionalLong.empty() : OptionalLong.of(instant.toEpochMilli());
	}

	@Test
	void brokenSourcesAreNotMeasuredAndToldOnce() {
		run.host.at(600.5, () -> run.host.inputBroken = true).at(900.5, () -> run.host.inputBroken = false);
		run.host.at(700.5, () -> run.host.cpuBroken = true);
		WrittenRows recording = run.until(1_200);
		assertEquals(List.of("agent_start", "source_broken", "source_broken", "source_restored", "agent_stop"), kinds(recording));
		assertEquals(List.of("input", "cpu", "input"),
				recording.events().subList(1, 4).stream().map(event -> event.details().get("source")).toList());
		assertEquals(60, recording.ticks().stream().filter(tick -> tick.inputCount() == Tick.NOT_MEASURED).count(), 1);
	}

	@Test
	@Requirement("S1-14")
	@SuppressWarnings("resource") // the run closes them
	void aHookThatFallsSilentWhileInputGoesOnIsToldHookedAnewAndToldAgain() {
		Hook hook = new Hook();
		run.moreSamplers = List.of(new InputCountsSampler(hook));
		run.host.inputEvery(1, 1, 900).at(300.1, () -> hook.silent = true).at(600.1, () -> hook.heals = true);
		WrittenRows recording = run.until(900);
		assertEquals(List.of("agent_start", "source_broken", "source_restored", "agent_stop"), kinds(recording));
		assertEquals(Map.of("source", "input_counts", "reason", "the hook is silent while input goes on"), recording.events().get(1).details());
		assertEquals(315, (recording.events().get(1).stampMillis() - millis(START)) / 1_000, 1, "the third silent tick");
		assertEquals(Map.of("source", "input_counts"), recording.events().get(2).details());
		assertTrue(hook.restarts >= 3, "tried again and again");
		assertEquals(List.of("run.sourceBroken", "run.sourceRestored"), run.notices.stream().map(notice -> notice.id()).toList());
	}

	/** A hook that the system drops without a word; hooking anew helps only where it is to heal. */
	private static final class Hook implements InputCounter {

		boolean silent;
		boolean heals;
		int restarts;

		@Override
		public boolean start() {
			return true;
		}

		@Override
		public boolean drain(Counts target) {
			target.moves = silent ? 0 : 5;
			return true;
		}

		@Override
		public void restart() {
			restarts++;
			silent &= !heals;
		}

		@Override
		public void close() {
			// holds nothing
		}
	}

	@Test
	void withoutADisplayAtTheStartTheInputIsBrokenUntilItComes() {
		run.host.inputBroken = true;
		run.host.at(60.5, () -> run.host.inputBroken = false).inputAt(70);
		WrittenRows recording = run.until(120);
		assertEquals(List.of("agent_start", "source_broken", "source_restored", "agent_stop"), kinds(recording));
		assertEquals(1, recording.ticks().stream().filter(tick -> tick.inputCount() > 0).count());
	}

	@Test
	@Requirement("S1-16")
	void manyHoursKeepEveryTick() {
		run.tickMillis = 5_000;
		run.host.inputEvery(37.3, 1, 200 * 3_600);
		WrittenRows recording = run.until(200 * 3_600);
		assertEquals(200 * 720, recording.ticks().size());
		assertEquals(200 * 60, recording.minutes().size());
		assertEquals(200 * 3_600_000L, recording.ticks().stream().mapToLong(Tick::elapsedMillis).sum());
		assertEquals(19_302, recording.ticks().stream().mapToInt(Tick::inputCount).sum(), 5);
		assertEquals(2, recording.events().size());
		assertFalse(recording.anchors().size() < 200);
	}

	@Test
	void sourcesAreClosedAtTheEnd() {
		run.until(10);
		assertEquals(2, run.host.closed);
	}
}
