package org.kado.sampling.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kado.testing.Requirement;
import org.kado.testing.VirtualDisplay;

/** The real hook on a real X server with real input; skipped where Xvfb or xdotool is missing. */
@Requirement("S1-14")
class HookDesktopTest {

	private static final long PATIENCE_NANOS = 20_000_000_000L;

	@Test
	void countsExactlyWhatWasSentAlsoAfterItWasStoppedAndStartedAgain() throws IOException {
		try (VirtualDisplay display = VirtualDisplay.open(); Recorder recorder = new Recorder(display.name())) {
			assertEquals("true", recorder.ask("start"));
			send(display);
			recorder.expect(4, 2, 3, 1);
			assertEquals("stopped", recorder.ask("stop"));
			send(display);
			assertEquals("false 0 0 0 0", recorder.ask("drain"));
			assertEquals("true", recorder.ask("start"));
			assertEquals("true", recorder.ask("start"));
			send(display);
			recorder.expect(4, 2, 3, 1);
		}
	}

	@Test
	void countsAgainAfterItWasHookedAnew() throws IOException {
		try (VirtualDisplay display = VirtualDisplay.open(); Recorder recorder = new Recorder(display.name())) {
			assertEquals("true", recorder.ask("start"));
			for (int i = 0; i < 3; i++) {
				assertEquals("restarted", recorder.ask("restart"));
				send(display);
				recorder.expect(4, 2, 3, 1);
			}
		}
	}

	@Test
	void withoutADisplayItSaysNoAndLivesOn() throws IOException {
		try (VirtualDisplay display = VirtualDisplay.open(); Recorder recorder = new Recorder(":" + (display.number() + 5_000))) {
			assertEquals("false", recorder.ask("start"));
			assertEquals("false 0 0 0 0", recorder.ask("drain"));
		}
	}

	/** Four keys, two clicks, three moves (one of them with a button held), one turn of the wheel. */
	private static void send(VirtualDisplay display) throws IOException {
		display.xdotool("mousemove", "10", "10", "key", "a", "key", "b", "mousemove", "200", "100", "click", "1", "click", "4", "key", "shift+c");
		display.xdotool("mousedown", "1", "mousemove", "50", "60", "mouseup", "1");
	}

	/** The process with the hook. */
	private static final class Recorder implements AutoCloseable {

		private final Process process;
		private final PrintWriter commands;
		private final BufferedReader answers;

		Recorder(String display) throws IOException {
			ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-Xmx64m", "-cp", System.getProperty("java.class.path"), HookMain.class.getName()));
			builder.environment().put("DISPLAY", display);
			process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.US_ASCII);
			answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
		}

		String ask(String command) throws IOException {
			commands.println(command);
			return answers.readLine();
		}

		/** Events take a moment to arrive; then the counts are exact and stay so. */
		void expect(int... expected) throws IOException {
			long startNanos = System.nanoTime();
			int[] sums = new int[expected.length];
			while (!Arrays.equals(expected, sums)) {
				String[] words = ask("drain").split(" ");
				for (int i = 0; i < sums.length; i++) {
					sums[i] += Integer.parseInt(words[i + 1]);
				}
				assertTrue(System.nanoTime() - startNanos < PATIENCE_NANOS, "counted " + Arrays.toString(sums));
			}
			assertEquals("true 0 0 0 0", ask("drain"));
		}

		@Override
		public void close() {
			process.destroy();
			process.onExit().join();
		}
	}
}
