package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.Tick;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** What the writer writes, the reader reads. */
class FactsRoundTripTest {

	@TempDir
	private Path folder;

	private final CsvLogStore store = new CsvLogStore();

	@Test
	@Requirement({"S1-02", "S1-03", "S1-09"})
	void everyKindOfRowComesBack() throws IOException {
		List<TickCopy> written = new ArrayList<>();
		try (Recording recording = store.open(Setups.in(folder).build())) {
			recording.append(new ClockAnchor(Samples.NINE, 77_000, 70_000));
			recording.append(EventKind.BOOT, Samples.NINE, 77_000, Map.of("boot_ms", "1774999000000"));
			recording.append(EventKind.AGENT_START, Samples.NINE, 77_001, Map.of("version", "0.1.0"));
			Map<String, String> inventory = new LinkedHashMap<>();
			inventory.put("cpu", "Intel(R) Core(TM) i5-8500, \"Coffee Lake\"");
			inventory.put("os", "Windows 10 Pro 日本語");
			recording.inventory(inventory);
			for (int i = 1; i <= 3; i++) {
				Tick tick = Samples.full(recording.nextSequence(), Samples.NINE + i * Samples.TICK);
				written.add(TickCopy.of(tick));
				recording.append(tick);
			}
			Tick empty = new Tick().begin(recording.nextSequence(), Samples.NINE + 20_000, 5003);
			written.add(TickCopy.of(empty));
			recording.append(empty);
			Tick quiet = new Tick().begin(recording.nextSequence(), Samples.NINE + 25_000, 4997);
			quiet.noInput();
			quiet.cpu(0);
			quiet.memoryAvailable(0);
			written.add(TickCopy.of(quiet));
			recording.append(quiet);
			recording.append(EventKind.SOURCE_BROKEN, Samples.NINE + 26_000, 78_000, Map.of("source", "cpu", "reason", "a=b, \"c\"\nd"));
		}
		Collected read = Collected.factsIn(folder);
		assertEquals(List.of(), read.problems);
		assertEquals(written, read.ticks);
		assertEquals("haeeittttte", read.order.toString().replaceFirst("ii", "i"));
		assertEquals(List.of(new ClockAnchor(Samples.NINE, 77_000, 70_000)), read.anchors);
		assertEquals(List.of(EventKind.BOOT, EventKind.AGENT_START, EventKind.SOURCE_BROKEN), read.events.stream().map(e -> e.kind()).toList());
		assertEquals(Map.of("source", "cpu", "reason", "a=b, \"c\" d"), read.events.get(2).details());
		assertEquals(77_001, read.events.get(1).monotonicMillis());
		assertEquals("Intel(R) Core(TM) i5-8500, \"Coffee Lake\"", read.inventory.get("cpu"));
		assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), read.sequences());
	}

	@Test
	@Requirement("S1-29")
	void whatTheAgentUsedComesBackAndNothingOfItIsMistakenForZero() throws IOException {
		AgentCost used = new AgentCost(Samples.NINE + 5_000, 3_600_000, 1_080, 50L << 20, 250_000, 2);
		AgentCost unknown = new AgentCost(Samples.NINE + 6_000, 1_000, -1, -1, 0, 0);
		long written;
		try (Recording recording = store.open(Setups.in(folder).build())) {
			Samples.start(recording, Samples.NINE);
			recording.append(used);
			recording.append(unknown);
			written = recording.writtenBytes();
		}
		Collected read = Collected.factsIn(folder);
		assertEquals(List.of(used, unknown), read.costs);
		assertEquals(0.03, used.cpuPercentOfOneCore(), 1e-9);
		assertTrue(Double.isNaN(unknown.cpuPercentOfOneCore()));
		assertEquals(Files.size(Collected.factsFiles(folder).get(0)), written);
		assertEquals(List.of(), read.problems);
	}

	@Test
	void theFirstRowOfADayMayTellOfTheAgent() throws IOException {
		try (Recording recording = store.open(Setups.in(folder).build())) {
			Samples.start(recording, Samples.at("2026-04-01T23:59:50+09:00"));
			recording.append(new AgentCost(Samples.at("2026-04-02T00:00:00+09:00"), 3_600_000, 1, 1 << 20, 1, 0));
		}
		assertEquals(2, Collected.factsFiles(folder).size());
		assertEquals(1, Collected.factsIn(folder).costs.size());
	}

	@Test
	@Requirement({"S1-07", "S1-15"})
	void headerComesBack() throws IOException {
		Setups setup = Setups.in(folder).equipment("設備,\"A\" №1").rules(new MachineRule("加工, 1", "ncrun.exe", 3.5), new MachineRule("b", "b.exe", 0));
		FactsHeader header;
		try (Recording recording = store.open(setup.build())) {
			Samples.start(recording, Samples.NINE);
			header = new FactsHeader(1, recording.installation(), "f1", "設備,\"A\" №1", Setups.TOKYO, "1", "0.1.0", 5000, 1000, 60_000, 8L << 30, 4,
					Setups.SOURCES, setup.rules());
		}
		assertEquals(List.of(header), Collected.factsIn(folder).headers);
	}

	@Test
	@Requirement("S1-30")
	void fileIsUtf8WithOneMarkAndEachLineEndsWithCrLf() throws IOException {
		try (Recording recording = store.open(Setups.in(folder).build())) {
			Samples.ticks(recording, Samples.NINE, 3);
		}
		byte[] content = Files.readAllBytes(Collected.factsFiles(folder).get(0));
		assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(content, 3));
		String text = new String(content, StandardCharsets.UTF_8);
		assertEquals(0, text.lastIndexOf('\uFEFF'));
		assertTrue(text.startsWith("\uFEFFkado-facts,1\r\n"));
		assertTrue(text.endsWith("\r\n"));
		assertEquals(text, text.replaceAll("\r?\n", "\r\n"));
	}

	@Test
	@Requirement("S1-06")
	void nameHoldsDayEquipmentInstallationAndSession() throws IOException {
		String id;
		try (Recording recording = store.open(Setups.in(folder).equipment("A/B:設備_2.").session("c_2").build())) {
			Samples.start(recording, Samples.at("2026-04-01T23:59:59+09:00"));
			id = recording.installation().toString().substring(0, 8);
		}
		assertEquals("20260401_A_B_設備_2__" + id + "_sc-2.csv", Collected.factsFiles(folder).get(0).getFileName().toString());
	}

	@Test
	void valuesAtTheirLimitsComeBack() throws IOException {
		Random random = new Random(4711);
		List<TickCopy> written = new ArrayList<>();
		try (Recording recording = store.open(Setups.in(folder).build())) {
			for (int i = 0; i < 300; i++) {
				Tick tick = new Tick().begin(recording.nextSequence(), Samples.NINE + i, random.nextInt(3) * 100_000_000L);
				tick.input(Integer.MAX_VALUE, tick.stampMillis() + 1, tick.stampMillis() - (1L << random.nextInt(40)), -1, Integer.MAX_VALUE * 2L);
				tick.counts(random.nextInt(), random.nextInt() >>> 1, 0, Integer.MAX_VALUE);
				if (tick.keys() < 0) {
					tick.counts(Tick.NOT_MEASURED, tick.clicks(), tick.moves(), tick.wheel());
				}
				tick.cpu(random.nextInt(10_001) / 100.0);
				tick.memoryAvailable(random.nextLong() >>> 20 & ~1023L);
				for (int p = 0; p < random.nextInt(20); p++) {
					tick.process("p" + p + (p % 3 == 0 ? "," : "") + (p % 5 == 0 ? "\"" : ""), p, 1L << p * 2, 1024L << p);
				}
				for (int n = 0; n < random.nextInt(9); n++) {
					tick.networkInterface("eth" + n, 1L << n * 6, 0);
				}
				written.add(TickCopy.of(tick));
				recording.append(tick);
			}
		}
		Collected read = Collected.factsIn(folder);
		assertEquals(List.of(), read.problems);
		assertEquals(written, read.ticks);
	}

	@Test
	void valuesThatAreNoValuesAreEmpty() throws IOException {
		try (Recording recording = store.open(Setups.in(folder).build())) {
			Tick tick = new Tick().begin(1, Samples.NINE, 5000);
			tick.cpu(Double.POSITIVE_INFINITY);
			tick.memoryAvailable(-5);
			recording.append(tick);
		}
		assertTrue(Files.readString(Collected.factsFiles(folder).get(0)).endsWith("\r\nt,1," + Samples.NINE + ",5000,,,,,,,,,,,\r\n"));
	}

	@Test
	void tickWithAnotherNumberIsRefused() throws IOException {
		try (Recording recording = store.open(Setups.in(folder).build())) {
			Tick tick = Samples.full(2, Samples.NINE);
			assertThrows(IllegalArgumentException.class, () -> recording.append(tick));
			assertEquals(1, recording.nextSequence());
		}
		assertEquals(List.of(), Collected.factsFiles(folder));
	}

	@Test
	void oneBatchIsOneWrite() throws IOException {
		FaultyFiles files = new FaultyFiles();
		try (Recording recording = new CsvLogStore(files, Clock.systemUTC()).open(Setups.in(folder).build())) {
			Samples.start(recording, Samples.NINE);
			int before = files.writes;
			Samples.ticks(recording, Samples.NINE, 10);
			assertEquals(before + 10, files.writes);
		}
	}
}
