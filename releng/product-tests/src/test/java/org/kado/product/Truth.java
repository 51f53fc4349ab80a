package org.kado.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

/** The judge of {@code ./demo}, compiled once. */
final class Truth {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Path CLASSES = Path.of("target/truth-check").toAbsolutePath();

	private Truth() {
	}

	/** How it ended and what it said. */
	record Verdict(int code, String text) {
	}

	/** Compares, with an idle threshold of 10 s, a poll and a tick of 1 s. */
	static Verdict judge(List<String> truth, Path states) throws IOException, InterruptedException {
		Path file = Files.createTempFile("truth", ".csv");
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", compiled().toString(), "TruthCheck", file.toString(), states.toString(), "10000",
				"1000", "1000");
		Files.write(file, truth);
		try (Running running = Running.start(Path.of("").toAbsolutePath(), Map.of(), command)) {
			int code = running.waitForExit(PATIENCE);
			return new Verdict(code, running.text());
		} finally {
			Files.delete(file);
		}
	}

	private static synchronized Path compiled() throws IOException {
		Path source = Product.source().resolve("releng/demo/TruthCheck.java");
		Path compiled = CLASSES.resolve("TruthCheck.class");
		boolean fresh = Files.exists(compiled) && Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(source)) > 0;
		if (!fresh && ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", CLASSES.toString(), source.toString()) != 0) {
			throw new IOException("can't compile " + source);
		}
		return CLASSES;
	}

	/** The same truth with every input so much later. */
	static List<String> withInputsLater(List<String> truth, long millis) {
		return truth.stream().map(line -> line.endsWith(",input") ? Long.parseLong(line.substring(0, line.indexOf(','))) + millis + ",input" : line).toList();
	}

	/** The same truth with an input each second in its first pause. */
	static List<String> withoutPause(List<String> truth, long thresholdMillis) {
		List<String> lines = new ArrayList<>();
		long previous = Long.MAX_VALUE;
		boolean filled = false;
		for (String line : truth) {
			if (line.endsWith(",input")) {
				long at = Long.parseLong(line.substring(0, line.indexOf(',')));
				for (long t = previous + 1000; !filled && at - previous >= thresholdMillis && t < at; t += 1000) {
					lines.add(t + ",input");
				}
				filled |= at - previous >= thresholdMillis;
				previous = at;
			} else if (!line.equals("utc_ms,what")) {
				previous = Long.MAX_VALUE;
			}
			lines.add(line);
		}
		return lines;
	}
}
