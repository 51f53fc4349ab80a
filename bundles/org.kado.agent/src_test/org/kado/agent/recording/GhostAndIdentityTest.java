package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.ReportRow;
import org.kado.sampling.InputCounter;
import org.kado.sampling.InputCountsSampler;
import org.kado.testing.Requirement;

/** From the recorder to the report: input that no person makes, and which PC it was. */
class GhostAndIdentityTest {

	private static final int HOUR = 3_600;

	@TempDir
	Path folder;

	private final Run run = Run.from("2026-04-01T08:00:00Z");

	/** A mouse that a gadget moves every 59.98 to 60.02 s, as precisely as the last-input time tells it. */
	private void jiggle(double hours) {
		Random random = new Random(27);
		for (double at = 3; at < hours * HOUR; at += 59.98 + random.nextInt(41) / 1_000.0) {
			run.host.inputAt(at);
		}
	}

	@Test
	@Requirement("A27")
	void eightHoursOfAJigglerAreNoWorkAndSaidToBeSuspicious() throws IOException {
		RecordedFolder recorded = new RecordedFolder(folder);
		jiggle(8);
		recorded.record(run, 8 * HOUR);
		ReportRow report = recorded.report();
		assertEquals(0, report.millisOf(State.MAN));
		assertEquals(8 * HOUR * 1_000, report.suspiciousMillis(), 120_000);
		assertEquals(8 * HOUR * 1_000, report.millisOf(State.IDLE), 1_000);
	}

	@Test
	@Requirement("A27")
	@SuppressWarnings("resource") // the run closes them
	void aPersonWhoTypesBesideTheJigglerIsAtWork() throws IOException {
		RecordedFolder recorded = new RecordedFolder(folder);
		run.moreSamplers = List.of(new InputCountsSampler(new TypingPerson()));
		jiggle(2);
		recorded.record(run, 2 * HOUR);
		assertEquals(0, recorded.report().suspiciousMillis());
		assertTrue(recorded.report().millisOf(State.MAN) > HOUR * 1_000);
	}

	/** Some keys in every tick. */
	private static final class TypingPerson implements InputCounter {

		@Override
		public boolean start() {
			return true;
		}

		@Override
		public boolean drain(Counts target) {
			target.keys = 3;
			return true;
		}

		@Override
		public void restart() {
			throw new AssertionError("it counts all the time");
		}

		@Override
		public void close() {
			// holds nothing
		}
	}

	@Test
	@Requirement("A27")
	void aPersonBeforeTheJigglerIsStillAtWork() throws IOException {
		RecordedFolder recorded = new RecordedFolder(folder);
		Random random = new Random(3);
		for (double at = 5; at < HOUR; at += 1 + random.nextInt(40)) {
			run.host.inputAt(at);
		}
		for (double at = HOUR + 600; at < 3 * HOUR; at += 60) {
			run.host.inputAt(at);
		}
		recorded.record(run, 3 * HOUR);
		assertEquals(HOUR * 1_000, recorded.report().millisOf(State.MAN), 120_000);
		assertEquals((2 * HOUR - 600) * 1_000, recorded.report().suspiciousMillis(), 120_000);
	}

	private static List<Event> events(InstallationFacts facts, EventKind kind) {
		return facts.sessions().stream().map(SessionFacts::segments).flatMap(List::stream).flatMap(segment -> segment.events().stream())
				.filter(event -> event.kind() == kind).toList();
	}

	@Test
	@Requirement("A15")
	void renamedEquipmentIsOneInstallationUnderItsNewName() throws IOException {
		RecordedFolder recorded = new RecordedFolder(folder);
		recorded.equipment = "facility_A";
		recorded.record(run, HOUR);
		recorded.equipment = "設備A";
		recorded.record(Run.from("2026-04-15T08:00:00Z"), HOUR);
		recorded.told = List.of(Problem.Kind.RENAMED);
		InstallationFacts facts = recorded.facts();
		assertEquals("設備A", facts.equipment());
		assertEquals(0, events(facts, EventKind.NEW_INSTALLATION).size());
		assertEquals(2 * HOUR * 1_000, recorded.report().millisOf(State.IDLE), 20_000);
	}

	@Test
	@Requirement("A15")
	void aDiskInAnotherPcIsAnotherInstallationAlthoughAllElseIsTheSame() throws IOException {
		RecordedFolder recorded = new RecordedFolder(folder);
		recorded.record(run, HOUR);
		String first = recorded.facts().id();
		recorded.fingerprint = "cd34";
		recorded.record(Run.from("2026-04-15T08:00:00Z"), HOUR);
		recorded.told = List.of(Problem.Kind.IDENTITY_DOUBTED);
		List<InstallationFacts> both = recorded.installations();
		assertEquals(2, both.size());
		InstallationFacts clone = both.stream().filter(facts -> !facts.id().equals(first)).findFirst().orElseThrow();
		assertEquals("設備A", clone.equipment());
		assertEquals(List.of(first), events(clone, EventKind.NEW_INSTALLATION).stream().map(event -> event.details().get("previous")).toList());
		recorded.record(Run.from("2026-04-16T08:00:00Z"), HOUR);
		assertEquals(2, recorded.installations().size(), "told once, and then it stays");
		assertNotEquals(first, clone.id());
	}
}
