package org.kado.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.model.Problem;
import org.kado.store.LogFormat;

/** Programs that open a folder are killed, find no room, and do it at once: the next opening tells what the files hold, whatever they left in the index. */
class OpeningSafetyTest {

	private static final int KILLS = 5;

	@TempDir
	Path logs;

	@TempDir
	Path home;

	private Path index;

	@BeforeEach
	void write() throws IOException {
		index = home.resolve("index");
		OpensFolders.begin(logs);
	}

	/** Where classes of each bundle come from: whatever runs the tests may not tell it in its own class path. */
	private static String classPath() {
		return Stream.of(OpensFolders.class, FolderReader.class, Problem.class, LogFormat.class).map(each -> each.getProtectionDomain().getCodeSource().getLocation())
				.map(place -> new File(URI.create(place.toString())).getPath()).distinct().collect(Collectors.joining(File.pathSeparator));
	}

	private List<String> command(int times) {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				classPath(), OpensFolders.class.getName(), logs.toString(), index.toString(), Integer.toString(times));
	}

	private static Process start(List<String> command) throws IOException {
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	private static BufferedReader said(Process process) {
		return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	/** The next opening, and one after it that finds what this one kept, tell what the files hold. */
	private void requireRight(String after) throws IOException {
		List<String> right = Contents.withTally(OpensFolders.open(logs));
		assertEquals(right, Contents.withTally(OpensFolders.open(logs, index)), after);
		assertEquals(right, Contents.withTally(OpensFolders.open(logs, index)), after + ", as kept");
	}

	private List<String> kept(String ending) throws IOException {
		try (Stream<Path> files = Files.list(index)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending)).sorted().toList();
		}
	}

	/** The moments that matter are those in which something is half written. */
	@ParameterizedTest
	@ValueSource(strings = {"opening.*", "[0-9]+\\.kadoindex\\..*"})
	void killedWhileItWritesItLeavesNothingWrong(String unfinished) throws Exception {
		for (int kill = 0; kill < KILLS; kill++) {
			Process opens = start(command(Integer.MAX_VALUE));
			try (BufferedReader said = said(opens)) {
				for (int i = 0; i <= kill; i++) {
					said.readLine();
				}
				while (opens.isAlive() && !isBegun(unfinished)) {
					Thread.onSpinWait();
				}
			} finally {
				opens.destroyForcibly().waitFor();
			}
			requireRight("kill " + kill);
			assertEquals(List.of(), kept(".tmp"), "left behind by the killed");
			assertEquals(1, kept(".kadoopening").size());
		}
	}

	private boolean isBegun(String unfinished) throws IOException {
		return Files.exists(index) && kept(".tmp").stream().anyMatch(name -> name.matches(unfinished));
	}

	/** A limit of the size of files stands for a disk without room: here packs don't fit, there only what an opening told. */
	@ParameterizedTest
	@ValueSource(ints = {0, 2, 8, 200})
	@EnabledOnOs(OS.LINUX)
	void withoutRoomOnlyTimeIsLost(int blocks) throws Exception {
		OpensFolders.open(logs, index);
		for (int i = 0; i < OpensFolders.FILES; i++) {
			OpensFolders.grow(logs, i);
		}
		List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\""));
		limited.addAll(command(2));
		limited.add("still");
		Process opens = start(limited);
		try (BufferedReader said = said(opens)) {
			List<String> lines = said.lines().toList();
			boolean written = lines.get(lines.size() - 1).equals("unwritten 0");
			assertTrue(blocks < 200 || written, () -> "there was room: " + lines);
			assertTrue(blocks > 1 || !written, () -> "there was none: " + lines);
		}
		assertEquals(0, opens.waitFor());
		assertEquals(List.of(), kept(".tmp"));
		requireRight(blocks + " blocks");
	}

	@Test
	void aSecondProgramMayOpenItMeanwhile() throws Exception {
		Process one = start(command(2 * OpensFolders.FILES));
		int looks = 0;
		try (BufferedReader ofOne = said(one)) {
			while (ofOne.readLine() != null) {
				OpensFolders.open(logs, index);
				looks++;
			}
		} finally {
			assertEquals(0, one.waitFor());
		}
		assertTrue(looks > OpensFolders.FILES, looks + " looks");
		requireRight("two at once");
	}
}
