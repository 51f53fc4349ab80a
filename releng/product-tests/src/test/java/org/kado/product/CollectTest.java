package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** The built agent for Linux collects: to a folder while it records, after it was killed, and by itself to a stick that appears. */
@Requirement("S1-19")
class CollectTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final List<String> CONFIGURATION = List.of("equipment: 設備C", "tick_seconds: 0.2", "slot_seconds: 1", "idle_threshold_seconds: 1", "today_page: false");

	private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", "");

	private static final int LARGE_BYTES = 120 << 20;

	@TempDir
	Path folder;

	@Test
	void whatIsNewIsCopiedAndTheOriginalsStay() throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, NO_DISPLAY, CONFIGURATION);
		Path stick = Files.createDirectories(folder.resolve("スティック"));
		try (Running agent = agentFolder.startAndRecord()) {
			Await.until("a minute file", PATIENCE, () -> !agentFolder.minutes().isEmpty(), agent::text);
			agentFolder.verbEnding(0, "collect", stick.toString());
			CollectedStick first = CollectedStick.on(stick);
			assertEquals(List.of(), first.violations(agentFolder.logs()));
			assertTrue(first.files().containsKey("kado-installation.txt"), first.files()::toString);
			Path copy = first.copyOf(agentFolder.facts().get(0).getFileName().toString());
			long copied = Files.size(copy);
			Object unchanged = key(first.folder().resolve("kado-installation.txt"));

			agentFolder.awaitTick(agent, agentFolder.mark());
			agentFolder.verbEnding(0, "collect", stick.toString());
			CollectedStick second = CollectedStick.on(stick);
			assertEquals(List.of(), second.violations(agentFolder.logs()));
			assertTrue(Files.size(copy) > copied, "the new rows are there");
			assertEquals(unchanged, key(second.folder().resolve("kado-installation.txt")), "what is there already is not written again");
			assertEquals(2, second.beacons());
			agentFolder.stop(agent);
		}
		assertEquals(0, KadoCommand.english().run("report", stick.toString()).code());
	}

	private static Object key(Path file) throws IOException {
		return Files.getAttribute(file, "unix:ino") + " " + Files.getLastModifiedTime(file);
	}

	@Test
	@Requirement("A29")
	void killedWhileItCopiesItLeavesNoBrokenFileUnderItsName() throws IOException, InterruptedException {
		AgentFolder agentFolder = new AgentFolder(folder, NO_DISPLAY, CONFIGURATION);
		try (Running agent = agentFolder.startAndRecord()) {
			agentFolder.stop(agent);
		}
		String name = "20200101_" + agentFolder.facts().get(0).getFileName().toString().substring(9);
		try (RandomAccessFile large = new RandomAccessFile(agentFolder.logs().resolve("facts").resolve(name).toFile(), "rw")) {
			large.setLength(LARGE_BYTES);
		}
		Path stick = Files.createDirectories(folder.resolve("stick"));
		try (Running collect = agentFolder.verb("collect", stick.toString())) {
			Await.until("a part of the large file", PATIENCE, () -> find(stick, name + ".part").length > 0, collect::text);
			collect.kill();
		}
		assertEquals(0, find(stick, name).length, "the name is given to whole files only");
		assertEquals(0, find(stick, "kado-manifest.csv").length, "the manifest comes last");
		agentFolder.verbEnding(0, "collect", stick.toString());
		CollectedStick whole = CollectedStick.on(stick);
		assertEquals(List.of(), whole.violations(agentFolder.logs()));
		assertEquals(LARGE_BYTES, Files.size(whole.copyOf(name)));
		assertEquals(0, find(stick, name + ".part").length);
	}

	private static Path[] find(Path root, String name) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(file -> file.getFileName().toString().equals(name)).toArray(Path[]::new);
		} catch (IOException | UncheckedIOException e) {
			return new Path[0]; // it changes while we look
		}
	}

	@Test
	@Requirement("S1-19")
	void aStickWithAMarkerIsCollectedByItself() throws IOException, InterruptedException {
		try (PrivateMounts mounts = PrivateMounts.open()) {
			Path media = Path.of("/media");
			mounts.disk(media, 64);
			Path logs = folder.resolve("logs");
			List<String> configuration = Stream.concat(CONFIGURATION.stream(), Stream.of("collect_when_stick: true")).toList();
			AgentFolder agentFolder = AgentFolder.within(mounts, folder, NO_DISPLAY, configuration, logs);
			try (Running agent = agentFolder.startAndRecord()) {
				Path plain = media.resolve("plain");
				Path marked = media.resolve("KADO 1");
				mounts.disk(plain, 4096);
				mounts.disk(marked, 4096);
				Files.createFile(mounts.seen(marked).resolve("kado-collect"));
				Await.until("a manifest", PATIENCE, () -> find(mounts.seen(marked), "kado-manifest.csv").length > 0, agent::text);
				assertEquals(List.of(), CollectedStick.on(mounts.seen(marked)).violations(logs));
				assertArrayEquals(new Path[0], find(mounts.seen(plain), "kado"), "no marker, no copy");
				agentFolder.stop(agent);
			}
		}
	}
}
