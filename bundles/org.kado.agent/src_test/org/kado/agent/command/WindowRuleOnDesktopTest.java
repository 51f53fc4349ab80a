package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;
import org.kado.testing.VirtualDisplay;

/** An agent of its own on a real X server, where the test plays the window manager with xprop; skipped where that or Xvfb is missing. */
@Requirement({"S1-21", "S1-39", "S1-41"})
class WindowRuleOnDesktopTest {

	private static final long PATIENCE_NANOS = 120_000_000_000L;

	@TempDir
	private Path temp;

	private String facts() throws IOException {
		StringBuilder text = new StringBuilder();
		if (Files.isDirectory(temp.resolve("log/facts"))) {
			try (Stream<Path> files = Files.list(temp.resolve("log/facts"))) {
				for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
					text.append(Files.readString(file));
				}
			}
		}
		return text.toString();
	}

	private long rows(String end) throws IOException {
		return facts().lines().filter(line -> line.startsWith("r,") && line.endsWith(end)).count();
	}

	private void awaitRow(String end, Process agent) throws IOException {
		long before = rows(end);
		long startNanos = System.nanoTime();
		while (rows(end) == before) {
			assertTrue(agent.isAlive() && System.nanoTime() - startNanos < PATIENCE_NANOS, () -> "no row r," + end + ": " + output());
			Thread.onSpinWait();
		}
	}

	private String output() {
		try {
			return Files.readString(temp.resolve("output"));
		} catch (IOException e) {
			return e.toString();
		}
	}

	private static void xprop(VirtualDisplay display, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("xprop", "-root"));
		command.addAll(List.of(arguments));
		output(display, command);
	}

	private static String output(VirtualDisplay display, List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(display.environment());
		Process process = builder.start();
		try (InputStream stream = process.getInputStream()) {
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
			assertEquals(0, process.onExit().join().exitValue(), text);
			return text;
		}
	}

	private static void show(VirtualDisplay display, String title) throws IOException {
		xprop(display, "-f", "_NET_WM_NAME", "8u", "-set", "_NET_WM_NAME", title);
	}

	private Process start(VirtualDisplay display) throws IOException {
		Path configuration = Files.writeString(temp.resolve("a.yaml"), "log_folder: '" + temp.resolve("log") + "'\ntick_seconds: 0.2\n"
				+ "machine_rules:\n  - name: cutting\n    any:\n      - window_title: auto run\n");
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), RunsAgent.class.getName(), "run", "--config", configuration.toString());
		builder.environment().putAll(display.environment());
		builder.environment().remove("WAYLAND_DISPLAY");
		return builder.redirectErrorStream(true).redirectOutput(temp.resolve("output").toFile()).start();
	}

	@Test
	void theActiveWindowDecidesAndItsTitleIsNowhere() throws IOException {
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/xprop")), "xprop is not installed");
		try (VirtualDisplay display = VirtualDisplay.open()) {
			Process agent = start(display);
			try {
				awaitRow(",-,-", agent); // no window manager yet
				xprop(display, "-f", "_NET_ACTIVE_WINDOW", "32x", "-set", "_NET_ACTIVE_WINDOW", root(display));
				show(display, "Letter to Dr. Yamada");
				awaitRow(",0,0", agent);
				show(display, "NC 1 - AUTO RUN - Yamada");
				awaitRow(",1,1", agent);
				xprop(display, "-f", "_NET_ACTIVE_WINDOW", "32x", "-set", "_NET_ACTIVE_WINDOW", "0x0");
				awaitRow(",0,0", agent);
			} finally {
				agent.destroy();
				agent.onExit().join();
			}
			assertTrue(facts().contains("h,source,window\r\n"), facts());
			try (Stream<Path> files = Files.walk(temp.resolve("log"))) {
				for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
					String text = Files.readString(file);
					assertFalse(text.contains("Yamada") || text.toLowerCase(Locale.ROOT).contains("auto run"), text);
				}
			}
			assertFalse(output().contains("Yamada"), output());
		}
	}

	/** Number of the root window, which stands for the active one. */
	private static String root(VirtualDisplay display) throws IOException {
		String numbers = output(display, List.of("xdotool", "search", "--maxdepth", "0", ".*"));
		String number = numbers.lines().filter(line -> line.matches("\\d+")).findFirst().orElseThrow();
		return "0x" + Long.toHexString(Long.parseLong(number));
	}
}
