package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.kado.agent.text.Phrase;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Tick;
import org.kado.store.AlreadyRecordingException;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** An agent that starts before its log folder can be used. */
@Requirement("A29")
@SuppressWarnings("resource") // the run closes what it opens
class LateRecordingTest {

	private static final Instant START = Instant.parse("2026-04-01T10:00:00Z");

	private final Run run = Run.from(START.toString());
	private final List<Long> triedSeconds = new ArrayList<>();
	private final List<IOException> refusals = new ArrayList<>();
	private IOException failure = new FileAlreadyExistsException("/logs");

	private Recording open() throws IOException {
		triedSeconds.add((run.host.utcMillis() - START.toEpochMilli()) / 1_000);
		if (failure != null) {
			throw failure;
		}
		return run.written.recording();
	}

	private LateRecording late() throws IOException {
		return LateRecording.open(this::open, run.host, refusals::add, run.notices::add);
	}

	private void usableFrom(double seconds) {
		run.host.at(seconds, () -> failure = null);
	}

	@Test
	void whatWasSeenBeforeTheFolderCouldBeUsedIsWrittenThen() throws IOException {
		usableFrom(300);
		run.host.inputAt(100, 200);
		run.until(600, late());
		WrittenRows written = run.written;
		assertEquals(600_000, written.ticks().stream().mapToLong(Tick::elapsedMillis).sum(), "not one tick is missing");
		assertEquals(2, written.ticks().stream().filter(tick -> tick.inputCount() > 0).count());
		assertEquals(List.of("agent_start", "write_failed", "agent_stop"), written.events().stream().map(event -> event.kind().id()).toList());
		assertEquals(START.toEpochMilli(), written.events().get(0).stampMillis(), "the start stands at its own time");
		Event failed = written.events(EventKind.WRITE_FAILED).get(0);
		assertEquals("0", failed.details().get("lost_rows"));
		assertEquals("file already exists: /logs", failed.details().get("reason"));
		long failedMillis = Long.parseLong(failed.details().get("failed_ms"));
		assertTrue(failedMillis >= 300_000 && failedMillis <= 300_000 + GrowingPause.LONGEST_MILLIS + 5_000, failed.details()::toString);
		assertEquals(List.of("run.folderUnusable", "run.writingFailed", "run.writingAgain"), run.notices.stream().map(Phrase::id).toList());
	}

	@Test
	void triesComeAtGrowingDistances() throws IOException {
		usableFrom(400);
		run.until(600, late());
		assertEquals(0, triedSeconds.get(0));
		for (int i = 1; i < triedSeconds.size(); i++) {
			long distance = triedSeconds.get(i) - triedSeconds.get(i - 1);
			long wanted = Math.min(GrowingPause.LONGEST_MILLIS / 1_000, 1L << (i - 1));
			assertTrue(distance >= wanted && distance <= wanted + 5, i + ": " + triedSeconds);
		}
	}

	@Test
	void folderThatComesAfterHoursStillGetsTheStart() throws IOException {
		run.maxKept = 20;
		usableFrom(3_600);
		run.until(4_000, late());
		assertEquals(1, run.written.events(EventKind.AGENT_START).size());
		long missingMillis = 4_000_000 - run.written.ticks().stream().mapToLong(Tick::elapsedMillis).sum();
		assertTrue(missingMillis > 3_000_000, "what did not fit into memory is no data");
		assertTrue(run.written.events(EventKind.WRITE_FAILED).get(0).detailMillis("lost_rows", 0) > 600);
	}

	@Test
	void bootThatTheRunBeforeRecordedIsNotToldAgain() throws IOException {
		usableFrom(60);
		run.bootMillis = OptionalLong.of(START.toEpochMilli() - 500_000);
		run.written.previousBootMillis = run.bootMillis;
		run.written.previousStampMillis = OptionalLong.of(START.toEpochMilli() - 10_000);
		run.until(300, late());
		assertEquals(List.of(), run.written.events(EventKind.BOOT));
	}

	@Test
	void bootOfANewFolderIsTold() throws IOException {
		usableFrom(60);
		run.bootMillis = OptionalLong.of(START.toEpochMilli() - 50_000);
		run.until(300, late());
		assertEquals(1, run.written.events(EventKind.BOOT).size());
	}

	@Test
	void anotherAgentThatIsThereNowRefusesTheStart() {
		failure = new AlreadyRecordingException("taken");
		assertThrows(AlreadyRecordingException.class, this::late);
	}

	@Test
	void anotherAgentThatCameMeanwhileIsTold() throws IOException {
		LateRecording late = late();
		run.host.at(30, () -> failure = new AlreadyRecordingException("taken"));
		run.until(100, late);
		assertFalse(refusals.isEmpty());
		assertFalse(late.isOpen());
	}

	@Test
	void lastChanceIsTakenAtTheEnd() throws IOException {
		LateRecording late = late();
		run.host.at(99.9, () -> {
			failure = null;
			late.tryAtOnce();
		});
		run.until(100, late);
		assertEquals(100_000, run.written.ticks().stream().mapToLong(Tick::elapsedMillis).sum());
		assertTrue(run.written.closed);
	}

	@Test
	void failureWithoutWordsOfTheSystemNamesItsKind() {
		assertEquals("access denied: /logs", FailureText.of(new AccessDeniedException("/logs")));
		assertEquals("/logs: Read-only file system", FailureText.of(new java.nio.file.FileSystemException("/logs", null, "Read-only file system")));
		assertEquals("io", FailureText.of(new IOException()));
	}
}
