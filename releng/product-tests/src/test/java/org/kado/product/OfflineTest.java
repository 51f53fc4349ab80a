package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** Equipment PCs have no network, and those that have one must not see the agent on it. */
class OfflineTest {

	private static final int TICKS = 20;

	@TempDir
	Path folder;

	@Test
	@Requirement({"S1-01", "S1-16"})
	void theAgentNeverOpensASocketToANetwork() throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, Map.of("DISPLAY", ""), List.of("equipment: A", "tick_seconds: 0.2"));
		try (Running agent = agentFolder.startAndRecord()) {
			for (int tick = 0; tick < TICKS; tick++) {
				assertEquals(Set.of(), InternetSockets.of(agent.process().toHandle()), agent::text);
				agentFolder.awaitTick(agent, agentFolder.mark());
			}
		}
	}

	@Test
	void aSocketWouldBeSeen() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = String.format("%04X", Integer.valueOf(socket.getLocalPort()));
			long seen = InternetSockets.of(ProcessHandle.current()).stream().filter(each -> each.endsWith(":" + port)).count();
			assertEquals(1, seen);
		}
	}
}
