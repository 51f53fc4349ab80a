package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The judge of {@code ./demo} is judged.
 *
 * <pre>
 *  s      0    2    8    14      20   28   34            46   50  56   70  72  76
 *  input       iiii               iiii                       iii      iii
 *  found  [idle)[man)[idle)[machine)[idle)[man)[no data  )[idle)[man)[idle)[man)[idle)
 * </pre>
 */
class TruthCheckTest {

	private static final String GOOD = "idle 0 2, man 2 8, idle 8 14, machine 14 20, idle 20 28, man 28 34, no_data 34 46, idle 46 50, man 50 56, idle 56 70, man 70 72, idle 72 76";

	@TempDir
	Path folder;

	@Test
	void agreesWithTheTruth() throws IOException, InterruptedException {
		Truth.Verdict verdict = Truth.judge(truth(), states(GOOD));
		assertEquals(0, verdict.code(), verdict.text());
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = {
			"a pause begins late by more than the poll|man 2 8, idle 8 14|man 2 9.2, idle 9.2 14",
			"a pause ends late by more than the poll|idle 20 28, man 28 34|idle 20 29.2, man 29.2 34",
			"a pause is man|man 2 8, idle 8 14|man 2 14",
			"no machine|machine 14 20|idle 14 20",
			"a hole in a run|idle 20 28|idle 20 23, no_data 23 24, idle 24 28",
			"time made up while the agent was stopped|no_data 34 46|idle 34 46",
			"man after the last input|idle 72 76|man 72 76",
			"a run is missing|man 50 56|no_data 50 56"})
	void findsWhatDiffers(String what, String good, String wrong) throws IOException, InterruptedException {
		Truth.Verdict verdict = Truth.judge(truth(), states(GOOD.replace(good, wrong)));
		assertEquals(1, verdict.code(), () -> what + "\n" + verdict.text());
	}

	@Test
	void allowsThePoll() throws IOException, InterruptedException {
		Truth.Verdict verdict = Truth.judge(truth(), states(GOOD.replace("idle 20 28, man 28 34", "idle 20 28.9, man 28.9 34").replace("machine 14 20, idle 20", "machine 15 21, idle 21")));
		assertEquals(0, verdict.code(), verdict.text());
	}

	@Test
	void findsInputsThatAreThreeSecondsLater() throws IOException, InterruptedException {
		assertEquals(1, Truth.judge(Truth.withInputsLater(truth(), 3000), states(GOOD)).code());
	}

	@Test
	void findsAPauseThatIsDropped() throws IOException, InterruptedException {
		assertEquals(1, Truth.judge(Truth.withoutPause(truth(), 10_000), states(GOOD)).code());
	}

	@Test
	void refusesToJudgeNothing() throws IOException, InterruptedException {
		List<String> nothing = truth().stream().filter(line -> !line.endsWith(",input")).toList();
		assertEquals(2, Truth.judge(nothing, states(GOOD)).code());
	}

	private static List<String> truth() {
		List<String> truth = new ArrayList<>(List.of("utc_ms,what", at(-1) + ",agent_starting", at(0) + ",agent_start"));
		inputs(truth, 2, 8);
		truth.addAll(List.of(at(14) + ",machine_start", at(20) + ",machine_stop"));
		inputs(truth, 28, 34);
		truth.addAll(List.of(at(34) + ",agent_stop", at(35) + ",agent_stopped", at(44) + ",agent_starting", at(46) + ",agent_start"));
		inputs(truth, 50, 56);
		inputs(truth, 70, 72);
		truth.addAll(List.of(at(76) + ",agent_stop", at(77) + ",agent_stopped"));
		return truth;
	}

	private static void inputs(List<String> truth, int from, int to) {
		for (double second = from; second <= to; second += 0.5) {
			truth.add(at(second) + ",input");
		}
	}

	private static long at(double second) {
		return Instant.parse("2026-04-01T00:00:00Z").toEpochMilli() + Math.round(second * 1000);
	}

	/** What the command would print: "idle 0 2, man 2 8". */
	private Path states(String spans) throws IOException {
		List<String> lines = new ArrayList<>(List.of("installation,equipment,start,end,state"));
		for (String span : spans.split(", ")) {
			String[] parts = span.split(" ");
			lines.add("x,y," + Instant.ofEpochMilli(at(Double.parseDouble(parts[1]))) + "," + Instant.ofEpochMilli(at(Double.parseDouble(parts[2]))) + "," + parts[0]);
		}
		return Files.write(folder.resolve("states.csv"), lines);
	}
}
