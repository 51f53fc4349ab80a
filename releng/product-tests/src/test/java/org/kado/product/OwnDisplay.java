package org.kado.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A virtual X display that nobody else uses. Closing it ends the display. */
public final class OwnDisplay implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Running server;

	private final String name;

	private OwnDisplay(Running server, String name) {
		this.server = server;
		this.name = name;
	}

	/**
	 * Starts a display; the server picks a free number.
	 *
	 * @param widthPixels  of its only screen
	 * @param heightPixels of its only screen
	 */
	public static OwnDisplay start(int widthPixels, int heightPixels) throws InterruptedException {
		List<String> command = List.of("Xvfb", "-displayfd", "1", "-screen", "0", widthPixels + "x" + heightPixels + "x24", "-nolisten", "tcp", "-noreset");
		Running server = Running.start(Path.of("").toAbsolutePath(), Map.of(), command);
		String number = server.waitForLine(line -> line.matches("\\d+"), PATIENCE).orElse(null);
		if (number == null) {
			String text = server.text();
			server.close();
			throw new AssertionError("no display: " + text);
		}
		return new OwnDisplay(server, ":" + number);
	}

	/** What a program needs to find this display and no other. */
	public Map<String, String> environment() {
		return Map.of("DISPLAY", name, "WAYLAND_DISPLAY", "", "XDG_SESSION_TYPE", "x11", "GDK_BACKEND", "x11");
	}

	/** Runs a small program on this display to its end and returns what it printed. */
	public String run(String... command) throws InterruptedException {
		try (Running running = Running.start(Path.of("").toAbsolutePath(), environment(), List.of(command))) {
			int code = running.waitForExit(PATIENCE);
			if (code != 0) {
				throw new AssertionError(String.join(" ", command) + " ended with " + code + "\n" + running.text());
			}
			return running.text();
		}
	}

	/** Photographs the whole screen. */
	public Screenshot photograph(Path file) throws IOException, InterruptedException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		run("import", "-window", "root", "-depth", "8", file.toString());
		return Screenshot.read(file);
	}

	@Override
	public void close() {
		server.close();
	}
}
