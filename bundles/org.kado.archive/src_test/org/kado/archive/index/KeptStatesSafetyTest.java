package org.kado.archive.index;

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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.report.StateTimeline;

/** Programs that keep states are killed, find no room, and do it at once: what is found afterwards is whole and right, or there is nothing. */
class KeptStatesSafetyTest {

	private static final int KILLS = 6;

	@TempDir
	Path folder;

	private final List<StateTimeline> right = Stream.iterate(0, i -> i + 1).limit(KeepsStates.INSTALLATIONS).map(KeepsStates::timeline).toList();

	/** Where classes of each bundle come from: whatever runs the tests may not tell it in its own class path. */
	private static String classPath() {
		return Stream.of(KeepsStates.class, KeptStates.class, StateTimeline.class).map(each -> each.getProtectionDomain().getCodeSource().getLocation())
				.map(place -> new File(URI.create(place.toString())).getPath()).distinct().collect(Collectors.joining(File.pathSeparator));
	}

	private List<String> command(int times) {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				classPath(), KeepsStates.class.getName(), folder.toString(), Integer.toString(times));
	}

	private Process start(List<String> command) throws IOException {
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	private static BufferedReader said(Process process) {
		return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	/** @return how many are found */
	private int requireRight() {
		int found = 0;
		for (int i = 0; i < KeepsStates.INSTALLATIONS; i++) {
			Optional<StateTimeline> timeline = KeepsStates.find(folder, i);
			if (timeline.isPresent()) {
				assertEquals(right.get(i), timeline.get());
				found++;
			}
		}
		return found;
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}

	@Test
	void killedAtAnyMomentItLeavesNothingWrong() throws Exception {
		int found = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			Process keeps = start(command(Integer.MAX_VALUE));
			try (BufferedReader said = said(keeps)) {
				for (int i = 0; i <= kill * 2; i++) {
					said.readLine();
				}
			} finally {
				keeps.destroyForcibly().waitFor();
			}
			found = requireRight();
		}
		assertEquals(KeepsStates.INSTALLATIONS, found);
		LogIndex.open(folder).close();
		assertEquals(List.of(), names().stream().filter(name -> name.endsWith(BlockFileWriter.UNFINISHED)).toList(), "left behind by the killed");
	}

	/** A limit of the size of files stands for a disk without room: what fits is written, and then no more. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void withoutRoomNothingIsKept() throws Exception {
		List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$0\" \"$@\""));
		limited.addAll(command(KeepsStates.INSTALLATIONS));
		Process keeps = start(limited);
		try (BufferedReader said = said(keeps)) {
			assertEquals(KeepsStates.INSTALLATIONS, said.lines().count());
		}
		assertEquals(0, keeps.waitFor());
		assertEquals(0, requireRight());
		assertEquals(List.of(), names());
	}

	@Test
	void twoAtOnceAreReadByAThird() throws Exception {
		Process one = start(command(3 * KeepsStates.INSTALLATIONS));
		Process other = start(command(3 * KeepsStates.INSTALLATIONS));
		int looks = 0;
		try (BufferedReader ofOne = said(one); BufferedReader ofOther = said(other)) {
			while (ofOne.readLine() != null && ofOther.readLine() != null) {
				requireRight();
				looks++;
			}
		} finally {
			assertEquals(0, one.waitFor());
			assertEquals(0, other.waitFor());
		}
		assertTrue(looks > 0);
		assertEquals(KeepsStates.INSTALLATIONS, requireRight());
		assertEquals(KeepsStates.INSTALLATIONS, names().size(), () -> "each writes the same");
	}
}
