package org.kado.product.wine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.kado.product.Await;
import org.kado.product.Product;
import org.kado.product.Running;

/**
 * The agent as its setup installs it on a PC for one user, seen from outside: files, registry, facts.
 *
 * @param pc the PC
 */
record InstalledAgent(WinePc pc) {

	static final String LOG_FOLDER = "C:\\KadoLogs";

	static final String RUN_KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";

	static final String UNINSTALL_KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\KadoAgent";

	/** Programs start slowly under Wine, the more so on a busy machine. */
	static final Duration PATIENCE = Duration.ofMinutes(3);

	/** Runs the setup unseen and returns its exit code. */
	int setUp(String... options) throws InterruptedException {
		return setUp(Map.of(), options);
	}

	/** As {@link #setUp(String...)}, with these variables of the environment. */
	int setUp(Map<String, String> variables, String... options) throws InterruptedException {
		return pc.runToEnd(variables, Product.setup(), Stream.concat(Stream.of("/S"), Stream.of(options)).toArray(String[]::new));
	}

	/** Where the programs stand, as the registry tells. */
	Path home() throws InterruptedException {
		return pc.file(pc.registry(UNINSTALL_KEY, "InstallLocation").orElseThrow());
	}

	/** The configuration of the user. */
	Path configuration() throws IOException {
		return pc.findUserFile("kado-agent.yaml").orElseThrow();
	}

	/** What the setup wrote for whoever installs; empty where it wrote nothing. */
	String log(String name) {
		try {
			Optional<Path> file = pc.findUserFile(name);
			return file.isEmpty() ? "" : Files.readString(file.get(), StandardCharsets.UTF_16);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The minute files. */
	List<Path> minutes() {
		return csv(pc.file(LOG_FOLDER));
	}

	/** Rows of the facts that hold the text, in order. */
	List<String> facts(String text) {
		return csv(pc.file(LOG_FOLDER + "\\facts")).stream().flatMap(InstalledAgent::lines).filter(line -> line.contains(text)).toList();
	}

	/** Waits until that many rows of the facts hold the text. */
	void awaitFacts(int count, String text) throws InterruptedException {
		Await.until(count + " rows with " + text, PATIENCE, () -> facts(text).size() >= count, () -> facts("e,") + launcherLog());
	}

	/** As {@link #awaitFacts(int, String)}, of what a program is to bring about. */
	void awaitFacts(Running program, int count, String text) throws InterruptedException {
		Await.until(count + " rows with " + text, PATIENCE, () -> facts(text).size() >= count, () -> program.text() + launcherLog());
	}

	private String launcherLog() {
		try {
			return pc.findUserFile("kado-agentw.log").map(InstalledAgent::lines).orElse(Stream.of()).toList().toString();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<Path> csv(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Stream<String> lines(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
