package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.StopSignal;
import org.kado.model.facts.Source;
import org.kado.sampling.ActiveWindowProbe;
import org.kado.sampling.WindowTitle;
import org.kado.sampling.host.HostSampling;
import org.kado.sampling.input.ActiveWindowSource;
import org.kado.testing.Requirement;

/** The whole way from the configuration to the facts: real programs, real folders, a desktop that shows titles. */
@EnabledOnOs(OS.LINUX)
@Requirement({"S1-21", "S1-38", "S1-39", "S1-40"})
class MachineRulesRunTest {

	private static final long PATIENCE_NANOS = 60_000_000_000L;
	private static final String SECRET = "Letter to Dr. Yamada";

	@TempDir
	private Path temp;

	private final TestHost host = new TestHost();
	private final TestConsole console = new TestConsole(Locale.ENGLISH);
	private final StopSignal stop = new StopSignal();
	private final Desktop desktop = new Desktop();

	@SuppressWarnings("resource") // the agent closes its samplers
	private CompletableFuture<Integer> start(String... lines) throws Exception {
		host.samplers = names -> HostSampling.create(names).samplers().stream().filter(sampler -> sampler.sources().equals(Set.of(Source.PROCESS))).toList();
		Path configuration = Files.writeString(temp.resolve("a.yaml"),
				"log_folder: '" + log() + "'\ntick_seconds: 0.1\nslot_seconds: 1\nidle_threshold_seconds: 1\nfolder_poll_seconds: 0.05\n" + String.join("\n", lines));
		HostEnvironment environment = new HostEnvironment(false, "pc-7", temp, Map.of(), Optional.empty(), Locale.ENGLISH, ZoneId.of("UTC"));
		AgentCommandLine agent = new AgentCommandLine(new AgentContext(host, environment, "1.2.3", console.console, stop, millis -> {
			// nothing waits here
		}));
		CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> agent.execute(List.of("run", "--config", configuration.toString())),
				task -> new Thread(task).start());
		awaitRow("r,");
		return code;
	}

	private void end(CompletableFuture<Integer> code) throws Exception {
		stop.request("test");
		assertEquals(0, code.get(60, TimeUnit.SECONDS));
	}

	private Path log() {
		return temp.resolve("log");
	}

	private String facts() throws IOException {
		StringBuilder text = new StringBuilder();
		if (Files.isDirectory(log().resolve("facts"))) {
			try (Stream<Path> files = Files.list(log().resolve("facts"))) {
				for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
					text.append(Files.readString(file));
				}
			}
		}
		return text.toString();
	}

	/** Rows that begin so (the number of the tick is left out of rules' rows). */
	private long rows(String beginning) throws IOException {
		return facts().lines().map(line -> line.replaceFirst("^r,\\d+,", "r,")).filter(line -> line.startsWith(beginning)).count();
	}

	/** Waits for another row that begins so. */
	private void awaitRow(String beginning) throws IOException {
		long before = rows(beginning);
		long startNanos = System.nanoTime();
		while (rows(beginning) == before) {
			assertTrue(System.nanoTime() - startNanos < PATIENCE_NANOS, () -> "no row " + beginning + "; " + console.err());
			Thread.onSpinWait();
		}
	}

	/** Unlike {@link #awaitRow}, satisfied by what stands there already. */
	private void awaitFact(String part) throws Exception {
		long startNanos = System.nanoTime();
		while (!facts().contains(part)) {
			assertTrue(System.nanoTime() - startNanos < PATIENCE_NANOS, () -> "nothing of " + part + "; " + console.err());
			Thread.onSpinWait();
		}
	}

	private Process run(String name, String script) throws IOException {
		Path program = Files.copy(Path.of("/bin/sh"), temp.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
		return new ProcessBuilder(program.toString(), "-c", script).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
	}

	private static void kill(Process process) {
		process.destroyForcibly().onExit().join();
	}

	@Test
	void processesDecideByCpuByPresenceAndByWhatTheyWrite() throws Exception {
		CompletableFuture<Integer> code = start("machine_rules:", //
				"  - {name: cutting, any: [{process: kado-cutter, cpu_percent: 5}]}", //
				"  - {name: writing, any: [{process: KADO-WRITER, io_bytes_per_second: 1000}]}", //
				"  - {name: there, all: [{process: kado-sleeper}]}", //
				"  - {name: both, all: [{process: kado-cutter, cpu_percent: 5}, {any: [{process: kado-sleeper}, {process: kado-nothing}]}]}");
		awaitRow("r,0000,");
		Process sleeper = run("kado-sleeper", "read line");
		awaitRow("r,0010,");
		Process cutter = run("kado-cutter", "while :; do :; done");
		awaitRow("r,1011,");
		Process writer = run("kado-writer", "while :; do echo 0123456789; done");
		awaitRow("r,1111,");
		awaitMachineMinute();
		kill(cutter);
		awaitRow("r,0110,");
		kill(writer);
		kill(sleeper);
		awaitRow("r,0000,");
		end(code);
	}

	/** Waits for a row of the minute file with machine time: it comes when its slot is over. */
	private void awaitMachineMinute() throws IOException {
		long startNanos = System.nanoTime();
		while (minutes().stream().noneMatch(line -> line.matches("[^,]*,[^,]*,0,1,.*"))) {
			assertTrue(System.nanoTime() - startNanos < PATIENCE_NANOS, "no machine time in the minute file");
			Thread.onSpinWait();
		}
	}

	private List<String> minutes() throws IOException {
		try (Stream<Path> files = Files.list(log())) {
			Optional<Path> file = files.filter(path -> path.toString().endsWith(".csv")).findFirst();
			return file.isPresent() ? Files.readAllLines(file.get(), StandardCharsets.UTF_8) : List.of();
		}
	}

	@Test
	void aFolderThatFillsIsSeenAndOneThatCannotBeReadIsNotMeasured() throws Exception {
		Path results = Files.createDirectory(temp.resolve("結果"));
		CompletableFuture<Integer> code = start("machine_rules:", //
				"  - {name: measuring, any: [{folder: '" + results + "', until_files: 3, at_most_minutes: 60}]}");
		awaitRow("r,0,0");
		Path job = Files.createDirectory(results.resolve("job 1"));
		awaitRow("r,1,1");
		Files.createFile(job.resolve("1"));
		Files.createFile(job.resolve("2"));
		awaitRow("r,1,1");
		Files.createFile(job.resolve("3"));
		awaitRow("r,0,0");
		Files.move(results, temp.resolve("away"));
		awaitRow("r,-,-");
		Files.move(temp.resolve("away"), results);
		awaitRow("r,0,0");
		end(code);
		String facts = facts();
		assertTrue(facts.contains("h,source,folder\r\n"), facts);
		assertTrue(facts.contains("h,condition,measuring,folder," + results + ",3,3600000\r\n"), facts);
		assertTrue(facts.lines().anyMatch(line -> line.matches("e,\\d+,\\d+,\\d+,source_broken,reason=NoSuchFileException.*,source=folder")), facts);
		assertTrue(facts.contains(",source_restored,source=folder"), facts);
	}

	@Test
	@Requirement("S1-41")
	void whatAWindowShowsDecidesAndIsNeverStored() throws Exception {
		host.activeWindow = new ActiveWindowSource(Optional.of(desktop), "");
		desktop.title = SECRET;
		CompletableFuture<Integer> code = start("machine_rules:", "  - {name: 切削, any: [{window_title: 自動運転}]}");
		awaitRow("r,0,0");
		desktop.title = "NC 1 自動運転中 " + SECRET;
		awaitRow("r,1,1");
		desktop.broken = true;
		awaitRow("r,-,-");
		awaitFact(",source_broken,"); // a desktop that works again tells no reason
		desktop.broken = false;
		awaitRow("r,1,1");
		end(code);
		assertTrue(facts().contains("h,rule,切削,any,1,recorded,切削\r\n"), facts());
		assertTrue(facts().contains(",source_broken,reason=test,source=window"), facts());
		for (Path file : filesOfLog()) {
			String text = Files.readString(file);
			assertFalse(text.contains("Yamada") || text.contains("自動運転"), file + ": " + text);
		}
		assertFalse((console.out() + console.err()).contains("Yamada"));
	}

	private List<Path> filesOfLog() throws IOException {
		try (Stream<Path> files = Files.walk(log())) {
			return files.filter(Files::isRegularFile).filter(path -> !path.toString().endsWith(".lock")).toList();
		}
	}

	@Test
	void whereTheDesktopTellsNothingTheConditionIsNotRecordedAndTheStartLineSaysWhy() throws Exception {
		host.activeWindow = ActiveWindowSource.none("a Wayland desktop tells no active window");
		CompletableFuture<Integer> code = start("machine_rules:", "  - {name: a, any: [{window_title: x}]}");
		awaitRow("r,0,-");
		end(code);
		assertFalse(facts().contains("h,source,window"));
		assertTrue(console.out().contains("window (a Wayland desktop tells no active window), folder (none configured)"), console.out());
	}

	/** A desktop whose active window has this title. */
	private static final class Desktop implements ActiveWindowProbe {

		private volatile String title = "";
		private volatile boolean broken;

		@Override
		public boolean read(WindowTitle holder, long monotonicMillis) {
			holder.clear();
			title.chars().forEach(letter -> holder.add((char) letter));
			return !broken;
		}

		@Override
		public String reason() {
			return broken ? "test" : "";
		}

		@Override
		public void close() {
			// holds nothing
		}
	}
}
