package org.kado.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A program that a test started, with what it printed so far; standard output and error are one stream.
 * <p>
 * Closing it ends the program and its children at once.
 */
final class Running implements AutoCloseable {

	private final Process process;

	private final List<String> lines = new ArrayList<>();

	private Running(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "output of " + process.pid());
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Starts a program.
	 *
	 * @param folder its working directory
	 * @param environment variables set in addition to those of the tests
	 * @param command program and arguments
	 */
	static Running start(Path folder, Map<String, String> environment, List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().putAll(environment);
		try {
			return new Running(builder.start());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What was printed so far, a line each. */
	List<String> lines() {
		synchronized (lines) {
			return List.copyOf(lines);
		}
	}

	/** All that was printed so far. */
	String text() {
		return String.join("\n", lines());
	}

	/**
	 * Waits until a line was printed.
	 *
	 * @return the first such line; absent where none came in time
	 */
	Optional<String> waitForLine(Predicate<String> wanted, Duration atMost) throws InterruptedException {
		long deadlineNanos = System.nanoTime() + atMost.toNanos();
		synchronized (lines) {
			while (true) {
				Optional<String> found = lines.stream().filter(wanted).findFirst();
				long leftMillis = (deadlineNanos - System.nanoTime()) / 1_000_000;
				if (found.isPresent() || leftMillis <= 0) {
					return found;
				}
				lines.wait(leftMillis);
			}
		}
	}

	/**
	 * Waits for the program's end.
	 *
	 * @return its exit code
	 */
	int waitForExit(Duration atMost) throws InterruptedException {
		if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new AssertionError("still running after " + atMost + ":\n" + text());
		}
		return process.exitValue();
	}

	/** The process itself, for signals. */
	Process process() {
		return process;
	}

	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		try {
			process.waitFor(10, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void read() {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				synchronized (lines) {
					lines.add(line);
					lines.notifyAll();
				}
			}
		} catch (IOException e) {
			// the stream ends this way when the program is killed
		}
	}
}
