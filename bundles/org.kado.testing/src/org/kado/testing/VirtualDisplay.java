package org.kado.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * An X server of a test's own (Xvfb), so that what a test types is seen by nobody else and the other way round. Where Xvfb or
 * xdotool is not installed the test is skipped, with the reason.
 */
public final class VirtualDisplay implements AutoCloseable {

	private final Process server;
	private final int number;

	private VirtualDisplay(Process server, int number) {
		this.server = server;
		this.number = number;
	}

	/** Starts a display with a free number, ready for clients. */
	public static VirtualDisplay open() throws IOException {
		return start("-displayfd", "1");
	}

	/** Starts a display with that number, as after a crash of the one before. */
	public static VirtualDisplay open(int number) throws IOException {
		return start("-displayfd", "1", ":" + number);
	}

	/** Number of the display. */
	public int number() {
		return number;
	}

	/** Its name, for DISPLAY. */
	public String name() {
		return ":" + number;
	}

	/** What a client needs in its environment, on top of what the test has. */
	public Map<String, String> environment() {
		return Map.of("DISPLAY", name());
	}

	/** Runs xdotool on the display and waits for its end. */
	public void xdotool(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment());
		Process process = builder.start();
		String output;
		try (InputStream stream = process.getInputStream()) {
			output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		if (process.onExit().join().exitValue() != 0) {
			throw new IOException("xdotool " + String.join(" ", arguments) + ": " + output);
		}
	}

	@Override
	public void close() {
		server.destroy();
		server.onExit().join();
	}

	@SuppressWarnings("resource") // closing what the server prints would end it; it ends with the server
	private static VirtualDisplay start(String... arguments) throws IOException {
		Assumptions.assumeTrue(installed("Xvfb"), "Xvfb is not installed");
		Assumptions.assumeTrue(installed("xdotool"), "xdotool is not installed");
		List<String> command = new ArrayList<>(List.of("Xvfb"));
		command.addAll(List.of(arguments));
		command.addAll(List.of("-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset"));
		Process server = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		// The number is printed when the server is ready. Nothing more follows, so its output may stay open.
		String number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII)).readLine();
		if (number == null) {
			server.destroy();
			throw new IOException("Xvfb did not start");
		}
		return new VirtualDisplay(server, Integer.parseInt(number.strip()));
	}

	private static boolean installed(String program) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
	}
}
