package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** The watch list and machine rules of the built agent for Linux, with real programs, folders and windows. */
class WatchAndRulesTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final List<String> CONFIGURATION = List.of("equipment: 設備W", "tick_seconds: 0.2", "poll_seconds: 0.2", "slot_seconds: 1", "idle_threshold_seconds: 1",
			"folder_poll_seconds: 0.1", "today_page: false");

	private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", "");

	@TempDir
	Path folder;

	private AgentFolder agentFolder(Map<String, String> environment, String... more) throws IOException {
		List<String> all = new ArrayList<>(CONFIGURATION);
		all.addAll(List.of(more));
		return new AgentFolder(folder, environment, all);
	}

	/** A program of this name that runs a script of the shell. */
	private Running program(String name, String script) throws IOException {
		Path copy = folder.resolve(name);
		if (!Files.exists(copy)) {
			Files.copy(Path.of("/bin/sh"), copy, StandardCopyOption.COPY_ATTRIBUTES);
		}
		return Running.start(folder, Map.of(), List.of(copy.toString(), "-c", script));
	}

	@Test
	@Requirement("S1-25")
	void theWatchListIsFollowedWhileTheAgentRuns() throws IOException, InterruptedException {
		AgentFolder agentFolder = agentFolder(NO_DISPLAY);
		try (Running probe = program("kado-probe", "read x"); Running agent = agentFolder.startAndRecord()) {
			String top = agentFolder.verbEnding(0, "watch", "top", "--once", "--seconds", "1", "--count", "999");
			assertTrue(top.contains("kado-probe"), top);
			assertFalse(agentFolder.verbEnding(0, "watch", "list").contains("kado-probe"));
			assertTrue(agentFolder.rows().stream().noneMatch(row -> row.startsWith("p,")), "nobody is watched yet");

			agentFolder.verbEnding(0, "watch", "add", "kado-probe");
			assertTrue(agentFolder.verbEnding(0, "watch", "list").contains("kado-probe"));
			agentFolder.awaitRow(agent, "p,\\d+,kado-probe,1,.*");
			assertTrue(agentFolder.rows().contains("h,watched,kado-probe"), agentFolder.rows()::toString);

			agentFolder.verbEnding(0, "watch", "remove", "kado-probe");
			int before = agentFolder.rows().size();
			agentFolder.awaitRow(agent, "h,columns,t,.*", lastWatched(agentFolder));
			assertFalse(agentFolder.rows().stream().skip(Math.max(before, lastHeader(agentFolder))).anyMatch(row -> row.startsWith("p,")), "and no longer after that");
			assertTrue(probe.process().isAlive(), probe::text);
			agentFolder.stop(agent);
		}
		FactsCheck check = FactsCheck.of(agentFolder.facts());
		assertEquals(List.of(), check.violations());
	}

	private static int lastWatched(AgentFolder agentFolder) {
		return agentFolder.rows().lastIndexOf("h,watched,kado-probe");
	}

	private static int lastHeader(AgentFolder agentFolder) {
		List<String> rows = agentFolder.rows();
		int last = 0;
		for (int i = 0; i < rows.size(); i++) {
			last = rows.get(i).startsWith("h,") ? i : last;
		}
		return last;
	}

	@Test
	@Requirement({"S1-21", "S1-38", "S1-40"})
	void programsAndFoldersMakeMachineTime() throws IOException, InterruptedException {
		Path results = Files.createDirectories(folder.resolve("測定"));
		AgentFolder agentFolder = agentFolder(NO_DISPLAY, "machine_rules:", "  - {name: present, any: [{process: kado-present}]}",
				"  - {name: busy, any: [{process: kado-busy, cpu_percent: 5}]}",
				"  - {name: filling, all: [{folder: '" + results + "', until_files: 3, at_most_minutes: 10}]}");
		try (Running agent = agentFolder.startAndRecord()) {
			agentFolder.awaitRow(agent, "r,\\d+,000,.*");
			int seen = agentFolder.rows().size();
			try (Running present = program("kado-present", "read x"); Running busy = program("kado-busy", "read x")) {
				agentFolder.awaitRow(agent, "r,\\d+,100,.*", seen);
				assertTrue(present.process().isAlive() && busy.process().isAlive(), "an idle program is present and not busy");
			}
			try (Running busy = program("kado-busy", "while :; do :; done")) {
				agentFolder.awaitRow(agent, "r,\\d+,010,.*", agentFolder.rows().size());
				assertTrue(busy.process().isAlive(), busy::text);
			}
			Path fresh = Files.createDirectories(results.resolve("lot 1"));
			agentFolder.awaitRow(agent, "r,\\d+,001,.*", seen);
			for (int i = 0; i < 3; i++) {
				Files.createFile(fresh.resolve(i + ".dat"));
			}
			agentFolder.awaitRow(agent, "r,\\d+,000,.*", agentFolder.rows().size());
			agentFolder.stop(agent);
		}
		assertEquals(List.of(), FactsCheck.of(agentFolder.facts()).violations());
		assertTrue(FieldCheck.states(agentFolder).getOrDefault("machine", Long.valueOf(0)).longValue() > 0, FieldCheck.states(agentFolder)::toString);
	}

	@Test
	@Requirement({"S1-39", "S1-41"})
	void theActiveWindowMakesMachineTimeAndItsTitleIsNowhere() throws IOException, InterruptedException {
		try (OwnDisplay display = OwnDisplay.start(640, 480)) {
			AgentFolder agentFolder = agentFolder(display.environment(), "machine_rules:", "  - {name: cutting, any: [{window_title: auto run}]}");
			try (Running agent = agentFolder.startAndRecord();
					Running letter = window(display, "Letter to Dr. Yamada"); Running run = window(display, "NC 1 - AUTO RUN - Yamada")) {
				activate(display, "Letter to Dr. Yamada", letter);
				agentFolder.awaitRow(agent, "r,\\d+,0,0");
				activate(display, "NC 1 - AUTO RUN - Yamada", run);
				agentFolder.awaitRow(agent, "r,\\d+,1,1");
				activate(display, "Letter to Dr. Yamada", letter);
				agentFolder.awaitRow(agent, "r,\\d+,0,0", agentFolder.rows().size());
				agentFolder.stop(agent);
				assertFalse(agent.text().contains("Yamada"), agent::text);
			}
			try (Stream<Path> files = Files.walk(agentFolder.logs())) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					String text = Files.readString(file);
					assertFalse(text.contains("Yamada") || text.toLowerCase(java.util.Locale.ROOT).contains("auto run"), text);
				}
			}
			assertTrue(FieldCheck.states(agentFolder).getOrDefault("machine", Long.valueOf(0)).longValue() > 0, FieldCheck.states(agentFolder)::toString);
		}
	}

	/** A real window. */
	private Running window(OwnDisplay display, String title) {
		return Running.start(folder, display.environment(), List.of("xmessage", "-title", title, "text"));
	}

	/** There is no window manager, so the test says which window is the active one. */
	private static void activate(OwnDisplay display, String title, Running window) throws InterruptedException {
		String found = display.run("xdotool", "search", "--sync", "--onlyvisible", "--name", title);
		String number = found.lines().filter(line -> line.matches("\\d+")).findFirst().orElseThrow(() -> new AssertionError(found + window.text()));
		display.run("xprop", "-root", "-f", "_NET_ACTIVE_WINDOW", "32x", "-set", "_NET_ACTIVE_WINDOW", "0x" + Long.toHexString(Long.parseLong(number)));
	}
}
