package org.kado.product.wine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.kado.product.Await;
import org.kado.product.Hands;
import org.kado.product.Hands.Sent;
import org.kado.product.OwnDisplay;
import org.kado.product.Product;
import org.kado.product.Running;

/**
 * What the agent for Windows recorded, and what was really done:
 *
 * <pre>
 *  input     # # # # #               # # # # #
 *  expected  [man    )[idle         )[man    )[idle ) stop
 * </pre>
 *
 * @param logs       its log folder, whose name is Japanese and holds a space
 * @param sent       the inputs in order
 * @param secondCode how a second agent for the same folder ended
 * @param secondText what it said
 * @param stopCode   how {@code stop} ended
 */
record WindowsRecording(Path logs, List<Sent> sent, int secondCode, String secondText, int stopCode) {

	static final int THRESHOLD_MILLIS = 5000;

	static final int POLL_MILLIS = 1000;

	static final String EQUIPMENT = "試験設備";

	private static final int PAUSE_MILLIS = 8000;

	private static final Duration WORK = Duration.ofSeconds(5);

	/** Programs start slowly under Wine, the more so on a busy machine. */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern TICK = Pattern.compile("^t,.*\r\n", Pattern.MULTILINE);

	/** Records on a display of its own. */
	static WindowsRecording make(WinePc pc, Path folder) throws IOException, InterruptedException {
		Path logs = Files.createDirectories(folder.resolve("logs"));
		Files.write(folder.resolve("kado-agent.yaml"), List.of("equipment: " + EQUIPMENT, "log_folder: '" + WinePc.nameOf(logs) + "'", "tick_seconds: 1",
				"idle_threshold_seconds: 5", "slot_seconds: 5", "header_language: ja", "zone: UTC"));
		String configuration = WinePc.nameOf(folder.resolve("kado-agent.yaml"));
		Path exe = Product.AGENT_WINDOWS.starter("kado-agent.exe");
		try (OwnDisplay display = WinePc.openDisplay(); Running agent = pc.startOnDesktop(display, folder, exe, "run", "--config", configuration)) {
			Await.until("a tick in the facts", PATIENCE, () -> hasTick(logs), agent::text);
			Hands hands = new Hands(display);
			hands.work(WORK);
			Thread.sleep(PAUSE_MILLIS);
			hands.work(WORK);
			Ended second = run(pc, folder, exe, "run", "--config", configuration);
			Ended stop = run(pc, folder, exe, "stop", "--config", configuration);
			agent.waitForExit(PATIENCE);
			return new WindowsRecording(logs, hands.sent(), second.code(), second.text(), stop.code());
		}
	}

	/** The facts files. */
	List<Path> facts() {
		return files(logs.resolve("facts"));
	}

	/** The minute files. */
	List<Path> minutes() {
		return files(logs);
	}

	private record Ended(int code, String text) {
	}

	private static Ended run(WinePc pc, Path folder, Path exe, String... arguments) throws IOException, InterruptedException {
		Path errors = folder.resolve("errors.txt");
		try (Running running = pc.start(folder, errors, exe, arguments)) {
			int code = running.waitForExit(PATIENCE);
			return new Ended(code, running.text() + Files.readString(errors));
		}
	}

	private static boolean hasTick(Path logs) {
		return files(logs.resolve("facts")).stream().anyMatch(file -> {
			try {
				return TICK.matcher(Files.readString(file)).find();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	private static List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
