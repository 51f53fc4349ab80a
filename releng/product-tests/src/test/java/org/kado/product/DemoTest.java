package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** {@code ./demo} proves itself, and would not if Kado told something else. */
@Requirement({"S1-11", "S1-12", "S1-13", "S1-15"})
class DemoTest {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	@TempDir
	static Path folder;

	private static Path out;
	private static int code;
	private static String text;

	@BeforeAll
	static void run() throws InterruptedException {
		out = folder.resolve("demo out");
		Map<String, String> environment = new HashMap<>(Map.of("KADO_DEMO_OWN_DISPLAY", "1", "JAVA_HOME", System.getProperty("java.home")));
		List<String> command = List.of(Product.source().resolve("demo").toString(), "--seconds", "60", "--out", out.toString());
		try (Running demo = Running.start(folder, environment, command)) {
			code = demo.waitForExit(PATIENCE);
			text = demo.text();
		}
	}

	@Test
	void provesTheTruthSpanBySpan() throws IOException {
		assertEquals(0, code, () -> text);
		assertTrue(text.contains(" 0 differ"), () -> text);
		assertEquals(2, Files.readAllLines(out.resolve("truth.csv")).stream().filter(line -> line.endsWith(",agent_start")).count());
		assertTrue(Files.size(out.resolve("days.png")) > 0);
		assertTrue(Screenshot.read(out.resolve("timeline.png")).count(GoldenState.MAN.light()) > 100);
	}

	@Test
	void failsWithInputsThreeSecondsLater() throws IOException, InterruptedException {
		Truth.Verdict verdict = Truth.judge(Truth.withInputsLater(Files.readAllLines(out.resolve("truth.csv")), 3000), out.resolve("states.csv"));
		assertEquals(1, verdict.code(), verdict.text());
	}

	@Test
	void failsWithAPauseDropped() throws IOException, InterruptedException {
		Truth.Verdict verdict = Truth.judge(Truth.withoutPause(Files.readAllLines(out.resolve("truth.csv")), 10_000), out.resolve("states.csv"));
		assertEquals(1, verdict.code(), verdict.text());
	}

	@Test
	void refusesAFolderWithOtherThings() throws IOException, InterruptedException {
		Path other = Files.createDirectories(folder.resolve("mine/logs"));
		try (Running demo = Running.start(folder, Map.of(), List.of(Product.source().resolve("demo").toString(), "--out", other.getParent().toString()))) {
			assertEquals(2, demo.waitForExit(PATIENCE), demo::text);
			assertTrue(Files.isDirectory(other));
		}
	}
}
