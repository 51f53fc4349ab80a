package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kado.analysis.StateAnalysis;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.report.AnalysisSettings;
import org.kado.testing.Requirement;

/** What a session watch tells, from the listener to the rows, the minute file and the states. */
class SessionEventsTest {

	private static final String START = "2026-04-01T10:00:00Z";
	private static final long START_MILLIS = Instant.parse(START).toEpochMilli();

	@TempDir
	Path folder;

	private final Run run = Run.from(START);

	private Run happens(double seconds, EventKind kind) {
		run.host.at(seconds, () -> run.session.happened(kind, Map.of()));
		return run;
	}

	private static TimeRange range(double from, double to) {
		return new TimeRange(START_MILLIS + Math.round(from * 1_000), START_MILLIS + Math.round(to * 1_000));
	}

	@ParameterizedTest
	@EnumSource(names = { "LOCK", "UNLOCK", "LOGON", "LOGOFF", "SESSION_AWAY", "SESSION_BACK", "SUSPEND", "RESUME", "SHUTDOWN" })
	@Requirement("S1-23")
	void eachIsARowStampedWhenItHappened(EventKind kind) {
		WrittenRows recording = happens(602.3, kind).until(700);
		Event event = recording.events(kind).get(0);
		assertEquals(START_MILLIS + 602_300, event.stampMillis());
		assertEquals(500_000 + 602_300, event.monotonicMillis());
		assertEquals(1, recording.events(kind).size());
		assertEquals(700_000, recording.ticks().stream().mapToLong(Tick::elapsedMillis).sum(), "no time is lost");
		assertTrue(recording.ticks().stream().allMatch(tick -> tick.elapsedMillis() <= 10_000));
	}

	@Test
	@Requirement("S1-23")
	void aLockedSessionIsLockedInTheMinutesAndInTheStates() throws IOException {
		RecordedFolder recorded = new RecordedFolder(folder);
		run.host.inputAt(1, 30, 1_900);
		happens(600, EventKind.LOCK);
		happens(1_230, EventKind.UNLOCK);
		recorded.record(run, 3_600);
		assertEquals(List.of(range(600, 1_230)), recorded.spans(State.LOCKED));
		assertEquals(630_000, recorded.report().millisOf(State.LOCKED));
	}

	@Test
	@Requirement("S1-23")
	void theMinuteRowsSayHowLongItWasLocked() {
		run.analysis = new StateAnalysis(AnalysisSettings.asRecorded())::analyse;
		run.sources = EnumSet.of(Source.INPUT, Source.CPU, Source.SLEEP, Source.LOCK);
		happens(90, EventKind.SESSION_AWAY);
		WrittenRows recording = happens(150, EventKind.SESSION_BACK).until(240);
		assertEquals(List.of(0L, 30_000L, 30_000L, 0L),
				recording.minutes().stream().map(MinuteRow::stateMillis).map(millis -> millis.get(State.LOCKED)).toList());
	}

	@Test
	@Requirement("A8")
	void whatWasDoneRightBeforeSleepIsNotLost() throws IOException {
		RecordedFolder recorded = new RecordedFolder(folder);
		run.host.inputEvery(20, 1, 600).inputAt(602);
		happens(602.5, EventKind.SUSPEND);
		run.host.at(602.6, () -> { }).at(603.6, () -> run.host.sleep(9 * 3_600_000));
		happens(603.7 + 9 * 3_600, EventKind.RESUME);
		recorded.record(run, 603.7 + 9 * 3_600 + 600);
		List<TimeRange> man = recorded.spans(State.MAN);
		assertEquals(1, man.size());
		assertEquals(START_MILLIS + 602_000, man.get(0).endMillis(), 500, "the last input counts although no whole tick followed");
		List<TimeRange> asleep = recorded.spans(State.ASLEEP);
		assertEquals(1, asleep.size());
		assertEquals(9 * 3_600_000, asleep.get(0).millis(), 2_000);
		assertEquals(0, recorded.spans(State.NO_DATA).stream().mapToLong(TimeRange::millis).sum(), 2_000);
	}

	@Test
	@Requirement("A8")
	void aSuspendThatOnlyGetsItsTurnAfterTheSleepStandsWhereItHappened() {
		run.host.at(602.5, () -> {
			run.session.happened(EventKind.SUSPEND, Map.of());
			run.host.sleep(9 * 3_600_000);
			run.session.happened(EventKind.RESUME, Map.of());
		});
		WrittenRows recording = run.until(602.5 + 9 * 3_600 + 60);
		assertEquals(START_MILLIS + 602_500, recording.events(EventKind.SUSPEND).get(0).stampMillis());
		assertEquals(START_MILLIS + 602_500 + 9 * 3_600_000, recording.events(EventKind.RESUME).get(0).stampMillis());
		assertEquals(1, recording.events(EventKind.SLEEP_GAP).size());
		assertEquals(0, recording.events(EventKind.STALL).size(), "sleep is no stall");
		assertTrue(recording.ticks().stream().allMatch(tick -> tick.elapsedMillis() <= 15_000));
	}

	@Test
	@Requirement("S1-23")
	void aPcThatWasShutDownIsOffUntilItsBoot() throws IOException {
		RecordedFolder recorded = new RecordedFolder(folder);
		run.host.at(1_801.5, () -> run.session.ends(Optional.of(EventKind.SHUTDOWN)));
		recorded.record(run, 1_803);
		assertEquals(List.of("shutdown"), run.ended, "the recording is asked to end");
		Run next = Run.from("2026-04-01T18:00:00Z");
		next.bootMillis = OptionalLong.of(Instant.parse("2026-04-01T17:59:00Z").toEpochMilli());
		recorded.record(next, 600);
		assertEquals(List.of(new TimeRange(START_MILLIS + 1_801_500, Instant.parse("2026-04-01T17:59:00Z").toEpochMilli())),
				recorded.spans(State.OFF));
	}

	@Test
	void theRowsOfTheEndComeInOrder() {
		run.host.inputAt(11.2).at(11.5, () -> run.session.ends(Optional.of(EventKind.LOGOFF)));
		WrittenRows recording = run.until(11.5);
		List<Object> rows = recording.rows;
		assertEquals(1, ((Tick) rows.get(rows.size() - 4)).inputCount(), "what was seen last is written first");
		assertEquals(EventKind.LOGOFF, ((Event) rows.get(rows.size() - 3)).kind());
		assertEquals(EventKind.AGENT_STOP, ((Event) rows.get(rows.size() - 1)).kind());
		assertEquals(List.of("logoff"), run.ended);
	}

	@Test
	void aDoubtfulClockIsLookedAtWithoutWaitingForATick() {
		run.pollMillis = 5_000;
		run.host.at(601, () -> {
			run.host.setClock(600_000);
			run.session.clockMayHaveChanged();
		}).at(601, () -> { }).at(606, () -> { });
		WrittenRows recording = run.until(700);
		assertEquals(1, recording.events(EventKind.CLOCK_CHANGE).size(), "a hint tells nothing twice");
		Event change = recording.events(EventKind.CLOCK_CHANGE).get(0);
		assertEquals(Map.of("shift_ms", "600000"), change.details());
		assertEquals(500_000 + 601_000, change.monotonicMillis(), "not only at the next look");
	}

	@Test
	void aHintAloneIsNoChange() {
		run.host.at(601, run.session::clockMayHaveChanged);
		assertEquals(0, run.until(700).events(EventKind.CLOCK_CHANGE).size());
	}

	@Test
	@Requirement("S1-23")
	void aWatchThatLosesItsSourceLeavesItUnknownNotUnlocked() throws IOException {
		RecordedFolder recorded = new RecordedFolder(folder);
		run.host.at(600, () -> run.session.broken(Source.LOCK, "the bus went away")).at(900, () -> run.session.restored(Source.LOCK));
		recorded.record(run, 1_800);
		assertEquals(List.of(range(600, 900)), recorded.spans(State.NO_DATA).stream()
				.filter(span -> span.endMillis() <= START_MILLIS + 1_800_000 && span.startMillis() >= START_MILLIS).toList());
		assertEquals(List.of("run.sourceBroken", "run.sourceRestored"), run.notices.stream().map(phrase -> phrase.id()).toList());
	}

	@Test
	@Requirement("A8")
	void itReturnsWhenTheRowIsOnTheDiskAndNotBefore() throws Exception {
		BlockingQueue<String> calls = new LinkedBlockingQueue<>();
		SessionEvents session = new SessionEvents(run.host, () -> calls.add("wake"), reason -> { }, 60_000);
		CompletableFuture<Void> told = CompletableFuture.runAsync(() -> session.happened(EventKind.SUSPEND, Map.of()), task -> new Thread(task).start());
		assertEquals("wake", calls.poll(30, TimeUnit.SECONDS));
		SessionEvents.Told row = session.poll().orElseThrow();
		assertFalse(told.isDone(), "written is not yet safe");
		row.safe().countDown();
		told.get(30, TimeUnit.SECONDS);
	}

	@Test
	void whatIsToldBeforeTheRecordingBeginsIsKept() {
		run.session.happened(EventKind.LOCK, Map.of("found", "start"));
		run.host.freeze(2_000);
		WrittenRows recording = run.until(10);
		assertEquals(List.of(EventKind.AGENT_START, EventKind.LOCK, EventKind.AGENT_STOP),
				recording.events().stream().map(Event::kind).toList());
		assertEquals(START_MILLIS, recording.events(EventKind.LOCK).get(0).stampMillis());
		assertFalse(run.session.waiting());
	}
}
