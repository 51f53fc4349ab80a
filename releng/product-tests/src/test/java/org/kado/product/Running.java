package org.kado.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A program that a test started, with what it printed so far; standard output and error are one stream.
 * <p>
 * Closing it ends the program and its children at once.
 */
public final class Running implements AutoCloseable {

	/** A test that was started in the background ignores Ctrl-C, and so would its children. */
	private static final List<String> WITH_DEFAULT_SIGNALS = List.of("env", "--default-signal=INT,HUP,TERM");

	/** How long the last output may take after the end: only where a child keeps the stream open does it take as long. */
	private static final long OUTPUT_MILLIS = 2000;

	private final Process process;

	private final List<String> lines = new ArrayList<>();

	private final Thread reader;

	private Running(Process process) {
		this.process = process;
		reader = new Thread(this::read, "output of " + process.pid());
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
	public static Running start(Path folder, Map<String, String> environment, List<String> command) {
		return start(new ProcessBuilder(new ArrayList<>(command)).directory(folder.toFile()).redirectErrorStream(true), environment);
	}

	/** As above, with what it writes to standard error in a file, so that the output holds nothing else. */
	public static Running start(Path folder, Map<String, String> environment, List<String> command, Path errors) {
		return start(new ProcessBuilder(new ArrayList<>(command)).directory(folder.toFile()).redirectError(errors.toFile()), environment);
	}

	private static Running start(ProcessBuilder builder, Map<String, String> environment) {
		builder.environment().putAll(environment);
		builder.command().addAll(0, WITH_DEFAULT_SIGNALS);
		try {
			return new Running(builder.start());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What was printed so far, a line each without its LF; a CR before it is kept. */
	public List<String> lines() {
		synchronized (lines) {
			return List.copyOf(lines);
		}
	}

	/** All that was printed so far. */
	public String text() {
		return String.join("\n", lines());
	}

	/**
	 * Waits until a line was printed.
	 *
	 * @return the first such line; absent where none came in time
	 */
	public Optional<String> waitForLine(Predicate<String> wanted, Duration atMost) throws InterruptedException {
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
	 * Waits for the program's end; all that it printed is there then, unless a child of it still prints.
	 *
	 * @return its exit code
	 */
	public int waitForExit(Duration atMost) throws InterruptedException {
		if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new AssertionError("still running after " + atMost + ":\n" + text());
		}
		reader.join(OUTPUT_MILLIS);
		return process.exitValue();
	}

	/** The process itself, for signals. */
	public Process process() {
		return process;
	}

	/** Ends the program and then its children as {@code kill -9} does, and waits until it is gone. */
	public void kill() throws InterruptedException {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroyForcibly();
		children.forEach(ProcessHandle::destroyForcibly);
		if (!process.waitFor(10, TimeUnit.SECONDS)) {
			throw new AssertionError(process.pid() + " survived being killed");
		}
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
		try (Scanner in = new Scanner(process.getInputStream(), StandardCharsets.UTF_8).useDelimiter("\n")) {
			while (in.hasNext()) {
				String line = in.next();
				synchronized (lines) {
					lines.add(line);
					lines.notifyAll();
				}
			}
			if (in.ioException() != null) {
				throw in.ioException();
			}
		} catch (IOException e) {
			// the stream ends this way when the program is killed
		}
	}
}
