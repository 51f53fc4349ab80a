package org.kado.agent.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An agent that records into a folder, as its mark tells.
 *
 * @param mark          its mark
 * @param session       name of the session it records under; empty where unknown
 * @param pid           its process, or -1 where unknown
 * @param systemSession the system's own name of the session; empty where unknown
 */
public record RunningAgent(Path mark, String session, long pid, String systemSession) {

	/** The agents that run now. Asking creates nothing. */
	public static List<RunningAgent> find(Path logFolder) throws IOException {
		List<RunningAgent> running = new ArrayList<>();
		addTo(running, logFolder);
		addTo(running, AgentFiles.substitute(logFolder));
		return running;
	}

	private static void addTo(List<RunningAgent> running, Path folder) throws IOException {
		for (Path mark : new AgentFiles(folder).marks()) {
			if (AgentMark.isHeld(mark)) {
				running.add(read(mark));
			}
		}
	}

	/** Whether it can't use the log folder now, and keeps its rows in memory. */
	public boolean waitsFor(Path logFolder) {
		return !mark.startsWith(logFolder);
	}

	/** Asks the agent to stop; returns at once. */
	public void askToStop() throws IOException {
		Path stopFile = AgentFiles.stopFile(mark);
		if (!Files.exists(stopFile)) {
			Files.createFile(stopFile);
		}
	}

	/** Takes the wish back where the agent did not follow it, so that its next start is not stopped. */
	public void forgetStop() throws IOException {
		Files.deleteIfExists(AgentFiles.stopFile(mark));
	}

	/** Whether the agent still runs. */
	public boolean isRunning() throws IOException {
		return AgentMark.isHeld(mark);
	}

	/** Reads the mark; what it does not tell is unknown. */
	static RunningAgent read(Path mark) {
		Map<String, String> values = Map.of();
		try {
			values = Files.readAllLines(mark).stream().map(line -> line.split(",", 2)).filter(pair -> pair.length == 2)
					.collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
		} catch (IOException e) {
			// unknown then
		}
		String pid = values.getOrDefault("pid", "");
		return new RunningAgent(mark, values.getOrDefault("session", ""), pid.matches("\\d{1,18}") ? Long.parseLong(pid) : -1,
				values.getOrDefault("system_session", ""));
	}

	/** The text of the mark. */
	String text() {
		return "pid," + pid + "\nsession," + session + "\nsystem_session," + systemSession + "\n";
	}
}
