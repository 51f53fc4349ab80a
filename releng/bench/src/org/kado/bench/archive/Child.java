package org.kado.bench.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process that did a piece of work, and what it cost.
 *
 * @param cpuSeconds     user and system time of the process from its start to its end
 * @param elapsedSeconds how long that lasted by the clock
 * @param peakMib        peak of its resident memory
 * @param told           what it printed: lines of name and value, parted by a tab
 */
record Child(double cpuSeconds, double elapsedSeconds, double peakMib, Map<String, String> told) {

	/** Runs the command to its end; one that fails ends the bench. */
	static Child run(Path work, List<String> command) throws IOException, InterruptedException {
		Path result = work.resolve("measured.txt");
		Path output = work.resolve("output.txt");
		List<String> measured = new ArrayList<>(List.of("/usr/bin/python3", work.resolve("measured.py").toString(), result.toString()));
		measured.addAll(command);
		Process process = new ProcessBuilder(measured).redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		if (process.waitFor() != 0) {
			throw new IOException("failed: " + String.join(" ", command));
		}
		String[] figures = Files.readString(result).strip().split(" ");
		return new Child(Double.parseDouble(figures[0]), Double.parseDouble(figures[2]), Double.parseDouble(figures[1]) / 1024, told(output));
	}

	private static Map<String, String> told(Path output) throws IOException {
		Map<String, String> told = new HashMap<>();
		if (Files.size(output) < 1 << 20) { // a list of files is nothing told
			for (String line : Files.readString(output).split("\n")) {
				int tab = line.indexOf('\t');
				if (tab > 0) {
					told.put(line.substring(0, tab), line.substring(tab + 1));
				}
			}
		}
		return told;
	}

	/** A figure that it told. */
	double number(String name) throws IOException {
		return Double.parseDouble(text(name));
	}

	/** A text that it told. */
	String text(String name) throws IOException {
		if (!told.containsKey(name)) {
			throw new IOException("no " + name + " in " + told);
		}
		return told.get(name);
	}
}
