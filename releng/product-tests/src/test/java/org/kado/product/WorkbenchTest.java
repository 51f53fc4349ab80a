package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/**
 * The built workbench opens a folder on a display of its own and shows what is in it: every colour of a state that the data has, and none
 * that it hasn't. The pictures stay in {@code target/screenshots}.
 */
@Requirement("S1-05")
class WorkbenchTest {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** Fewer pixels of a colour may be anything, the edge of a letter for one. */
	private static final int LEAST_PIXELS = 150;

	private static final int HATCH_DISTANCE = 6;

	@TempDir
	static Path folder;

	private static OwnDisplay display;

	@BeforeAll
	static void startDisplay() throws InterruptedException {
		display = OwnDisplay.start(1280, 800);
	}

	@AfterAll
	static void endDisplay() {
		display.close();
	}

	@Test
	void showsEveryStateThatTheWeekHas() throws IOException, InterruptedException {
		show("week-en-light", GoldenFolder.week(folder.resolve("week")), List.of("-nl", "en_US"), GoldenState::light);
	}

	@Test
	void showsNoStateThatTheMorningHasNot() throws IOException, InterruptedException {
		show("morning-en-light", GoldenFolder.morning(folder.resolve("morning")), List.of("-nl", "en_US"), GoldenState::light);
	}

	@Test
	void speaksJapanese() throws IOException, InterruptedException {
		show("week-ja-light", GoldenFolder.week(folder.resolve("週")), List.of("-nl", "ja_JP"), GoldenState::light);
	}

	@Test
	void hasColoursForDarkDesktops() throws IOException, InterruptedException {
		Path workspace = folder.resolve("workspace-week-en-dark");
		Path settings = Files.createDirectories(workspace.resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings"));
		Files.writeString(settings.resolve("org.eclipse.e4.ui.css.swt.theme.prefs"), "eclipse.preferences.version=1\nthemeid=org.eclipse.e4.ui.css.theme.e4_dark\n");
		show("week-en-dark", GoldenFolder.week(folder.resolve("dark")), List.of("-nl", "en_US"), GoldenState::dark);
	}

	@Test
	void saysWhatToDoWhereNothingIsOpen() throws IOException, InterruptedException {
		try (Running workbench = start("empty", List.of("-nl", "en_US"), List.of())) {
			Screenshot picture = photograph("empty-en-light", workbench, "Kado", EnumSet.noneOf(GoldenState.class), GoldenState::light);
			assertEquals(Set.of(), seen(picture, GoldenState::light, EnumSet.of(GoldenState.NO_DATA)));
		}
	}

	private static void show(String name, GoldenFolder golden, List<String> options, ToIntFunction<GoldenState> colour) throws IOException, InterruptedException {
		try (Running workbench = start(name, options, List.of(golden.path().toString()))) {
			Screenshot picture = photograph(name, workbench, golden.path().toString(), golden.states(), colour);
			assertEquals(golden.states(), seen(picture, colour, EnumSet.noneOf(GoldenState.class)), () -> name + ": " + counts(picture, colour));
		}
	}

	private static Running start(String name, List<String> options, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(Product.WORKBENCH_LINUX.starter("kado-workbench").toString(), "-data", folder.resolve("workspace-" + name).toString()));
		command.addAll(options);
		command.addAll(arguments);
		Map<String, String> environment = new HashMap<>(Homes.environment());
		environment.putAll(display.environment());
		environment.put("TZ", "Asia/Tokyo");
		return Running.start(folder, environment, command);
	}

	/** Waits until the title names the folder, all colours are there and the picture stands still, or the deadline passes. */
	private static Screenshot photograph(String name, Running workbench, String title, Set<GoldenState> wanted, ToIntFunction<GoldenState> colour) throws IOException, InterruptedException {
		Path file = Path.of("target/screenshots", name + ".png").toAbsolutePath();
		Await.until("a window titled " + title, PATIENCE, () -> {
			if (!workbench.process().isAlive()) {
				throw new AssertionError("the workbench ended: " + workbench.text());
			}
			return titles().contains(title);
		}, () -> titles() + "\n" + workbench.text());
		long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
		Screenshot before = display.photograph(file);
		while (true) {
			Screenshot now = display.photograph(file);
			boolean complete = !now.isBlank() && now.equalTo(before) && seen(now, colour, EnumSet.noneOf(GoldenState.class)).containsAll(wanted);
			if (complete || System.nanoTime() > deadlineNanos) {
				return now;
			}
			before = now;
		}
	}

	/** The titles of all windows. */
	private static String titles() {
		try (Running search = Running.start(Path.of("").toAbsolutePath(), display.environment(), List.of("xdotool", "search", "--name", ".*", "getwindowname", "%@"))) {
			search.waitForExit(PATIENCE);
			return search.text();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return "";
		}
	}

	private static Set<GoldenState> seen(Screenshot picture, ToIntFunction<GoldenState> colour, Set<GoldenState> butFor) {
		Set<GoldenState> seen = EnumSet.noneOf(GoldenState.class);
		for (GoldenState state : GoldenState.values()) {
			if (!butFor.contains(state) && count(picture, colour, state) >= LEAST_PIXELS) {
				seen.add(state);
			}
		}
		return seen;
	}

	/** Surfaces have their colour exactly; the lines of a hatch are mixed with what is behind them. */
	private static int count(Screenshot picture, ToIntFunction<GoldenState> colour, GoldenState state) {
		return picture.count(colour.applyAsInt(state), state == GoldenState.NO_DATA ? HATCH_DISTANCE : 0);
	}

	private static Map<GoldenState, Integer> counts(Screenshot picture, ToIntFunction<GoldenState> colour) {
		Map<GoldenState, Integer> counts = new HashMap<>();
		for (GoldenState state : GoldenState.values()) {
			counts.put(state, Integer.valueOf(count(picture, colour, state)));
		}
		return counts;
	}
}
