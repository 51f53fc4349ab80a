package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.AgentMark;
import org.kado.agent.control.StopSignal;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.sampling.InputCounter;
import org.kado.sampling.SessionWatch;
import org.kado.testing.Requirement;

class AgentCommandLineTest {

	private static final int LIMIT_SECONDS = 30;

	@TempDir
	Path temp;

	private final TestHost host = new TestHost();
	private Path configuration;
	private Path folder;

	@BeforeEach
	void writeConfiguration() throws IOException {
		folder = temp.resolve("ログ");
		configuration = configure("equipment: 設備A", "log_folder: '" + folder + "'", "tick_seconds: 0.05", "zone: Asia/Tokyo",
				"header_language: ja");
	}

	private Path configure(String... lines) throws IOException {
		return Files.writeString(temp.resolve("a.yaml"), String.join("\n", lines));
	}

	/** One process: its console and its stop. */
	private final class Agent {

		final TestConsole console;
		final StopSignal stop = new StopSignal();
		int pauses;
		LongConsumer pause = millis -> pauses++;

		Agent(Locale locale) {
			console = new TestConsole(locale);
		}

		Agent() {
			this(Locale.ENGLISH);
		}

		int execute(String... arguments) {
			HostEnvironment environment = new HostEnvironment(false, "pc-7", temp, Map.of("XDG_CONFIG_HOME", temp.resolve("user").toString()),
					Optional.empty(), Locale.ENGLISH, ZoneId.of("UTC"));
			return new AgentCommandLine(new AgentContext(host, environment, "1.2.3", console.console, stop, pause::accept)).execute(List.of(arguments));
		}

		CompletableFuture<Integer> inBackground(String... arguments) {
			return CompletableFuture.supplyAsync(() -> execute(arguments), task -> new Thread(task).start());
		}

		CompletableFuture<Integer> start() throws InterruptedException {
			CompletableFuture<Integer> code = inBackground("run", "--config", configuration.toString());
			console.awaitOut("equipment 設備A");
			return code;
		}
	}

	private static int await(CompletableFuture<Integer> code) throws Exception {
		return code.get(LIMIT_SECONDS, TimeUnit.SECONDS);
	}

	/** The files in the order in which they were begun, which their names tell only as long as the PC stays where it is. */
	private String facts() throws IOException {
		List<String> texts = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder.resolve("facts"))) {
			for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
				texts.add(Files.readString(file));
			}
		}
		texts.sort(Comparator.comparing(text -> numbers(text).stream().findFirst().orElse(0L)));
		return String.join("", texts);
	}

	private static List<Long> numbers(String facts) {
		return facts.lines().filter(line -> line.matches("[te],.*")).map(line -> Long.parseLong(line.split(",")[1])).toList();
	}

	@Test
	@Requirement({ "S1-16", "S1-23" })
	void theEndOfTheSessionIsWrittenAndWaitedFor() throws Exception {
		host.watch = new ToldWatch();
		Agent agent = new Agent();
		CompletableFuture<Integer> code = agent.start();
		agent.console.awaitOut("recorded: sleep, lock, shutdown;");
		ToldWatch watch = (ToldWatch) host.watch;
		watch.listener.happened(EventKind.LOCK, Map.of());
		watch.listener.ends(Optional.of(EventKind.SHUTDOWN));
		String facts = facts(); // all is there when the call returns, for the process may be gone then
		assertTrue(facts.matches("(?s).*h,source,lock\r\nh,source,shutdown\r\n.*,lock\r\n.*,shutdown\r\n(?:[to],[^\n]*\n)*e,[^\n]*,agent_stop,reason=shutdown\r\n"), facts);
		assertEquals(10, await(code), "a starter starts it again where somebody prevents the shutdown");
		assertTrue(watch.closed);
	}

	/** At any time of day it is the day before in one of these zones, or the day after in another. */
	@ParameterizedTest
	@ValueSource(strings = { "Atlantic/Reykjavik", "America/New_York", "Pacific/Niue", "Pacific/Kiritimati" })
	@Requirement("A15")
	void aPcThatIsMovedToAnotherZoneIsRecordedThereUnderTheNextNumber(String zone) throws Exception {
		configuration = configure("equipment: 設備A", "log_folder: '" + folder + "'", "tick_seconds: 0.05");
		host.watch = new ToldWatch();
		Agent agent = new Agent();
		CompletableFuture<Integer> code = agent.start();
		host.zone = ZoneId.of(zone);
		((ToldWatch) host.watch).listener.clockMayHaveChanged();
		agent.console.awaitOut("moved to the zone " + zone);
		agent.stop.request("test");
		assertEquals(0, await(code));
		String facts = facts();
		assertTrue(facts.matches("(?s).*h,zone,UTC\r\n.*,zone_change,zone=" + zone + "\r\no,[^\n]*\ne,[^\n]*,agent_stop,reason=zone_change\r\n.*"
				+ "h,installation,.*h,zone," + zone + "\r\n.*,agent_start,.*,agent_stop,reason=test\r\n"), facts);
		List<Long> numbers = numbers(facts);
		assertEquals(numbers.stream().sorted().distinct().toList(), numbers, "no number twice");
		assertEquals(1, facts.lines().filter(line -> line.startsWith("h,installation,")).distinct().count(), "it is the same installation");
	}

	@Test
	void aZoneThatIsConfiguredStaysWhereverThePcIsMoved() throws Exception {
		host.watch = new ToldWatch();
		Agent agent = new Agent();
		CompletableFuture<Integer> code = agent.start();
		host.zone = ZoneId.of("America/New_York");
		((ToldWatch) host.watch).listener.clockMayHaveChanged();
		((ToldWatch) host.watch).listener.happened(EventKind.LOCK, Map.of()); // taken together with the hint, or after it
		agent.stop.request("test");
		assertEquals(0, await(code));
		assertFalse(facts().contains("zone_change"), facts());
	}

	@Test
	@Requirement("S1-16")
	@SuppressWarnings("resource") // the agent closes it
	void theSystemIsKeptWaitingUntilTheRecordingHasEnded() throws Exception {
		configuration = configure("equipment: 設備A", "log_folder: '" + folder + "'", "tick_seconds: 0.05", "input_counts: true");
		SlowCounter counter = new SlowCounter();
		host.counter = Optional.of(counter);
		host.watch = new ToldWatch();
		Agent agent = new Agent();
		CompletableFuture<Integer> code = agent.start();
		CompletableFuture<Void> end = CompletableFuture.runAsync(
				() -> ((ToldWatch) host.watch).listener.ends(Optional.of(EventKind.LOGOFF)), task -> new Thread(task).start());
		assertTrue(counter.closing.await(LIMIT_SECONDS, TimeUnit.SECONDS));
		assertFalse(end.isDone(), "the process would be gone now");
		counter.mayClose.countDown();
		end.get(LIMIT_SECONDS, TimeUnit.SECONDS);
		assertEquals(10, await(code));
	}

	/** A counter that takes its time to be closed. */
	private static final class SlowCounter implements InputCounter {

		final CountDownLatch closing = new CountDownLatch(1);
		final CountDownLatch mayClose = new CountDownLatch(1);

		@Override
		public boolean start() {
			return true;
		}

		@Override
		public boolean drain(Counts target) {
			return true;
		}

		@Override
		public void restart() {
			// works well
		}

		@Override
		public void close() {
			closing.countDown();
			try {
				mayClose.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Test
	void whoeverIsToldToEndAloneEndsForGood() throws Exception {
		host.watch = new ToldWatch();
		Agent agent = new Agent();
		CompletableFuture<Integer> code = agent.start();
		((ToldWatch) host.watch).listener.ends(Optional.empty());
		assertEquals(0, await(code));
		assertTrue(facts().endsWith(",agent_stop,reason=closed\r\n"));
	}

	/** A watch that tells what the test wants. */
	private static final class ToldWatch implements SessionWatch {

		volatile Listener listener;
		volatile boolean closed;

		@Override
		public Scope start(Listener toTell) {
			listener = toTell;
			return new Scope(Set.of(Source.LOCK, Source.SHUTDOWN), "");
		}

		@Override
		public void close() {
			closed = true;
		}
	}

	@Test
	@Requirement({ "S1-16", "S1-45" })
	void runsUntilTheStopCommandAndEndsInOrder() throws Exception {
		Agent agent = new Agent();
		CompletableFuture<Integer> code = agent.start();

		Agent status = new Agent();
		assertEquals(0, status.execute("status", "--config", configuration.toString()));
		assertTrue(status.console.out().contains("process " + ProcessHandle.current().pid()), status.console.out());

		Agent stop = new Agent();
		stop.pause = agent.stop::awaitEnded;
		assertEquals(0, stop.execute("stop", "--config", configuration.toString()));
		assertEquals(0, await(code));
		assertTrue(agent.console.out().startsWith("Kado agent 1.2.3: equipment 設備A, folder " + folder + ", session 1, idle threshold 60 s, "
				+ "tick 0.05 s; recorded: sleep; not recorded: input (no desktop here), input_counts (off in the configuration), "
				+ "cpu (not in this version)"), agent.console.out());
		String facts = facts();
		assertTrue(facts.contains(",agent_start,version=1.2.3"), facts);
		assertTrue(facts.stripTrailing().endsWith(",agent_stop,reason=stop command"), facts);
		assertEquals(4, new Agent().execute("status", "--config", configuration.toString()));
	}

	@Test
	void signalEndsInOrder() throws Exception {
		Agent agent = new Agent();
		CompletableFuture<Integer> code = agent.start();
		agent.stop.request("signal");
		assertTrue(agent.stop.awaitEnded(LIMIT_SECONDS * 1_000L));
		assertEquals(0, await(code));
		assertTrue(facts().stripTrailing().endsWith(",agent_stop,reason=signal"));
	}

	@Test
	@Requirement("A30")
	void secondInstanceSaysWhoRunsAndHasItsOwnCode() throws Exception {
		Agent agent = new Agent();
		CompletableFuture<Integer> code = agent.start();
		Agent second = new Agent();
		assertEquals(3, second.execute("run", "--config", configuration.toString()));
		assertEquals("kado-agent: an agent records this session into " + folder + " already (process " + ProcessHandle.current().pid() + ")\n",
				second.console.err().replace("\r\n", "\n"));
		host.systemSession = "c2";
		Agent otherSession = new Agent();
		CompletableFuture<Integer> otherCode = otherSession.start();
		otherSession.console.awaitOut("session 1-c2"); // fast user switching: a desktop of its own
		agent.stop.request("signal");
		otherSession.stop.request("signal");
		assertEquals(0, await(code));
		assertEquals(0, await(otherCode));
		assertEquals(2, facts().split("agent_start", -1).length - 1);
	}

	@Test
	void agentThatDoesNotStopIsTold() throws IOException {
		try (AgentMark deaf = AgentMark.take(folder, "1", "c1").orElseThrow()) {
			Agent stop = new Agent();
			assertEquals(1, stop.execute("stop", "--config", configuration.toString()));
			assertEquals(100, stop.pauses, "ten seconds in steps of a tenth");
			assertTrue(stop.console.err().contains("has not stopped within 10 s"), stop.console.err());
			assertFalse(deaf.requested(), "the wish is taken back");
		}
	}

	@Test
	void stopAndStatusWithoutAnAgentHaveTheirOwnCode() {
		Agent agent = new Agent();
		assertEquals(4, agent.execute("stop", "--config", configuration.toString()));
		assertEquals(4, agent.execute("status", "--config", configuration.toString()));
		assertEquals("kado-agent: no agent records into " + folder, agent.console.err().strip());
		assertFalse(Files.exists(folder), "asking creates nothing");
	}

	@Test
	@Requirement("S1-32")
	void configurationThatCannotBeUsedIsToldInTheUsersLanguage() throws IOException {
		configure("equipmnt: A", "tick_seconds: 0");
		Agent english = new Agent();
		assertEquals(2, english.execute("run", "--config", configuration.toString()));
		assertEquals(2, english.console.err().lines().count());
		assertTrue(english.console.err().startsWith(configuration + ":1: unknown key \"equipmnt\" (did you mean \"equipment\"?)"));
		Agent japanese = new Agent(Locale.JAPAN);
		assertEquals(2, japanese.execute("stop", "--config", configuration.toString()));
		assertTrue(japanese.console.err().startsWith(configuration + ":1: 不明なキー「equipmnt」です"), japanese.console.err());
		assertEquals(2, new Agent().execute("run", "--config", temp.resolve("none.yaml").toString()));
	}

	@Test
	void withoutAFileItSaysSoAndTakesDefaults() throws Exception {
		Agent agent = new Agent();
		CompletableFuture<Integer> code = agent.inBackground("run");
		agent.console.awaitOut("equipment pc-7");
		assertTrue(agent.console.out().startsWith("no kado-agent.yaml found (looked for " + temp.resolve("user/kado/kado-agent.yaml")),
				agent.console.out());
		agent.stop.request("signal");
		assertEquals(0, await(code));
		assertTrue(Files.isDirectory(temp.resolve("KadoLogs/facts")));
	}

	@Test
	void configIsWrittenOnceAndChecked() {
		Agent agent = new Agent();
		assertEquals(0, agent.execute("config", "--write"));
		assertTrue(Files.exists(temp.resolve("user/kado/kado-agent.yaml")));
		assertEquals(2, agent.execute("config", "--write"));
		assertTrue(agent.console.err().contains("exists and is not overwritten"));
		assertEquals(0, agent.execute("config", "--write", temp.resolve("b.yaml").toString()));
		assertEquals(0, agent.execute("config"));
		assertTrue(agent.console.out().contains("the configuration can be used: " + temp.resolve("user/kado/kado-agent.yaml")));
	}

	@Test
	@Requirement("S1-32")
	void configValuesAreSetInTheFileThatIsUsed() throws IOException {
		Agent agent = new Agent();
		Path file = temp.resolve("user/kado/kado-agent.yaml");
		assertEquals(0, agent.execute("config", "--set", "equipment=設備=A", "--set", "idle_threshold_seconds=30"));
		assertTrue(Files.readString(file).contains("\n#equipment: 設備A\nequipment: '設備=A'\n"), "written first");
		assertEquals(0, agent.execute("config", "--set", "equipment=B"));
		assertTrue(Files.readString(file).contains("\nequipment: 'B'\n") && Files.readString(file).contains("\nidle_threshold_seconds: 30\n"));
		assertTrue(agent.console.out().contains(file + " changed: equipment, idle_threshold_seconds"), agent.console.out());
		String before = Files.readString(file);
		assertEquals(2, agent.execute("config", "--set", "tick_seconds=fast"));
		assertEquals(before, Files.readString(file));
		assertTrue(agent.console.err().contains("\"tick_seconds\" is the text \"fast\"") && agent.console.err().contains("is left as it was"), agent.console.err());
		assertEquals(0, agent.execute("config", "--write", temp.resolve("c.yaml").toString(), "--set", "equipment=C"));
		assertTrue(Files.readString(temp.resolve("c.yaml")).contains("equipment: 'C'"));
		try (Stream<Path> files = Files.list(file.getParent())) {
			assertEquals(List.of(file), files.toList(), "nothing is left beside it");
		}
	}

	@Test
	void counterThatIsWantedAndNotThereIsTold() throws Exception {
		configure("equipment: 設備A", "log_folder: '" + folder + "'", "input_counts: true");
		Agent none = new Agent();
		CompletableFuture<Integer> code = none.start();
		none.stop.request("signal");
		assertEquals(0, await(code));
		assertTrue(none.console.out().contains("input_counts (not installed)"));
		host.installRefusedCounter();
		Agent refused = new Agent();
		code = refused.start();
		refused.stop.request("signal");
		assertEquals(0, await(code));
		assertTrue(refused.console.out().contains("input_counts (refused by the system)"));
	}

	@Test
	void failureHasItsOwnCodeAndReason() {
		host.noStore = true;
		Agent agent = new Agent();
		assertEquals(1, agent.execute("run", "--config", configuration.toString()));
		assertEquals("kado-agent: the installation has no log store", agent.console.err().strip());
	}

	@Test
	void usageAndVersion() {
		Agent agent = new Agent();
		assertEquals(0, agent.execute("--version"));
		assertEquals("kado-agent 1.2.3", agent.console.out().strip());
		assertEquals(0, agent.execute("run", "--help"));
		assertTrue(agent.console.out().contains("Records until it is stopped."));
		assertEquals(2, agent.execute());
		assertTrue(agent.console.err().startsWith("kado-agent: say what to do: run, stop, status, config, collect, doctor"), agent.console.err());
		assertEquals(2, agent.execute("rum"));
		assertEquals(2, agent.execute("run", "--confg", "x"));
		Agent japanese = new Agent(Locale.JAPAN);
		assertEquals(0, japanese.execute("--help"));
		assertTrue(japanese.console.out().contains("動作中のエージェントがない"));
	}
}
