package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.analysis.StateAnalysis;
import org.kado.archive.FolderReader;
import org.kado.model.State;
import org.kado.store.LogFormat;
import org.kado.store.csv.OriginalMinutesFormat;
import org.kado.testing.Requirement;
import org.kado.views.UtilisationView;

/** A year of fifty equipment by the minute: exact totals in a bounded heap, or none at all. */
class YearOfFiftyTest {

	private static final int HEAP_MIB = 128;

	@TempDir
	Path folder;

	private record Ended(int code, List<String> lines) {
	}

	private Ended read(Path logs, String index, int heapMib) throws IOException, InterruptedException {
		Path output = folder.resolve("output.txt");
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		Process process = new ProcessBuilder(java.toString(), "-Xmx" + heapMib + "m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", classPath(),
				YearOfFifty.class.getName(), logs.toString(), folder.resolve(index).toString()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		int code = process.waitFor();
		return new Ended(code, Files.readAllLines(output, StandardCharsets.UTF_8));
	}

	/** Where the classes lie: the test may run in a launcher that has a class path of its own. */
	private static String classPath() {
		StringJoiner path = new StringJoiner(File.pathSeparator);
		for (Class<?> one : List.of(YearOfFifty.class, State.class, StateAnalysis.class, LogFormat.class, OriginalMinutesFormat.class, FolderReader.class,
				UtilisationView.class)) {
			try {
				path.add(Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
			} catch (URISyntaxException e) {
				throw new IllegalStateException(e);
			}
		}
		return path.toString();
	}

	@Test
	@Requirement("A28")
	void totalsOfAYearOfFiftyAreExactInABoundedHeap() throws IOException, InterruptedException {
		Path logs = Files.createDirectories(folder.resolve("logs"));
		List<String> expected = new ArrayList<>();
		for (int equipment = 0; equipment < YearOfFifty.EQUIPMENT; equipment++) {
			expected.add(YearOfFifty.write(logs, equipment));
		}
		assertEquals(new Ended(0, expected), read(logs, "index", HEAP_MIB));
		assertEquals(new Ended(0, expected), read(logs, "index", HEAP_MIB), "from the index");
	}

	@Test
	@Requirement("A28")
	void aHeapThatIsTooSmallEndsLoudlyAndWithoutTotals() throws IOException, InterruptedException {
		Path logs = Files.createDirectories(folder.resolve("logs"));
		for (int equipment = 0; equipment < 3; equipment++) {
			YearOfFifty.write(logs, equipment);
		}
		Ended ended = read(logs, "index", 4);
		assertNotEquals(0, ended.code());
		assertTrue(ended.lines().stream().anyMatch(line -> line.contains("OutOfMemoryError")), ended.lines().toString());
		assertTrue(ended.lines().stream().noneMatch(line -> line.matches("\\d\\d \\d+ .*")), ended.lines().toString());
	}
}
