package org.kado.agent.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

class AgentMarkTest {

	@TempDir
	Path folder;

	private Optional<AgentMark> take(String session, String systemSession) throws IOException {
		return AgentMark.take(folder.resolve("ログ"), session, systemSession);
	}

	private List<RunningAgent> running() throws IOException {
		return RunningAgent.find(folder.resolve("ログ"));
	}

	@Test
	@Requirement("S1-45")
	void runningAgentIsFoundWithItsProcess() throws IOException {
		assertEquals(List.of(), running());
		assertFalse(Files.exists(folder.resolve("ログ")), "asking creates nothing");
		try (AgentMark mark = take("1", "c2").orElseThrow()) {
			RunningAgent agent = running().get(0);
			assertEquals(ProcessHandle.current().pid(), agent.pid());
			assertEquals("1", agent.session());
			assertEquals("1", mark.session());
			assertTrue(agent.isRunning());
		}
		assertEquals(List.of(), running());
	}

	@Test
	@Requirement("A30")
	void oneAgentADesktopSession() throws IOException {
		try (AgentMark first = take("1", "c2").orElseThrow()) {
			assertEquals("1", first.session());
			assertEquals(Optional.empty(), take("1", "c2"));
			try (AgentMark other = take("1", "c7").orElseThrow(); AgentMark remote = take("remote", "c9").orElseThrow()) {
				assertEquals("1-c7", other.session());
				assertEquals("remote", remote.session());
				assertEquals(Optional.empty(), take("1", "c7"));
				assertEquals(3, running().size());
			}
		}
		try (AgentMark again = take("1", "c8").orElseThrow()) {
			assertEquals("1", again.session(), "a mark left behind hinders nobody");
		}
	}

	@Test
	@Requirement("S1-45")
	void stopIsAskedByAFile() throws IOException {
		try (AgentMark mark = take("1", "1").orElseThrow()) {
			assertFalse(mark.requested());
			running().get(0).askToStop();
			running().get(0).askToStop();
			assertTrue(mark.requested());
			assertEquals("stop command", mark.reason());
		}
		try (AgentMark next = take("1", "1").orElseThrow()) {
			assertFalse(next.requested(), "the wish went with the agent it was for");
		}
	}

	@Test
	void wishThatCameTooLateStopsNobody() throws IOException {
		RunningAgent agent;
		try (AgentMark mark = take("1", "1").orElseThrow()) {
			agent = running().get(0);
			assertFalse(mark.requested());
		}
		agent.askToStop();
		try (AgentMark next = take("1", "1").orElseThrow()) {
			assertFalse(next.requested());
			agent.askToStop();
			agent.forgetStop();
			assertFalse(next.requested());
		}
	}

	@Test
	void damagedMarkIsUnknownAndNoFailure() throws IOException {
		try (AgentMark mark = take("1", "1").orElseThrow()) {
			Path file = running().get(0).mark();
			assertEquals("1", mark.session());
			Files.write(file, new byte[] { (byte) 0xff, 0, 0 });
			assertEquals(new RunningAgent(file, "", -1, ""), running().get(0));
		}
	}

	@Test
	void sessionNamesMakeFileNames() throws IOException {
		try (AgentMark mark = take("remote:10.0/x", "1").orElseThrow()) {
			assertEquals(".kado-agent-sremote-10-0-x.lock", running().get(0).mark().getFileName().toString());
			assertEquals("remote:10.0/x", mark.session());
		}
	}
}
