package org.kado.agent.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** The mark while the log folder is missing, and after somebody deleted it. */
@Requirement("A29")
class KeptMarkTest {

	@TempDir
	Path temp;

	private Path logs;
	private long nowMillis;

	@BeforeEach
	void nameFolder() {
		logs = temp.resolve("logs");
	}

	private KeptMark kept() {
		return new KeptMark(logs, "1", "c1", () -> nowMillis);
	}

	private List<RunningAgent> running() throws IOException {
		return RunningAgent.find(logs);
	}

	private void delete() throws IOException {
		for (Path path : List.of(logs.resolve("facts/.kado-agent-s1.lock"), logs.resolve("facts"), logs)) {
			Files.delete(path);
		}
	}

	@Test
	void folderThatIsMissingHidesNoAgent() throws IOException {
		Files.writeString(logs, "a file has its place");
		try (KeptMark mark = kept()) {
			assertTrue(mark.take());
			assertThrows(IOException.class, mark::require);
			assertTrue(running().get(0).waitsFor(logs));
			assertEquals(ProcessHandle.current().pid(), running().get(0).pid());
			try (KeptMark second = kept()) {
				assertFalse(second.take(), "one agent a session, here as well");
			}
			running().get(0).askToStop();
			assertTrue(mark.requested());
		}
		assertEquals(List.of(), running());
	}

	@Test
	void readOnlyFolderTellsOfItsAgentsAllTheSame() throws IOException {
		try (KeptMark mark = kept()) {
			mark.take();
			Path file = logs.resolve("facts/.kado-agent-s1.lock");
			assertTrue(file.toFile().setReadOnly());
			assertEquals(1, running().size());
		}
		assertEquals(List.of(), running());
		Files.delete(logs.resolve("facts/.kado-agent-s1.lock"));
		assertFalse(AgentMark.isHeld(logs.resolve("facts/.kado-agent-s1.lock")));
		assertFalse(Files.exists(logs.resolve("facts/.kado-agent-s1.lock")), "asking creates nothing");
	}

	@Test
	void markMovesIntoTheFolderWhenThatCanBeUsed() throws IOException {
		Files.writeString(logs, "a file has its place");
		try (KeptMark mark = kept()) {
			mark.take();
			Files.delete(logs);
			assertEquals("1", mark.require());
			assertEquals(List.of(false), running().stream().map(agent -> agent.waitsFor(logs)).toList());
			assertFalse(mark.requested());
		}
	}

	@Test
	void deletedMarkIsMadeAnew() throws IOException {
		try (KeptMark mark = kept()) {
			mark.take();
			delete();
			assertEquals(List.of(), running());
			assertFalse(mark.requested());
			assertEquals(ProcessHandle.current().pid(), running().get(0).pid());
			running().get(0).askToStop();
			assertTrue(mark.requested());
		}
	}

	@Test
	void deletedFolderThatCannotBeMadeYetIsTriedAgain() throws IOException {
		try (KeptMark mark = kept()) {
			mark.take();
			delete();
			Files.writeString(logs, "a file has its place");
			assertFalse(mark.requested());
			assertTrue(running().get(0).waitsFor(logs));
			Files.delete(logs);
			assertFalse(mark.requested());
			assertTrue(running().get(0).waitsFor(logs), "too early to try again");
			nowMillis += 1_000;
			assertFalse(mark.requested());
			assertEquals(List.of(false), running().stream().map(agent -> agent.waitsFor(logs)).toList());
		}
	}

	@Test
	void twoAgentsNeverGoOnSideBySide() throws IOException {
		try (KeptMark first = kept()) {
			first.take();
			delete();
			Path mark = logs.resolve("facts/.kado-agent-s1.lock");
			try (KeptMark second = kept()) {
				assertTrue(second.take(), "it could not know of the first");
				Files.writeString(mark, "pid,1\nsession,1\nsystem_session,c1\n");
				Files.setLastModifiedTime(mark, java.nio.file.attribute.FileTime.fromMillis(1_000));
				assertTrue(first.requested(), "the first one ends");
				assertTrue(first.isLost());
				assertEquals("another agent records", first.reason());
			}
		}
	}

	@Test
	void timeThatTheSystemWritesLaterIsNoLoss() throws IOException {
		try (KeptMark mark = kept()) {
			mark.take();
			Files.setLastModifiedTime(logs.resolve("facts/.kado-agent-s1.lock"), java.nio.file.attribute.FileTime.fromMillis(5_000));
			assertFalse(mark.requested());
			assertFalse(mark.isLost());
		}
	}
}
