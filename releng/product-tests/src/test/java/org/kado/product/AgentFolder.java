package org.kado.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A configuration of the built agent for Linux and the folder that it records into. */
final class AgentFolder {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Pattern TICK = Pattern.compile("^t,.*\r\n", Pattern.MULTILINE);

	private final Path folder;

	private final Path logs;

	private final Map<String, String> environment = new HashMap<>();

	private final List<String> prefix;

	/**
	 * Writes the configuration.
	 *
	 * @param folder        receives it and, in {@code logs}, what the agent writes
	 * @param environment   of the agent, such as its display
	 * @param configuration lines of YAML beyond the log folder
	 */
	AgentFolder(Path folder, Map<String, String> environment, List<String> configuration) throws IOException {
		this(folder, environment, configuration, folder.resolve("logs"), folder.resolve("logs"), List.of());
		Files.createDirectories(logs);
	}

	private AgentFolder(Path folder, Map<String, String> environment, List<String> configuration, Path configured, Path logs, List<String> prefix)
			throws IOException {
		this.folder = folder;
		this.logs = logs;
		this.prefix = prefix;
		this.environment.putAll(Homes.environment());
		this.environment.putAll(environment);
		List<String> lines = new ArrayList<>(configuration);
		lines.add("log_folder: '" + configured + "'");
		Files.write(folder.resolve("kado-agent.yaml"), lines);
	}

	/**
	 * An agent that sees mounts of its own.
	 *
	 * @param logs where it records, in those mounts; not made
	 */
	static AgentFolder within(PrivateMounts mounts, Path folder, Map<String, String> environment, List<String> configuration, Path logs) throws IOException {
		return new AgentFolder(folder, environment, configuration, logs, mounts.seen(logs), mounts.prefix());
	}

	/** What the agent writes. */
	Path logs() {
		return logs;
	}

	/** Starts the agent; doesn't wait for anything. */
	Running start() {
		return verb("run");
	}

	/** Starts the agent and waits until the first tick of this start stands in the facts. */
	Running startAndRecord() throws InterruptedException {
		Mark mark = mark();
		Running agent = start();
		awaitTick(agent, mark);
		return agent;
	}

	/** Starts a verb that takes the configuration. */
	Running verb(String... verb) {
		List<String> command = new ArrayList<>(prefix);
		command.add(Product.AGENT_LINUX.starter("kado-agent").toString());
		command.addAll(List.of(verb));
		command.addAll(List.of("--config", folder.resolve("kado-agent.yaml").toString()));
		return Running.start(folder, environment, command);
	}

	/** Runs a verb to its end and wants its exit code; returns what it printed. */
	String verbEnding(int code, String... verb) throws InterruptedException {
		try (Running running = verb(verb)) {
			int ended = running.waitForExit(PATIENCE);
			if (ended != code) {
				throw new AssertionError(String.join(" ", verb) + " ended with " + ended + " instead of " + code + ":\n" + running.text());
			}
			return running.text();
		}
	}

	/** Has the agent stop by its own verb; both have to end in order. */
	void stop(Running agent) throws InterruptedException {
		verbEnding(0, "stop");
		int code = agent.waitForExit(PATIENCE);
		if (code != 0) {
			throw new AssertionError("the agent ended with " + code + ":\n" + agent.text());
		}
	}

	/** The rows of all facts, whole lines only; empty where there are none. */
	List<String> rows() {
		List<String> rows = new ArrayList<>();
		for (Path file : facts()) {
			try {
				rows.addAll(FactsLines.of(file.toString(), Files.readAllBytes(file)).whole());
			} catch (NoSuchFileException e) {
				// somebody deletes the folder just now
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return rows;
	}

	/** Waits until a row of the facts matches. */
	void awaitRow(Running agent, String expression) throws InterruptedException {
		awaitRow(agent, expression, 0);
	}

	/** Waits until a row matches behind so many rows that were there. */
	void awaitRow(Running agent, String expression, int behind) throws InterruptedException {
		Await.until("a row " + expression, PATIENCE, () -> {
			if (!agent.process().isAlive()) {
				throw new AssertionError("the agent ended: " + agent.text());
			}
			return rows().stream().skip(behind).anyMatch(row -> row.matches(expression));
		}, () -> agent.text() + "\n" + String.join("\n", rows()));
	}

	/** Where the facts end now. */
	Mark mark() {
		Map<Path, Long> sizes = new HashMap<>();
		for (Path file : facts()) {
			sizes.put(file, Long.valueOf(file.toFile().length()));
		}
		return new Mark(sizes);
	}

	/** Waits for a tick behind the mark. */
	void awaitTick(Running agent, Mark mark) throws InterruptedException {
		Await.until("a tick in the facts", PATIENCE, () -> {
			if (!agent.process().isAlive()) {
				throw new AssertionError("the agent ended: " + agent.text());
			}
			return mark.hasTick(facts());
		}, agent::text);
	}

	/** The facts files in order of their names, which begin with the day. */
	List<Path> facts() {
		return list(logs().resolve("facts"), "\\d{8}_.*\\.csv");
	}

	/** The minute files in order of their names. */
	List<Path> minutes() {
		return list(logs(), "\\d{8}-\\d{8}_.*\\.csv");
	}

	private static List<Path> list(Path folder, String name) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * A place in the facts.
	 *
	 * @param sizes length of each file; one that isn't named is new
	 */
	record Mark(Map<Path, Long> sizes) {

		/** Whether a whole row of a tick stands behind it. */
		boolean hasTick(List<Path> files) {
			return files.stream().anyMatch(file -> TICK.matcher(textBehind(file)).find());
		}

		private String textBehind(Path file) {
			try (SeekableByteChannel channel = Files.newByteChannel(file)) {
				channel.position(sizes.getOrDefault(file, Long.valueOf(0)).longValue());
				ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - channel.position()));
				while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
					// a read may be short
				}
				return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
