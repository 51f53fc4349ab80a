package org.kado.product.wine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.product.Await;
import org.kado.product.CsvTable;
import org.kado.product.FactsLines;
import org.kado.product.GoldenState;
import org.kado.product.Hands.Sent;
import org.kado.product.KadoCommand;
import org.kado.product.OwnDisplay;
import org.kado.product.Product;
import org.kado.product.Running;
import org.kado.product.Screenshot;
import org.kado.product.Spans;
import org.kado.product.Spans.Span;
import org.kado.testing.Requirement;

/** The products for Windows, started under Wine on the Java runtimes that they bring. One recording and one PC for all tests. */
class WindowsProductsTest {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/** More than a swatch of a legend has; a day bar has far more. */
	private static final int LEAST_PIXELS = 200;

	/** Clocks that are read one after the other, and how long a key takes from the program that presses it. */
	private static final int SLACK_MILLIS = 250;

	@TempDir
	static Path temporary;

	private static Path folder;
	private static WinePc pc;
	private static WindowsRecording recording;

	@BeforeAll
	static void record() throws IOException, InterruptedException {
		folder = Files.createDirectories(temporary.resolve("稼働 ログ"));
		pc = WinePc.boot(Path.of("target/wine"));
		recording = WindowsRecording.make(pc, folder);
	}

	@AfterAll
	static void switchOff() throws IOException {
		if (pc != null) {
			pc.close();
		}
	}

	@Test
	@Requirement({"S1-11", "S1-16"})
	void theAgentEndsWhenToldTo() throws IOException {
		assertEquals(0, recording.stopCode());
		List<String> facts = FactsLines.of("facts", Files.readAllBytes(recording.facts().get(0))).whole();
		assertTrue(facts.get(facts.size() - 1).contains(",agent_stop,"), facts.get(facts.size() - 1));
	}

	@Test
	@Requirement("A30")
	void aSecondAgentEndsWithItsOwnCode() {
		assertEquals(3, recording.secondCode(), recording::secondText);
		assertTrue(recording.secondText().contains("稼働 ログ"), recording::secondText);
	}

	@Test
	@Requirement({"S1-12", "S1-13", "S1-15"})
	void workAndPauseAreThoseOfTheHandsWithinThePoll() throws IOException, InterruptedException {
		List<Sent> sent = recording.sent();
		int pause = 1;
		while (sent.get(pause).afterMillis() - sent.get(pause - 1).beforeMillis() < WindowsRecording.THRESHOLD_MILLIS) {
			pause++;
		}
		List<Span> men = statesOfTheFacts().stream().filter(span -> span.state().equals(GoldenState.MAN.id())).toList();
		assertEquals(2, men.size(), men::toString);
		assertNear("begin of work", sent.get(0), men.get(0).startMillis());
		assertNear("begin of the pause", sent.get(pause - 1), men.get(0).endMillis());
		assertNear("end of the pause", sent.get(pause), men.get(1).startMillis());
		assertNear("end of work", sent.get(sent.size() - 1), men.get(1).endMillis());
	}

	@Test
	@Requirement({"S1-30", "S1-31"})
	void factsAndMinutesAreUtf8WithOneMarkAndWindowsLineEnds() throws IOException {
		List<Path> files = Stream.concat(recording.facts().stream(), recording.minutes().stream()).toList();
		assertTrue(!recording.facts().isEmpty() && !recording.minutes().isEmpty(), files::toString);
		for (Path file : files) {
			FactsLines lines = FactsLines.of(file.getFileName().toString(), Files.readAllBytes(file));
			assertEquals(List.of(), lines.violations());
			assertEquals(1, lines.marks());
			assertEquals(0, lines.tailBytes());
			assertTrue(file.getFileName().toString().contains(WindowsRecording.EQUIPMENT), file::toString);
		}
	}

	@Test
	@Requirement("S1-04")
	void theCommandPrintsTheSameFiguresAsOnLinux() throws IOException, InterruptedException {
		List<String> expected = KadoCommand.english().lines("report", recording.logs().toString(), "--format", "csv");
		Path errors = temporary.resolve("kado.err");
		try (Running kado = pc.start(folder, errors, Product.WORKBENCH_WINDOWS.starter("kado.exe"), "report", WinePc.nameOf(recording.logs()), "--format", "csv")) {
			assertEquals(0, kado.waitForExit(PATIENCE), () -> text(errors));
			assertEquals(expected, kado.lines());
		}
		assertTrue(CsvTable.of(expected).rows().size() > 0);
	}

	@Test
	@Requirement("S1-03")
	void theWorkbenchShowsTheStatesOfTheFolder() throws IOException, InterruptedException {
		Path picture = Path.of("target/screenshots/windows-workbench.png");
		List<GoldenState> states = List.of(GoldenState.MAN, GoldenState.IDLE, GoldenState.NO_DATA);
		try (OwnDisplay display = WinePc.openDisplay(); Running workbench = pc.startOnDesktop(display, folder, Product.WORKBENCH_WINDOWS.starter("kado-workbench.exe"), WinePc.nameOf(recording.logs()))) {
			assertFalse(hasAll(display.photograph(picture), states), "colours before there is anything");
			Await.until("the colours of " + states, PATIENCE, () -> hasAll(photograph(display, picture), states), () -> counts(picture, states) + workbench.text());
		}
	}

	private static boolean hasAll(Screenshot screen, List<GoldenState> states) {
		return states.stream().allMatch(state -> screen.count(state.light()) >= LEAST_PIXELS);
	}

	private static String counts(Path picture, List<GoldenState> states) {
		try {
			Screenshot screen = Screenshot.read(picture);
			return "pixels: " + states.stream().map(state -> state + " " + screen.count(state.light())).toList() + "\n";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Screenshot photograph(OwnDisplay display, Path picture) {
		try {
			return display.photograph(picture);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** Without the minute file, whose slots are coarser. */
	private static List<Span> statesOfTheFacts() throws IOException, InterruptedException {
		return Spans.of(KadoCommand.english().table("states", recording.logs().resolve("facts").toString()));
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void assertNear(String what, Sent sent, long millis) {
		assertTrue(sent.afterMillis() - SLACK_MILLIS <= millis && millis <= sent.beforeMillis() + WindowsRecording.POLL_MILLIS + SLACK_MILLIS,
				() -> what + ": " + (millis - sent.afterMillis()) + " ms after it was not yet sent, " + (millis - sent.beforeMillis()) + " ms after it was");
	}
}
