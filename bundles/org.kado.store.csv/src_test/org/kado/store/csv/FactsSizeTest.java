package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.store.Recording;

/** A simulated day: 5 s ticks, 4 processes, 2 interfaces, input in two ticks of five, numbers of rows with 9 digits. */
class FactsSizeTest {

	private static final int TICKS = 17_280;
	private static final long MAX_OPEN_BYTES = 6_000_000;
	private static final long MAX_CLOSED_BYTES = 1_500_000;
	private static final String[] PROCESSES = {"ncrun.exe", "MachiningCenterControl.exe", "QaseeClient.exe", "EXCEL.EXE"};

	@TempDir
	private Path folder;

	@Test
	void aDayStaysWithinItsSize() throws IOException {
		long midnight = Samples.at("2026-04-01T00:00:00+09:00");
		CsvLogStore store = new CsvLogStore(new FaultyFiles(), Clock.fixed(Instant.ofEpochMilli(midnight), ZoneOffset.UTC));
		// a known installation without files: its numbers go on with nine digits, the longest there are
		store.open(Setups.in(folder).build()).close();
		try (Recording recording = store.open(Setups.in(folder).build())) {
			assertTrue(recording.nextSequence() > 100_000_000);
			recording.append(new ClockAnchor(midnight, 1, 1));
			Samples.start(recording, midnight);
			Day day = new Day(new Random(20260401));
			long stamp = midnight;
			for (int i = 0; i < TICKS; i++) {
				long elapsed = 4990 + day.random.nextInt(20);
				stamp = midnight + i * 5000L + day.random.nextInt(12);
				if (i % 720 == 0) {
					recording.append(new ClockAnchor(stamp, 1_000_000 + i * 5000L, 1_000_000 + i * 5000L));
				}
				recording.append(day.tick(recording.nextSequence(), stamp, elapsed));
			}
			recording.append(EventKind.AGENT_STOP, stamp, 1, Map.of("reason", "signal"));
		}
		byte[] content = Files.readAllBytes(Collected.factsFiles(folder).get(0));
		long closed = gzip(content);
		System.out.printf("a day of facts: %,d bytes open, %,d bytes gzip, %d bytes a tick%n", content.length, closed, content.length / TICKS);
		assertTrue(content.length <= MAX_OPEN_BYTES, "open: " + content.length);
		assertTrue(closed <= MAX_CLOSED_BYTES, "gzip: " + closed);
		Collected read = Collected.facts(content);
		assertEquals(TICKS, read.ticks.size());
		assertEquals(0, read.problems.size());
	}

	private static long gzip(byte[] content) throws IOException {
		ByteArrayOutputStream closed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(closed)) {
			gzip.write(content);
		}
		return closed.size();
	}

	/** Values that wander as those of a real PC do. */
	private static final class Day {

		private final Random random;
		private final Tick tick = new Tick();
		private final long[] residentKib = {182_344, 612_908, 48_120, 233_764};
		private long availableKib = 9_300_000;

		Day(Random random) {
			this.random = random;
		}

		Tick tick(long sequence, long stamp, long elapsed) {
			tick.begin(sequence, stamp, elapsed);
			if (random.nextInt(5) < 2) {
				int last = random.nextInt(1000);
				tick.input(1 + random.nextInt(5), stamp - last - random.nextInt(4000), stamp - last, 900 + random.nextInt(200), 1000 + random.nextInt(4000));
			} else {
				tick.noInput();
			}
			tick.cpu(3 + random.nextInt(4000) / 100.0);
			availableKib += random.nextInt(8001) - 4000;
			tick.memoryAvailable(availableKib * 1024);
			for (int i = 0; i < PROCESSES.length; i++) {
				residentKib[i] += random.nextInt(3) == 0 ? random.nextInt(801) - 400 : 0;
				tick.process(PROCESSES[i], 1, random.nextInt(1200), residentKib[i] * 1024, i % 2 == 0 ? random.nextInt(3) * random.nextInt(400_000) : 0);
			}
			tick.networkInterface("イーサネット", random.nextInt(90_000), random.nextInt(30_000));
			tick.networkInterface("Wi-Fi", random.nextInt(9000), random.nextInt(9000));
			tick.rules(1, Truths.with(0, 0, Truth.of(random.nextInt(60) == 0)));
			return tick;
		}
	}
}
