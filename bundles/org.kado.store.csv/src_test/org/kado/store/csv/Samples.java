package org.kado.store.csv;

import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.store.Recording;

/** Facts to write. */
final class Samples {

	/** 2026-04-01 09:00 in Tokyo. */
	static final long NINE = Instant.parse("2026-04-01T00:00:00Z").toEpochMilli();
	static final long TICK = 5000;

	private Samples() {
	}

	static long at(String zoned) {
		return ZonedDateTime.parse(zoned).toInstant().toEpochMilli();
	}

	/** A tick with everything in it, values depending on its stamp. */
	static Tick full(long sequence, long stamp) {
		Tick tick = new Tick().begin(sequence, stamp, TICK);
		tick.input(3, stamp - 4321, stamp - 17, 250, 1890);
		tick.counts(5, 2, 71, 1);
		tick.cpu(12.34);
		tick.memoryAvailable((4L << 30) + stamp % 1000 * 1024);
		tick.process("ncrun.exe", 2, stamp % 977, 123_456L * 1024, 7_000_000_000L + stamp % 997);
		tick.process("加工,監視 \"A\".exe", 1, 15, 64L << 20, 0);
		tick.process("gone", 0, Tick.NOT_MEASURED, Tick.NOT_MEASURED);
		tick.networkInterface("イーサネット 2", 123_456_789_012L, stamp % 1_000_003);
		tick.rules(1, Truths.with(0, 0, Truth.of(stamp % 2 == 0)));
		tick.processor(12.5);
		tick.processor(Double.NaN);
		tick.processor(0);
		tick.disk("sda", 4_096, 1L << 40);
		tick.totals(60_010);
		tick.total("ncrun.exe", 2, 1_234, 123_456L * 1024);
		tick.total("[kernel]", 75, Tick.NOT_MEASURED, 0);
		return tick;
	}

	/** Appends full ticks, each 5 s after the one before. */
	static long ticks(Recording recording, long firstStamp, int count) throws IOException {
		long stamp = firstStamp;
		for (int i = 0; i < count; i++) {
			recording.append(full(recording.nextSequence(), stamp));
			stamp += TICK;
		}
		return stamp;
	}

	/** A row of the minute file. */
	static MinuteRow minute(long stamp) {
		return new MinuteRow(stamp, true, false, 1, 60_000, 60_000, Map.of());
	}

	static void start(Recording recording, long stamp) throws IOException {
		recording.append(EventKind.AGENT_START, stamp, 77_000, Map.of("version", "0.1.0"));
	}
}
