package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.StopSignal;
import org.kado.agent.recording.Waiter;
import org.kado.testing.Requirement;

@Requirement({ "S1-24", "S1-25", "S2-07" })
class WatchCommandTest {

	@TempDir
	Path temp;

	private final TestHost host = new TestHost();
	private final StopSignal stop = new StopSignal();
	private TestConsole console;
	private boolean terminal;
	private Waiter pause = millis -> {
		// the figures are the test's own
	};
	private Path folder;
	private Path file;
	private Path configuration;

	@BeforeEach
	void configure() throws IOException {
		folder = temp.resolve("logs");
		file = folder.resolve("kado-watch.txt");
		configuration = Files.writeString(temp.resolve("a.yaml"), "equipment: A\ntick_seconds: 0.05\nlog_folder: '" + folder
				+ "'\nrecord_user: true\nwatched_processes:\n  - name: Spindle\n");
	}

	private int execute(Locale locale, String... arguments) {
		console = new TestConsole(locale, terminal);
		HostEnvironment environment = new HostEnvironment(false, "pc-7", temp, Map.of("USER", "山田"), Optional.empty(), locale, ZoneId.of("UTC"));
		List<String> all = new ArrayList<>(List.of(arguments));
		if (arguments.length > 1) {
			all.addAll(List.of("--config", configuration.toString()));
		}
		return new AgentCommandLine(new AgentContext(host, environment, "1.2.3", console.console, stop, pause)).execute(all);
	}

	private int execute(String... arguments) {
		return execute(Locale.ENGLISH, arguments);
	}

	private String names() throws IOException {
		return Files.readString(file).replaceAll("(?m)^#.*\n", "");
	}

	@Test
	void namesAreAddedListedAndRemoved() throws IOException {
		assertEquals(0, execute("watch", "add", "cnc.exe", " 加工 監視.exe "));
		assertEquals("watched from now on: cnc.exe (" + file + ")", console.out().lines().findFirst().orElseThrow());
		assertEquals("cnc.exe\n加工 監視.exe\n", names());
		assertEquals(0, execute("watch", "add", "CNC.EXE"));
		assertTrue(console.out().startsWith("watched already: CNC.EXE"), console.out());
		assertEquals(0, execute("watch", "list"));
		assertEquals(List.of("Spindle (in the configuration)", "cnc.exe", "加工 監視.exe"), console.out().lines().toList());
		assertEquals(0, execute("watch", "remove", "CNC.exe"));
		assertEquals("加工 監視.exe\n", names());
		assertEquals(0, execute("watch", "remove", "cnc.exe"));
		assertTrue(console.err().contains("cnc.exe does not stand in " + file), console.err());
	}

	@Test
	void whatTheConfigurationWatchesIsToldToGoOn() {
		assertEquals(1, execute("watch", "remove", "spindle"));
		assertTrue(console.err().contains("goes on being watched"), console.err());
	}

	@Test
	void namesThatCannotBeAreRefusedAllOfThem() {
		assertEquals(2, execute("watch", "add", "good", "C:\\cnc.exe", "#x", "x".repeat(101)));
		assertEquals(3, console.err().lines().count(), console.err());
		assertFalse(Files.exists(file), "all or nothing");
		assertEquals(2, execute(Locale.JAPAN, "watch", "add", "a/b"));
		assertTrue(console.err().contains("プロセス名として使えません"), console.err());
	}

	@Test
	void aFullListTakesNoMore() throws IOException {
		Files.createDirectories(folder);
		Files.write(file, Stream.iterate(0, i -> i + 1).limit(99).map(i -> "p" + i).toList());
		assertEquals(2, execute("watch", "add", "one", "two"));
		assertTrue(console.err().contains("more than 100 names"), console.err());
		assertEquals(0, execute("watch", "add", "one"));
	}

	@Test
	void anEmptyListSaysHowToBegin() throws IOException {
		Files.writeString(configuration, "log_folder: '" + folder + "'\n");
		assertEquals(0, execute("watch", "list"));
		assertTrue(console.err().contains("kado-agent watch add NAME"), console.err());
		assertFalse(Files.exists(folder), "asking creates nothing");
	}

	@Test
	void badLinesAreTold() throws IOException {
		Files.createDirectories(folder);
		Files.writeString(file, "ok\na/b\n");
		assertEquals(0, execute("watch", "list"));
		assertTrue(console.err().contains(file + ":2: \"a/b\" cannot be the name of a process"), console.err());
	}

	@Test
	@Requirement("S1-27")
	void topShowsWhatRunsOnceWhereNobodyCanEndIt() {
		assertEquals(0, execute("watch", "add", "CNC-control"));
		List<Long> waited = new ArrayList<>();
		pause = waited::add;
		assertEquals(0, execute("watch", "top", "--count", "2", "--seconds", "7"));
		List<String> lines = console.out().lines().toList();
		assertEquals("   #      CPU %        MiB  count  name", lines.get(0));
		assertEquals("   1 *     25.0       64.0      1  cnc-control", lines.get(1));
		assertEquals("   2        0.0        5.0      1  idle", lines.get(2));
		assertEquals(4, lines.size());
		assertEquals(List.of(7_000L), waited, "no figures before an interval has passed");
		assertEquals(-1, host.looks, "closed");
		assertEquals(0, execute("watch", "top"));
		assertTrue(console.out().contains("   3          -          -      1  hidden"), console.out());
	}

	@Test
	void onATerminalItGoesOnUntilItIsEnded() {
		terminal = true;
		pause = millis -> {
			if (host.looks == 4) {
				stop.request("Ctrl-C");
			}
		};
		assertEquals(0, execute("watch", "top"));
		assertEquals(5, console.out().lines().filter(line -> line.contains("cnc-control")).count());
		stop.request("never mind");
		assertEquals(0, execute("watch", "top", "--once"));
		assertEquals(1, console.out().lines().filter(line -> line.contains("cnc-control")).count());
	}

	@Test
	void aNumberMeansThePlaceThatTopShowed() throws IOException {
		assertEquals(2, execute("watch", "add", "1"));
		assertTrue(console.err().contains("there is no number 1"), console.err());
		execute("watch", "top", "--count", "2");
		assertEquals(0, execute("watch", "add", "1"));
		assertEquals("cnc-control\n", names());
		assertEquals(2, execute("watch", "add", "2", "3"));
		assertEquals("cnc-control\n", names());
	}

	@Test
	void topThatCannotListSaysSo() {
		host.noProcesses = true;
		assertEquals(1, execute("watch", "top"));
		assertTrue(console.err().contains("cannot be listed"), console.err());
	}

	@Test
	void usage() {
		assertEquals(2, execute("watch"));
		assertTrue(console.err().startsWith("kado-agent: say what to do: watch add"), console.err());
		assertEquals(2, execute("watch", "add"));
		assertEquals(2, execute("watch", "top", "--count", "0"));
		assertTrue(console.err().startsWith("kado-agent: --count must be a whole number from 1 to 999"), console.err());
		assertEquals(2, execute("watch", "top", "--seconds", "x"));
		for (String verb : List.of("add", "remove", "list", "top")) {
			assertEquals(0, execute(Locale.JAPAN, "watch", verb, "--help"));
			assertTrue(console.out().contains("使い方"), console.out());
			assertFalse(console.out().contains("${"), console.out());
		}
	}

	/** From the command line to the file: a running agent follows, and says who uses the PC. */
	@Test
	@Requirement({ "S2-16", "S2-17" })
	void aRunningAgentFollows() throws Exception {
		TestConsole running = new TestConsole(Locale.ENGLISH);
		StopSignal end = new StopSignal();
		HostEnvironment environment = new HostEnvironment(false, "pc-7", temp, Map.of("USER", "山田"), Optional.empty(), Locale.ENGLISH,
				ZoneId.of("UTC"));
		CompletableFuture<Integer> code = CompletableFuture.supplyAsync(
				() -> new AgentCommandLine(new AgentContext(host, environment, "1.2.3", running.console, end, pause))
						.execute(List.of("run", "--config", configuration.toString())), task -> new Thread(task).start());
		running.awaitOut("equipment A");
		assertEquals(0, execute("watch", "add", "laser"));
		long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!host.processWatch.names().equals(List.of("Spindle", "laser"))) {
			assertTrue(System.nanoTime() < limit, host.processWatch.names().toString());
			Thread.onSpinWait();
		}
		end.request("signal");
		assertEquals(0, code.get(30, TimeUnit.SECONDS));
		String facts;
		try (Stream<Path> files = Files.list(folder.resolve("facts"))) {
			facts = Files.readString(files.filter(path -> path.toString().endsWith(".csv")).findFirst().orElseThrow());
		}
		int second = facts.indexOf("h,installation", facts.indexOf("h,end"));
		assertTrue(second > 0, facts);
		assertFalse(facts.substring(0, second).contains("h,watched,laser"));
		assertTrue(facts.substring(second).contains("h,watched,Spindle\r\nh,watched,laser\r\nh,user,山田\r\n"), facts);
		assertFalse(facts.contains("h,computer"), "not asked for");
	}
}
