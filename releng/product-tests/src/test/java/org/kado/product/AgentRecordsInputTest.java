package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.product.Hands.Sent;
import org.kado.product.Spans.Span;
import org.kado.testing.Requirement;

/**
 * The built agent records a real display, and the built command says what happened there. One recording for all tests:
 *
 * <pre>
 *  input     # # # #            # # # #                    # # # #
 *  process                                 busy
 *  expected  [man   )[idle     )[man   )[ )[machine)[idle )[man   ) stop
 * </pre>
 */
class AgentRecordsInputTest {

	private static final int THRESHOLD_MILLIS = 3000;

	private static final int POLL_MILLIS = 200;

	private static final int TICK_MILLIS = 500;

	/** Clocks that are read one after the other, and how long a key takes from the program that presses it. */
	private static final int LEAST_SLACK_MILLIS = 100;

	/** Little, since the process may get little on a busy machine. */
	private static final int MACHINE_PERCENT = 5;

	private static final List<String> CONFIGURATION = List.of("equipment: 試験設備", "tick_seconds: 0.5", "poll_seconds: 0.2", "idle_threshold_seconds: 3", "slot_seconds: 5",
			"header_language: ja", "watched_processes:", "  - name: kado-press", "    cpu_threshold_percent: " + MACHINE_PERCENT);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	static Path folder;

	private static AgentFolder agentFolder;
	private static List<Sent> sent;
	private static long busyFromMillis;
	private static long busyToMillis;
	private static long busyCpuMillis;
	/** How much a look at the input may be late on this machine: as late as its ticks were, which the facts tell. */
	private static long slackMillis;
	private static int stopCode;
	private static int runCode;
	private static int secondCode;
	private static String secondText;

	@BeforeAll
	static void record() throws IOException, InterruptedException {
		try (OwnDisplay display = OwnDisplay.start(640, 480)) {
			Hands hands = new Hands(display);
			agentFolder = new AgentFolder(folder, display.environment(), CONFIGURATION);
			try (Running agent = agentFolder.startAndRecord()) {
				play(hands);
				try (Running stop = agentFolder.verb("stop")) {
					stopCode = stop.waitForExit(PATIENCE);
				}
				runCode = agent.waitForExit(PATIENCE);
			}
			sent = hands.sent();
		}
		slackMillis = LEAST_SLACK_MILLIS + FactsCheck.of(agentFolder.facts()).longestTickMillis() - TICK_MILLIS;
		System.out.println("AgentRecordsInputTest: " + sent.size() + " inputs, ticks and looks late by up to " + (slackMillis - LEAST_SLACK_MILLIS) + " ms");
	}

	/** The script. Its pauses are what is measured, not a wait for something to happen. */
	private static void play(Hands hands) throws IOException, InterruptedException {
		hands.work(Duration.ofSeconds(4));
		try (Running second = agentFolder.start()) {
			secondCode = second.waitForExit(PATIENCE);
			secondText = second.text();
		}
		Thread.sleep(THRESHOLD_MILLIS + 1500);
		hands.work(Duration.ofSeconds(4));
		Thread.sleep(THRESHOLD_MILLIS);
		keepBusy(Duration.ofSeconds(4));
		Thread.sleep(THRESHOLD_MILLIS);
		hands.work(Duration.ofSeconds(3));
	}

	/** A shell with a name of its own that computes. */
	private static void keepBusy(Duration duration) throws IOException, InterruptedException {
		Path shell = Files.copy(Path.of("/bin/sh").toRealPath(), folder.resolve("kado-press"), StandardCopyOption.COPY_ATTRIBUTES);
		busyFromMillis = System.currentTimeMillis();
		try (Running busy = Running.start(folder, Map.of(), List.of(shell.toString(), "-c", "while :; do :; done"))) {
			Thread.sleep(duration.toMillis());
			assertTrue(busy.process().isAlive(), busy::text);
			busyCpuMillis = busy.process().info().totalCpuDuration().orElseThrow().toMillis();
			busyToMillis = System.currentTimeMillis();
		}
	}

	@Test
	@Requirement({"S1-11", "S1-16"})
	void endsWithCodeZeroWhenToldTo() {
		assertEquals(0, stopCode);
		assertEquals(0, runCode);
	}

	@Test
	@Requirement("A30")
	void aSecondStartEndsWithItsOwnCodeAndNamesTheFolder() {
		assertEquals(3, secondCode, () -> secondText);
		assertTrue(secondText.contains(agentFolder.logs().toString()), () -> secondText);
	}

	@Test
	@Requirement({"S1-12", "S1-13", "S1-15"})
	void everyPauseIsIdleFromItsExactStartToItsEndWithinThePoll() throws IOException, InterruptedException {
		List<Sent> ends = new ArrayList<>();
		List<Sent> starts = new ArrayList<>();
		for (int i = 1; i < sent.size(); i++) {
			if (sent.get(i).afterMillis() - sent.get(i - 1).beforeMillis() > THRESHOLD_MILLIS) {
				ends.add(sent.get(i - 1));
				starts.add(sent.get(i));
			}
		}
		List<Span> men = spans().stream().filter(span -> span.state().equals("man")).toList();
		assertEquals(2, ends.size(), "pauses of the script");
		assertEquals(3, men.size(), () -> "spans of man: " + men);
		for (int i = 0; i < ends.size(); i++) {
			assertBetween("end of man " + i, ends.get(i).afterMillis() - slackMillis, men.get(i).endMillis(), ends.get(i).beforeMillis() + slackMillis);
			assertBetween("start of man " + (i + 1), starts.get(i).afterMillis() - slackMillis, men.get(i + 1).startMillis(), starts.get(i).beforeMillis() + POLL_MILLIS + slackMillis);
		}
	}

	@Test
	@Requirement({"S1-11", "S1-21", "S1-26", "S1-39"})
	void aBusyProcessIsMachineTimeWithinATick() throws IOException, InterruptedException {
		List<Span> machine = spans().stream().filter(span -> span.state().equals("machine")).toList();
		assertTrue(!machine.isEmpty(), "no machine time");
		assertBetween("start", busyFromMillis - slackMillis, machine.get(0).endMillis(), busyToMillis + TICK_MILLIS + slackMillis);
		assertTrue(machine.stream().allMatch(span -> span.startMillis() >= busyFromMillis - TICK_MILLIS - slackMillis && span.endMillis() <= busyToMillis + TICK_MILLIS + slackMillis),
				machine::toString);
		assertEquals(machineTicks().stream().mapToLong(ProcessTick::elapsedMillis).sum(), machine.stream().mapToLong(Span::millis).sum(), TICK_MILLIS, "ticks with enough CPU time");
	}

	@Test
	@Requirement({"S1-24", "S1-28", "S1-47"})
	void cpuTimeOfTheProcessIsWhatTheSystemCounted() throws IOException {
		long recorded = processTicks().stream().mapToLong(ProcessTick::cpuMillis).sum();
		// what it used between the last tick and its end is known to nobody
		assertBetween("CPU time", busyCpuMillis - TICK_MILLIS - slackMillis, recorded, busyCpuMillis + TICK_MILLIS);
	}

	/**
	 * What a tick says of the watched process.
	 *
	 * @param cpuMillis 0 where it did not run
	 */
	private record ProcessTick(long elapsedMillis, long cpuMillis) {

		boolean isMachine() {
			return cpuMillis * 100 >= elapsedMillis * MACHINE_PERCENT;
		}
	}

	private static List<ProcessTick> machineTicks() throws IOException {
		return processTicks().stream().filter(ProcessTick::isMachine).toList();
	}

	private static List<ProcessTick> processTicks() throws IOException {
		List<ProcessTick> ticks = new ArrayList<>();
		for (Path file : agentFolder.facts()) {
			long elapsedMillis = 0;
			for (String line : Files.readAllLines(file)) {
				String[] fields = line.split(",", -1);
				if (fields[0].equals("t")) {
					elapsedMillis = Long.parseLong(fields[3]);
				} else if (fields[0].equals("p")) {
					ticks.add(new ProcessTick(elapsedMillis, fields[4].isEmpty() ? 0 : Long.parseLong(fields[4])));
				}
			}
		}
		return ticks;
	}

	@Test
	@Requirement("S1-04")
	void sumsOfTheReportAreThoseOfTheScript() throws IOException, InterruptedException {
		Map<String, String> row = KadoCommand.english().table("report", agentFolder.logs().toString(), "--by", "equipment").only();
		long men = 0;
		long from = sent.get(0).beforeMillis();
		for (int i = 1; i <= sent.size(); i++) {
			if (i == sent.size() || sent.get(i).afterMillis() - sent.get(i - 1).beforeMillis() > THRESHOLD_MILLIS) {
				men += sent.get(i - 1).beforeMillis() - from;
				from = i == sent.size() ? 0 : sent.get(i).beforeMillis();
			}
		}
		long most = 3L * (POLL_MILLIS + slackMillis);
		assertBetween("man", men - most, Math.round(Double.parseDouble(row.get("man_s")) * 1000), men + most);
		long machine = machineTicks().stream().mapToLong(ProcessTick::elapsedMillis).sum();
		assertBetween("machine", machine - TICK_MILLIS, Math.round(Double.parseDouble(row.get("machine_s")) * 1000), machine + TICK_MILLIS);
		assertEquals("試験設備", row.get("equipment"));
	}

	@Test
	void factsAreReadableByTheLetterOfTheirDocument() throws IOException {
		FactsCheck check = FactsCheck.of(agentFolder.facts());
		assertEquals(List.of(), check.violations());
		assertEquals(1, check.runs().size());
		assertEquals(1, check.events("agent_stop"));
		assertEquals(0, check.cutLines());
	}

	@Test
	@Requirement({"S1-30", "S1-31", "S1-34", "S1-35"})
	void theMinuteFileIsOneForSpreadsheets() throws IOException {
		List<Path> files = agentFolder.minutes();
		assertTrue(!files.isEmpty() && files.size() <= 2, files::toString);
		for (Path file : files) {
			FactsLines lines = FactsLines.of(file.getFileName().toString(), Files.readAllBytes(file));
			assertEquals(List.of(), lines.violations());
			assertEquals(1, lines.marks());
			assertEquals(0, lines.tailBytes());
			assertTrue(lines.whole().get(0).startsWith("日付,時刻,実作業有無,マシンタイム"), lines.whole().get(0));
			assertTrue(file.getFileName().toString().contains("試験設備_稼働率"), file::toString);
			int columns = lines.whole().get(0).split(",", -1).length;
			assertTrue(lines.whole().stream().allMatch(line -> line.split(",", -1).length == columns));
			assertTrue(lines.whole().stream().skip(1).allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d,\\d\\d:\\d\\d:\\d\\d,[01],[01],.*")), () -> String.join("\n", lines.whole()));
		}
	}

	@Test
	@Requirement("S1-34")
	void minuteRowsSayWhatHappened() throws IOException {
		List<String> rows = new ArrayList<>();
		for (Path file : agentFolder.minutes()) {
			rows.addAll(CsvTable.of(Files.readAllLines(file)).rows().stream().map(row -> row.get("実作業有無") + row.get("マシンタイム")).toList());
		}
		assertTrue(rows.contains("10"), rows::toString);
		assertTrue(rows.contains("01"), rows::toString);
		assertTrue(!rows.contains("11"), rows::toString);
	}

	@Test
	void factsWithTheMinuteFileReportAsFactsAlone(@TempDir Path other) throws IOException, InterruptedException {
		Files.createDirectories(other.resolve("facts"));
		for (Path file : agentFolder.facts()) {
			Files.copy(file, other.resolve("facts").resolve(file.getFileName()));
		}
		for (String verb : List.of("report", "states")) {
			List<String> both = KadoCommand.english().lines(verb, agentFolder.logs().toString(), "--format", "csv");
			assertEquals(KadoCommand.english().lines(verb, other.toString(), "--format", "csv"), both, verb);
			assertTrue(both.size() > 1);
		}
	}

	private static List<Span> spans() throws IOException, InterruptedException {
		return Spans.of(KadoCommand.english().table("states", agentFolder.logs().toString()));
	}

	private static void assertBetween(String what, long least, long is, long most) {
		assertTrue(least <= is && is <= most, () -> what + " is " + (is - least) + " ms above the least and " + (most - is) + " ms below the most");
	}
}
