package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the built agent is asked to end, it ends in order; and it doesn't begin with a configuration that is wrong. */
class AgentEndsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = {"TERM", "INT", "HUP"})
	void aSignalEndsItInOrder(String signal) throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, Map.of("DISPLAY", ""), List.of("equipment: A", "tick_seconds: 0.2"));
		try (Running agent = agentFolder.startAndRecord()) {
			new ProcessBuilder("kill", "-" + signal, Long.toString(agent.process().pid())).inheritIO().start().waitFor();
			agent.waitForExit(PATIENCE);
			FactsCheck check = FactsCheck.of(agentFolder.facts());
			assertEquals(List.of(), check.violations());
			assertEquals(1, check.events("agent_stop"), agent::text);
			List<String> rows = Files.readAllLines(agentFolder.facts().get(0));
			assertTrue(rows.get(rows.size() - 1).matches("e,\\d+,\\d+,\\d+,agent_stop,reason=.*"), () -> rows.get(rows.size() - 1));
		}
	}

	@Test
	void withoutADisplayItRecordsWhatItCanAndSaysWhatNot() throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, Map.of("DISPLAY", "", "LANG", "C.UTF-8"), List.of("equipment: A", "tick_seconds: 0.2"));
		try (Running agent = agentFolder.startAndRecord(); Running stop = agentFolder.verb("stop")) {
			assertEquals(0, stop.waitForExit(PATIENCE), stop::text);
			assertEquals(0, agent.waitForExit(PATIENCE), agent::text);
			String header = Files.readString(agentFolder.facts().get(0));
			assertTrue(header.contains("h,source,cpu\r\n"), header);
			assertTrue(!header.contains("h,source,input\r\n"), header);
			assertTrue(agent.text().contains("input ("), agent::text);
		}
	}

	@Test
	void stopWithoutAnAgentSaysSo() throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, Map.of(), List.of("equipment: A"));
		try (Running stop = agentFolder.verb("stop")) {
			assertEquals(4, stop.waitForExit(PATIENCE), stop::text);
			assertTrue(stop.text().contains(agentFolder.logs().toString()), stop::text);
		}
	}

	@Test
	void aWrongConfigurationIsRefusedWithFileAndLine() throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, Map.of(), List.of("equipment: A", "tick_secnds: 5"));
		try (Running agent = agentFolder.start()) {
			assertEquals(2, agent.waitForExit(PATIENCE), agent::text);
			assertTrue(agent.text().contains("kado-agent.yaml") && agent.text().contains("2") && agent.text().contains("tick_seconds"), agent::text);
			assertEquals(List.of(), agentFolder.facts());
		}
	}
}
