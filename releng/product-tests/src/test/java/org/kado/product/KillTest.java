package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.product.FactsCheck.Run;
import org.kado.testing.Requirement;

/**
 * The built agent is killed again and again while it records, and started again in the same folder: every line that was written is
 * readable, and nothing but the tick that was not yet written is missing.
 * <p>
 * System properties: {@code kado.kills} (default 200), {@code kado.seed} to repeat a run.
 */
@Requirement("A7")
class KillTest {

	private static final int KILLS = Integer.getInteger("kado.kills", 200).intValue();

	/** Agents that are killed side by side, each with a folder of its own. */
	private static final int FOLDERS = 2;

	private static final int CUTS = 6;

	private static final int TICK_MILLIS = 50;

	/** What a tick may be late by at most on a machine that starts another agent meanwhile. */
	private static final int LATE_MILLIS = 2000;

	private static final List<String> CONFIGURATION = List.of("equipment: 設備K", "tick_seconds: 0.05", "poll_seconds: 0.05", "idle_threshold_seconds: 1", "slot_seconds: 1");

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path folder;

	private final long seed = Long.getLong("kado.seed", System.nanoTime()).longValue();

	/** One agent after the other in one folder. */
	private static final class Victim implements Callable<List<Long>> {

		private final AgentFolder agentFolder;
		private final Random random;
		private final int kills;

		Victim(AgentFolder agentFolder, Random random, int kills) {
			this.agentFolder = agentFolder;
			this.random = random;
			this.kills = kills;
		}

		/** Kills, and lets the last one stop in order. Returns the UTC instants of the kills in milliseconds. */
		@Override
		public List<Long> call() throws InterruptedException {
			List<Long> instants = new ArrayList<>();
			for (int i = 0; i < kills; i++) {
				instants.add(Long.valueOf(startAndKill()));
			}
			startAndStop();
			return instants;
		}

		private long startAndKill() throws InterruptedException {
			try (Running agent = agentFolder.startAndRecord()) {
				Thread.sleep(random.nextInt(100, 600));
				long killMillis = System.currentTimeMillis();
				agent.kill();
				return killMillis;
			}
		}

		void startAndStop() throws InterruptedException {
			try (Running agent = agentFolder.startAndRecord(); Running stop = agentFolder.verb("stop")) {
				assertEquals(0, stop.waitForExit(PATIENCE), stop::text);
				assertEquals(0, agent.waitForExit(PATIENCE), agent::text);
			}
		}
	}

	@Test
	void nothingButTheUnwrittenTickIsMissing() throws IOException, InterruptedException, ExecutionException {
		System.out.println("KillTest: seed " + seed + ", " + KILLS + " kills in " + FOLDERS + " folders");
		List<AgentFolder> folders = new ArrayList<>();
		List<Future<List<Long>>> kills = new ArrayList<>();
		ExecutorService threads = Executors.newFixedThreadPool(FOLDERS);
		try (OwnDisplay display = OwnDisplay.start(320, 240); Running typist = typist(display)) {
			for (int i = 0; i < FOLDERS; i++) {
				folders.add(new AgentFolder(Files.createDirectories(folder.resolve("agent" + i)), display.environment(), CONFIGURATION));
				kills.add(threads.submit(new Victim(folders.get(i), new Random(seed + i), (KILLS + i) / FOLDERS)));
			}
			for (int i = 0; i < FOLDERS; i++) {
				check(folders.get(i), kills.get(i).get());
			}
			assertTrue(typist.process().isAlive(), typist::text);
		} finally {
			threads.shutdownNow();
		}
	}

	/** Types a key every tenth of a second until it is closed. */
	private static Running typist(OwnDisplay display) {
		List<String> command = List.of("xdotool", "key", "--repeat", "1000000", "--delay", "100", "a");
		return Running.start(Path.of("").toAbsolutePath(), display.environment(), command);
	}

	private static void check(AgentFolder agentFolder, List<Long> kills) throws IOException, InterruptedException {
		FactsCheck facts = FactsCheck.of(agentFolder.facts());
		assertEquals(List.of(), facts.violations());
		assertEquals(kills.size() + 1, facts.events("agent_start"), "every start is told");
		assertEquals(1, facts.events("agent_stop"), "only the last one ended in order");
		assertEquals(facts.cutLines(), facts.events("torn_tail"), "every torn tail is told");
		List<Long> late = lateness(facts.runs(), kills);
		int ticks = facts.runs().stream().mapToInt(run -> run.tickEnds().size()).sum();
		long median = late.get(late.size() / 2).longValue();
		long most = late.get(late.size() - 1).longValue();
		System.out.println("KillTest: " + kills.size() + " kills, " + facts.rows() + " rows, " + ticks + " ticks, " + facts.events("torn_tail") + " torn tails, " + facts.events("stall")
				+ " stalls told, longest distance of ticks " + facts.longestStepMillis() + " ms; last tick before the kill: median " + median + " ms, most " + most + " ms");
		// as late as the ticks of a running agent come on this machine, which the rows themselves tell
		assertTrue(median <= TICK_MILLIS + Math.max(TICK_MILLIS, facts.longestStepMillis()), () -> "last ticks before the kills, ms: " + late);
		assertTrue(most <= TICK_MILLIS + LATE_MILLIS, () -> "last ticks before the kills, ms: " + late);
		checkMinutes(agentFolder);
		checkReading(agentFolder, facts);
	}

	/** How long before each kill the last tick ended, sorted; a negative one ended while the kill was on its way. */
	private static List<Long> lateness(List<Run> runs, List<Long> kills) {
		List<Long> late = new ArrayList<>();
		for (int i = 0; i < kills.size(); i++) {
			List<Long> ends = runs.get(i).tickEnds();
			assertTrue(!ends.isEmpty(), "run " + i + " has no tick though one was seen");
			late.add(Long.valueOf(kills.get(i).longValue() - ends.get(ends.size() - 1).longValue()));
		}
		Collections.sort(late);
		return late;
	}

	/** Rows of the minute file are whole, and numbered without a repeat. */
	private static void checkMinutes(AgentFolder agentFolder) throws IOException {
		long number = 0;
		for (Path file : agentFolder.minutes()) {
			FactsLines lines = FactsLines.of(file.getFileName().toString(), Files.readAllBytes(file));
			assertEquals(List.of(), lines.violations());
			assertEquals(0, lines.tailBytes());
			List<String> whole = lines.whole().stream().filter(line -> line.indexOf(FactsLines.CUT) < 0).toList();
			List<String> header = List.of(whole.get(0).split(",", -1));
			int column = Math.max(header.indexOf("連番"), header.indexOf("sequence"));
			for (String line : whole.subList(1, whole.size())) {
				List<String> fields = List.of(line.split(",", -1));
				assertEquals(header.size(), fields.size(), line);
				if (!fields.get(column).isEmpty()) { // empty: no tick ended in the slot, a late one covers it
					assertTrue(Long.parseLong(fields.get(column)) > number, line);
					number = Long.parseLong(fields.get(column));
				}
			}
		}
		assertTrue(number > 0, "no minute row was written");
	}

	/** The command reads all of it: what was recorded is exactly the sum of the ticks, the time between the runs is no data. */
	private static void checkReading(AgentFolder agentFolder, FactsCheck facts) throws IOException, InterruptedException {
		KadoCommand.Output output = KadoCommand.english().run("states", agentFolder.logs().toString(), "--problems", "all");
		assertEquals(0, output.code(), output.errors());
		List<Spans.Span> spans = Spans.of(CsvTable.of(output.lines()));
		long recorded = facts.runs().stream().mapToLong(run -> run.tickEnds().get(run.tickEnds().size() - 1).longValue() - run.startMillis()).sum();
		long known = spans.stream().filter(span -> !span.state().equals("no_data")).mapToLong(Spans.Span::millis).sum();
		// a stall that was told is a hole within a run: a loaded machine makes some
		long stalled = facts.events("stall") * (facts.longestStepMillis() + TICK_MILLIS);
		assertTrue(Math.abs(known - recorded) <= TICK_MILLIS * facts.runs().size() + stalled, () -> "known " + known + " ms, recorded " + recorded + " ms");
		long holes = spans.stream().filter(span -> span.state().equals("no_data")).count();
		int between = facts.runs().size() - 1;
		assertTrue(between <= holes && holes <= between + facts.events("stall"), () -> holes + " holes, " + between + " between runs, " + facts.events("stall") + " stalls");
	}

	/** A power cut leaves what a kill can't: a file that ends anywhere. */
	@Test
	void aTailTornAnywhereIsMendedAndTold() throws IOException, InterruptedException {
		System.out.println("KillTest: seed " + seed + ", " + CUTS + " torn tails");
		Random random = new Random(seed);
		AgentFolder agentFolder = new AgentFolder(folder, Map.of("DISPLAY", ""), CONFIGURATION);
		Victim victim = new Victim(agentFolder, random, 1);
		for (int i = 0; i < CUTS; i++) {
			victim.startAndKill();
			cutLastLine(agentFolder.facts().get(agentFolder.facts().size() - 1), random);
		}
		victim.startAndStop();
		FactsCheck facts = FactsCheck.of(agentFolder.facts());
		assertEquals(List.of(), facts.violations());
		assertEquals(CUTS, facts.cutLines());
		assertEquals(CUTS, facts.events("torn_tail"));
		KadoCommand.Output output = KadoCommand.english().run("report", agentFolder.logs().toString(), "--problems", "all");
		assertEquals(0, output.code(), output.errors());
		assertEquals(CUTS, output.errors().lines().filter(line -> line.contains("a line was cut")).count(), output.errors());
	}

	/** Takes away the file's end so that a part of its last line, at least a byte of it, is left. */
	private static void cutLastLine(Path file, Random random) throws IOException {
		try (RandomAccessFile facts = new RandomAccessFile(file.toFile(), "rw")) {
			long end = facts.length();
			long start = end - 2;
			do {
				facts.seek(--start);
			} while (facts.readByte() != '\n');
			facts.setLength(random.nextLong(start + 2, end));
		}
	}
}
