package org.kado.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Tells on what was measured: figures of two machines are no comparison. */
public final class Machine {

	private Machine() {
	}

	/** CPU, cores, kernel, the Java that is measured, date and load. */
	public static String line(Path java) throws IOException {
		return String.join(", ", cpu(), Runtime.getRuntime().availableProcessors() + " cores",
				"Linux " + Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip(), java(java),
				Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
				"load " + Files.readString(Path.of("/proc/loadavg")).strip().split(" ", 2)[0]);
	}

	private static String cpu() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter(line -> line.startsWith("model name")).findFirst().map(line -> line.substring(line.indexOf(':') + 1).strip())
					.orElse("CPU unknown");
		}
	}

	private static String java(Path java) throws IOException {
		Process process = new ProcessBuilder(java.resolve("bin/java").toString(), "-version").redirectErrorStream(true).start();
		String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return answer.lines().skip(1).findFirst().orElse("Java unknown").strip();
	}
}
