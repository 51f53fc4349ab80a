package org.kado.product.wine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.product.FactsLines;
import org.kado.product.OwnDisplay;
import org.kado.product.Product;
import org.kado.product.Running;
import org.kado.testing.Requirement;

/**
 * The built agent under Wine is sent what Windows sends when a session is locked, switched, put to sleep and ended: Wine itself can do
 * none of that.
 */
class WindowsSessionTest {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final String SESSION_CHANGE = "0x2B1";
	private static final String POWER = "0x218";
	private static final String QUERY_END = "0x11";
	private static final String END = "0x16";

	/** None of the sender's own codes (post.c). */
	private static final int ENDED_BY_WINE = 1;
	private static final int MOST_TRIES = 3;

	/** The exit code that lets a starter start the agent again. */
	private static final int SESSION_ENDED = 10;

	@TempDir
	static Path temporary;

	@Test
	@Requirement({"S1-23", "S1-44", "A8"})
	void messagesOfTheSessionBecomeRowsAndItsEndEndsTheAgentInOrder() throws IOException, InterruptedException {
		Path folder = Files.createDirectories(temporary.resolve("agent"));
		Path logs = folder.resolve("logs");
		Files.write(folder.resolve("kado-agent.yaml"), List.of("equipment: A", "log_folder: '" + WinePc.nameOf(logs) + "'", "zone: UTC"));
		Path post = compile(folder.resolve("post.exe"));
		try (WinePc pc = WinePc.boot(Path.of("target/wine-session")); OwnDisplay display = WinePc.openDisplay();
				Running agent = pc.startWithWindows(display, folder, Product.AGENT_WINDOWS.starter("kado-agent.exe"), "run", "--config", "kado-agent.yaml")) {
			assertTrue(agent.waitForLine(line -> line.contains(", lock, shutdown;"), PATIENCE).isPresent(), agent::text);
			send(pc, display, post, SESSION_CHANGE, "7");
			send(pc, display, post, SESSION_CHANGE, "8");
			send(pc, display, post, SESSION_CHANGE, "4");
			send(pc, display, post, SESSION_CHANGE, "3");
			send(pc, display, post, POWER, "4");
			send(pc, display, post, POWER, "18");
			send(pc, display, post, POWER, "7");
			send(pc, display, post, QUERY_END, "0");
			send(pc, display, post, END, "0"); // somebody prevented it
			assertEquals(List.of("agent_start", "lock", "unlock", "session_away", "session_back", "suspend", "resume"), events(logs),
					"each row is in the file when its message is answered");
			send(pc, display, post, END, "1");
			assertEquals(List.of("shutdown", "agent_stop"), events(logs).subList(7, 9), "all is written before Windows may end the process");
			assertEquals(SESSION_ENDED, agent.waitForExit(PATIENCE), agent::text);
		}
	}

	private static Path compile(Path program) throws InterruptedException {
		List<String> command = List.of("x86_64-w64-mingw32-gcc", "-municode", "-O2", "-o", program.toString(), Path.of("src/test/c/post.c").toAbsolutePath().toString());
		try (Running compiler = Running.start(program.getParent(), Map.of(), command)) {
			assertEquals(0, compiler.waitForExit(PATIENCE), compiler::text);
		}
		return program;
	}

	/** A sender that Wine ended is started again; had its message come through before, the events would tell it twice. */
	private static void send(WinePc pc, OwnDisplay display, Path post, String message, String wParam) throws InterruptedException {
		int code = ENDED_BY_WINE;
		for (int tries = 0; code == ENDED_BY_WINE && tries < MOST_TRIES; tries++) {
			try (Running posted = pc.startWithWindows(display, post.getParent(), post, message, wParam, "0")) {
				code = posted.waitForExit(PATIENCE);
				if (code != 0) {
					System.out.println("WindowsSessionTest: " + message + " " + wParam + " ended with " + code + ": " + posted.text());
				}
			}
		}
		assertEquals(0, code, message + " " + wParam);
	}

	/** Kinds of the events in order, those of boots and of a slow test PC left out. */
	private static List<String> events(Path logs) throws IOException {
		try (Stream<Path> files = Files.list(logs.resolve("facts"))) {
			List<Path> facts = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
			assertTrue(!facts.isEmpty(), "no facts");
			List<String> lines = new ArrayList<>();
			for (Path file : facts) {
				lines.addAll(FactsLines.of(file.toString(), Files.readAllBytes(file)).whole());
			}
			return lines.stream().filter(line -> line.startsWith("e,")).map(line -> line.split(",")[4])
					.filter(kind -> !List.of("boot", "stall", "clock_change", "sleep_gap", "source_broken", "source_restored").contains(kind)).toList();
		}
	}
}
