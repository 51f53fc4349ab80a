package org.kado.product.wine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.product.Await;
import org.kado.product.CollectedStick;
import org.kado.product.FactsLines;
import org.kado.product.KadoCommand;
import org.kado.product.Product;
import org.kado.product.Running;
import org.kado.testing.Requirement;

/** The built agent under Wine: machine rules, the watch list and collecting while it records; then a program that keeps its files. */
class WindowsFieldTest {

	/** Programs start slowly under Wine, the more so on a busy machine. */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String HOLD = "kado-hold";

	@TempDir
	static Path temporary;

	private Path folder;
	private WinePc pc;

	@Test
	@Requirement({"S1-21", "S1-25", "S1-38", "S1-40", "S1-19", "A29"})
	void itCollectsFollowsTheWatchListAndGoesBesideFilesThatAreKept() throws IOException, InterruptedException {
		folder = Files.createDirectories(temporary.resolve("現場 1"));
		Path results = Files.createDirectories(folder.resolve("results"));
		Files.write(folder.resolve("kado-agent.yaml"), List.of("equipment: 設備W", "log_folder: '" + WinePc.nameOf(logs()) + "'", "zone: UTC", "tick_seconds: 1",
				"slot_seconds: 1", "idle_threshold_seconds: 1", "folder_poll_seconds: 0.2", "today_page: false", "header_language: en", "machine_rules:",
				"  - {name: present, any: [{process: " + HOLD + "}]}",
				"  - {name: filling, any: [{folder: '" + WinePc.nameOf(results) + "', until_files: 2, at_most_minutes: 10}]}"));
		Path hold = compile(folder.resolve(HOLD + ".exe"));
		try (WinePc windows = WinePc.boot(Path.of("target/wine-field"))) {
			pc = windows;
			recordAndCollect(hold, results);
			recordBesideFilesThatAreKept(hold);
		}
		checkFacts();
		assertEquals(0, KadoCommand.english().run("report", logs().toString()).code());
	}

	private void recordAndCollect(Path hold, Path results) throws IOException, InterruptedException {
		Path stick = Files.createDirectories(folder.resolve("stick"));
		try (Running agent = start()) {
			awaitRow(agent, "r,\\d+,00,.*");
			try (Running present = pc.start(folder, folder.resolve("hold.err"), hold)) {
				awaitRow(agent, "r,\\d+,10,.*");
				assertTrue(present.process().isAlive(), present::text);
			}
			Path lot = Files.createDirectories(results.resolve("lot"));
			awaitRow(agent, "r,\\d+,01,.*");
			Files.createFile(lot.resolve("1.dat"));
			Files.createFile(lot.resolve("2.dat"));
			assertTrue(rows().stream().noneMatch(row -> row.matches("p,\\d+,java.*")), "nobody watches Java yet");
			verb(0, "watch", "add", "java");
			awaitRow(agent, "p,\\d+,java.*,[1-9]\\d*,.*");
			verb(0, "collect", WinePc.nameOf(stick));
			assertEquals(List.of(), CollectedStick.on(stick).violations(logs()));
			verb(0, "stop");
			assertEquals(0, agent.waitForExit(PATIENCE), agent::text);
		}
		assertFalse(CollectedStick.on(stick).files().isEmpty());
	}

	private void recordBesideFilesThatAreKept(Path hold) throws IOException, InterruptedException {
		List<String> kept = Stream.concat(csv(logs().resolve("facts")), csv(logs())).map(WinePc::nameOf).toList();
		assertEquals(2, kept.size(), kept::toString);
		long before = Files.size(csv(logs().resolve("facts")).toList().get(0));
		try (Running holding = pc.start(folder, folder.resolve("hold.err"), hold, kept.toArray(String[]::new))) {
			assertTrue(holding.waitForLine(line -> line.startsWith("holding"), PATIENCE).isPresent(), holding::text);
			try (Running agent = start()) {
				Await.until("rows beside the file", PATIENCE, () -> csv(logs().resolve("facts")).count() > 1 && csv(logs()).count() > 1, agent::text);
				awaitRow(agent, "r,\\d+,10,.*", rows().size());
				verb(0, "stop");
				assertEquals(0, agent.waitForExit(PATIENCE), agent::text);
			}
			assertTrue(holding.process().isAlive(), holding::text);
		}
		assertEquals(before, Files.size(csv(logs().resolve("facts")).toList().get(0)), "what another program keeps stays as it is");
	}

	/** All files are readable and no number stands twice. */
	private void checkFacts() throws IOException {
		List<String> violations = new ArrayList<>();
		for (Path file : Stream.concat(csv(logs().resolve("facts")), csv(logs())).toList()) {
			violations.addAll(FactsLines.of(file.getFileName().toString(), Files.readAllBytes(file)).violations());
		}
		assertEquals(List.of(), violations);
		List<String> numbers = rows().stream().filter(row -> row.startsWith("t,") || row.startsWith("e,")).map(row -> row.split(",")[1]).toList();
		assertEquals(numbers.stream().distinct().count(), numbers.size(), numbers::toString);
		assertEquals(2, rows().stream().filter(row -> row.contains(",agent_start,")).count());
	}

	private Path logs() {
		return folder.resolve("logs");
	}

	private Running start() {
		return pc.start(folder, folder.resolve("agent.err"), Product.AGENT_WINDOWS.starter("kado-agent.exe"), "run", "--config", "kado-agent.yaml");
	}

	private void verb(int code, String... verb) throws IOException, InterruptedException {
		Path errors = folder.resolve("verb.err");
		String[] all = Stream.concat(Stream.of(verb), Stream.of("--config", "kado-agent.yaml")).toArray(String[]::new);
		try (Running running = pc.start(folder, errors, Product.AGENT_WINDOWS.starter("kado-agent.exe"), all)) {
			int ended = running.waitForExit(PATIENCE);
			String said = running.text() + "\n" + Files.readString(errors);
			assertEquals(code, ended, () -> String.join(" ", verb) + ": " + said);
		}
	}

	private void awaitRow(Running agent, String expression) throws InterruptedException {
		awaitRow(agent, expression, 0);
	}

	private void awaitRow(Running agent, String expression, int behind) throws InterruptedException {
		Await.until("a row " + expression, PATIENCE, () -> {
			assertTrue(agent.process().isAlive(), agent::text);
			return rows().stream().skip(behind).anyMatch(row -> row.matches(expression));
		}, () -> agent.text() + "\n" + String.join("\n", rows()));
	}

	private List<String> rows() {
		return csv(logs().resolve("facts")).flatMap(file -> {
			try {
				return FactsLines.of(file.toString(), Files.readAllBytes(file)).whole().stream();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}).toList();
	}

	private static Stream<Path> csv(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
		} catch (NoSuchFileException e) {
			return Stream.empty(); // not yet made
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path compile(Path program) throws InterruptedException {
		List<String> command = List.of("x86_64-w64-mingw32-gcc", "-municode", "-O2", "-o", program.toString(), Path.of("src/test/c/hold.c").toAbsolutePath().toString());
		try (Running compiler = Running.start(program.getParent(), Map.of(), command)) {
			assertEquals(0, compiler.waitForExit(PATIENCE), compiler::text);
		}
		return program;
	}
}
