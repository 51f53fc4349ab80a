package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** The built agent for Linux on real disks that fill up, turn read-only, or lose their folder while it records. */
@Requirement("A29")
class FieldFolderTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int TICK_MILLIS = 200;

	/** What a loaded machine may miss, told as a stall, or a start may need. */
	private static final long SLACK_MILLIS = 5 * TICK_MILLIS;

	private static final int DISK_KIBIBYTES = 300;

	private static final int SECOND_AGENT = 3;

	private static final int NOT_AS_IT_SHOULD = 6;

	private static final List<String> CONFIGURATION = List.of("equipment: 設備F", "tick_seconds: 0.2", "poll_seconds: 0.2", "idle_threshold_seconds: 1", "slot_seconds: 1",
			"force_seconds: 0.2", "today_page: false", "disk_reserve_mb: 0");

	private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", "");

	@TempDir
	Path folder;

	private Path disk() {
		return folder.resolve("disk");
	}

	private AgentFolder onDisk(PrivateMounts mounts) throws IOException, InterruptedException {
		mounts.disk(disk(), DISK_KIBIBYTES);
		return AgentFolder.within(mounts, folder, NO_DISPLAY, CONFIGURATION, disk().resolve("logs"));
	}

	private static void awaitLine(Running agent, String part) throws InterruptedException {
		assertTrue(agent.waitForLine(line -> line.contains(part), PATIENCE).isPresent(), () -> "not printed: " + part + "\n" + agent.text());
	}

	/** No figure knows more time than rows cover, and what they don't cover is no data. */
	private static void assertHolesAreNoData(AgentFolder agentFolder, FieldCheck check) throws IOException, InterruptedException {
		Map<String, Long> states = FieldCheck.states(agentFolder);
		long known = states.entrySet().stream().filter(state -> !state.getKey().equals("no_data")).mapToLong(state -> state.getValue().longValue()).sum();
		assertTrue(Math.abs(known - check.recordedMillis()) <= SLACK_MILLIS, () -> "known " + states + ", recorded " + check.recordedMillis());
	}

	@Test
	void aDiskThatFillsUpAndIsFreedCostsOneTick() throws IOException, InterruptedException {
		try (PrivateMounts mounts = PrivateMounts.open()) {
			AgentFolder agentFolder = onDisk(mounts);
			try (Running agent = agentFolder.startAndRecord()) {
				mounts.fill(disk());
				awaitLine(agent, "rows cannot be written now");
				mounts.free(disk());
				awaitLine(agent, "rows are written again");
				agentFolder.stop(agent);
			}
			FieldCheck check = FieldCheck.of(agentFolder);
			assertEquals(List.of(), check.violations());
			assertEquals(1, check.events("write_failed").size(), check.events()::toString);
			String told = check.events("write_failed").get(0);
			assertTrue(FieldCheck.detail(told, "reason").contains("No space left"), told);
			assertTrue(FieldCheck.detail(told, "lost_rows").matches("[01]"), "at most the tick that was being written: " + told);
			assertTrue(Long.parseLong(FieldCheck.detail(told, "failed_ms")) > 0, told);
			if (check.events("stall").isEmpty()) {
				assertTrue(check.missingMillis() <= SLACK_MILLIS, check::toString);
			}
			assertHolesAreNoData(agentFolder, check);
		}
	}

	@Test
	void killedOnAFullDiskItGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
		try (PrivateMounts mounts = PrivateMounts.open()) {
			AgentFolder agentFolder = onDisk(mounts);
			try (Running agent = agentFolder.startAndRecord()) {
				mounts.fill(disk());
				awaitLine(agent, "rows cannot be written now");
				agent.kill();
			}
			try (Running agent = agentFolder.start()) {
				awaitLine(agent, "rows cannot be written now");
				mounts.free(disk());
				awaitLine(agent, "rows are written again");
				agentFolder.stop(agent);
			}
			FieldCheck check = FieldCheck.of(agentFolder);
			assertEquals(List.of(), check.violations());
			assertEquals(2, check.events("agent_start").size(), check.events()::toString);
			assertEquals(1, check.events("agent_stop").size(), check.events()::toString);
			assertEquals(1, check.events("write_failed").size(), "the first one could not tell any more");
			assertTrue(check.missingMillis() > 0, "what the killed one kept is gone");
			assertHolesAreNoData(agentFolder, check);
		}
	}

	@Test
	void startedOnAFullDiskItKeepsWhatItSees() throws IOException, InterruptedException {
		try (PrivateMounts mounts = PrivateMounts.open()) {
			AgentFolder agentFolder = onDisk(mounts);
			mounts.fill(disk());
			try (Running agent = agentFolder.start()) {
				awaitLine(agent, "rows cannot be written now");
				assertTrue(agentFolder.verbEnding(0, "status").contains("running"));
				mounts.free(disk());
				awaitLine(agent, "rows are written again");
				agentFolder.stop(agent);
			}
			FieldCheck check = FieldCheck.of(agentFolder);
			assertEquals(List.of(), check.violations());
			assertEquals(1, check.events("write_failed").size(), check.events()::toString);
			assertTrue(!check.events("stall").isEmpty() || check.missingMillis() <= SLACK_MILLIS, check::toString);
			assertHolesAreNoData(agentFolder, check);
		}
	}

	@Test
	void aReadOnlyFolderIsWaitedFor() throws IOException, InterruptedException {
		try (PrivateMounts mounts = PrivateMounts.open()) {
			AgentFolder agentFolder = onDisk(mounts);
			try (Running agent = agentFolder.startAndRecord()) {
				agent.kill();
			}
			mounts.readOnly(disk(), true);
			try (Running agent = agentFolder.start()) {
				awaitLine(agent, "the log folder cannot be used now");
				String status = agentFolder.verbEnding(0, "status");
				assertTrue(status.contains(Long.toString(agent.process().pid())) && status.contains("cannot use the log folder now"), status);
				assertTrue(agentFolder.verbEnding(NOT_AS_IT_SHOULD, "doctor").contains("cannot be written"));
				assertTrue(agentFolder.verbEnding(SECOND_AGENT, "run").contains(Long.toString(agent.process().pid())));
				mounts.readOnly(disk(), false);
				awaitLine(agent, "rows are written again");
				assertFalse(agentFolder.verbEnding(0, "status").contains("cannot use"));
				agentFolder.stop(agent);
			}
			FieldCheck check = FieldCheck.of(agentFolder);
			assertEquals(List.of(), check.violations());
			assertEquals(2, check.events("agent_start").size(), check.events()::toString);
			String told = check.events("write_failed").get(0);
			assertTrue(FieldCheck.detail(told, "reason").contains("Read-only"), told);
			assertHolesAreNoData(agentFolder, check);
		}
	}

	@Test
	@Requirement({"S1-45", "A30"})
	void aDeletedFolderIsMadeAnewWithAllThatIsIn() throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, NO_DISPLAY, CONFIGURATION);
		try (Running agent = agentFolder.startAndRecord()) {
			String installation = Files.readString(agentFolder.logs().resolve("kado-installation.txt"));
			try (Running remove = Running.start(folder, Map.of(), List.of("rm", "-rf", agentFolder.logs().toString()))) {
				assertEquals(0, remove.waitForExit(PATIENCE), remove::text);
			}
			agentFolder.awaitRow(agent, "e,.*,file_gone,.*");
			agentFolder.awaitRow(agent, "t,.*");
			assertEquals(installation, Files.readString(agentFolder.logs().resolve("kado-installation.txt")));
			Await.until("its mark", PATIENCE, () -> printed(agentFolder, "status").contains(Long.toString(agent.process().pid())), agent::text);
			assertTrue(agentFolder.verbEnding(SECOND_AGENT, "run").contains(Long.toString(agent.process().pid())));
			Await.until("a minute file", PATIENCE, () -> !agentFolder.minutes().isEmpty(), agent::text);
			agentFolder.stop(agent);
		}
		FactsCheck check = FactsCheck.of(agentFolder.facts());
		assertTrue(check.violations().stream().allMatch(violation -> violation.contains("agent_start") || violation.contains("does not follow number 0")),
				check.violations()::toString);
		assertEquals(1, check.events("agent_stop"));
		for (Path file : agentFolder.minutes()) {
			assertEquals(List.of(), FactsLines.of(file.toString(), Files.readAllBytes(file)).violations());
		}
	}

	@Test
	void killedRightAfterTheFolderWasDeletedItStartsAgainUnderOtherNumbers() throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, NO_DISPLAY, CONFIGURATION);
		try (Running agent = agentFolder.startAndRecord(); Running remove = Running.start(folder, Map.of(), List.of("rm", "-rf", agentFolder.logs().toString()))) {
			remove.waitForExit(PATIENCE);
			agent.kill();
		}
		try (Running agent = agentFolder.startAndRecord()) {
			agentFolder.stop(agent);
		}
		FieldCheck check = FieldCheck.of(agentFolder);
		assertTrue(check.violations().stream().allMatch(violation -> violation.startsWith("before the first agent_start")), check.violations()::toString);
		assertEquals(1, check.events("agent_stop").size());
	}

	@Test
	void aFileInThePlaceOfTheFolderIsWaitedForAndStopWorksMeanwhile() throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, NO_DISPLAY, CONFIGURATION);
		Files.delete(agentFolder.logs());
		Files.writeString(agentFolder.logs(), "not a folder");
		try (Running agent = agentFolder.start()) {
			awaitLine(agent, "the log folder cannot be used now");
			agentFolder.stop(agent);
			assertTrue(agent.text().contains("rows could not be written"), agent::text);
		}
		assertEquals("not a folder", Files.readString(agentFolder.logs()));
		try (Running agent = agentFolder.start()) {
			awaitLine(agent, "the log folder cannot be used now");
			Files.delete(agentFolder.logs());
			awaitLine(agent, "rows are written again");
			agentFolder.stop(agent);
		}
		FieldCheck check = FieldCheck.of(agentFolder);
		assertEquals(List.of(), check.violations());
		assertTrue(!check.events("stall").isEmpty() || check.missingMillis() <= SLACK_MILLIS, check::toString);
		assertEquals(1, check.events("write_failed").size());
	}

	private static String printed(AgentFolder agentFolder, String verb) {
		try (Running running = agentFolder.verb(verb)) {
			running.waitForExit(PATIENCE);
			return running.text();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}
}
