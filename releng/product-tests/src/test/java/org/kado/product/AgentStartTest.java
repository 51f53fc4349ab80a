package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** What the built agent does without when it records: each of these was measured as a part of its start and its memory (docs/adr/0015). */
class AgentStartTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final List<String> SPARED = List.of("picocli.CommandLine ", "org.apache.felix.scr.", "org.eclipse.core.internal.registry.",
			"com.sun.org.apache.xerces.", "java.sql.", "oshi.hardware.");

	@TempDir
	Path folder;

	@Test
	@Requirement("S1-29")
	void recordingLoadsNoReaderOfCommandLinesNoXmlAndNoInventory() throws IOException, InterruptedException {
		Map<String, String> environment = new HashMap<>(Map.of("DISPLAY", ""));
		environment.put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + folder.resolve("classes-%p.log"));
		AgentFolder agentFolder = new AgentFolder(folder, environment, List.of("equipment: A", "tick_seconds: 0.2"));
		try (Running agent = agentFolder.startAndRecord(); Running stop = agentFolder.verb("stop")) {
			assertEquals(0, stop.waitForExit(PATIENCE), stop::text);
			assertEquals(0, agent.waitForExit(PATIENCE), agent::text);
			List<String> loaded = loadedBy(agent.process().pid());
			assertTrue(loaded.stream().anyMatch(line -> line.contains(" org.kado.agent.recording.Recorder ")), "the log tells of our classes");
			assertEquals(List.of(), loaded.stream().filter(line -> SPARED.stream().anyMatch(name -> line.contains(" " + name))).toList());
			List<String> ofStop = loadedBy(stop.process().pid());
			assertTrue(ofStop.stream().anyMatch(line -> line.contains(" picocli.CommandLine ")), "the log would tell");
		}
	}

	private List<String> loadedBy(long pid) throws IOException {
		Path log = folder.resolve("classes-" + pid + ".log");
		try (Stream<String> lines = Files.lines(log)) {
			return lines.toList();
		}
	}
}
