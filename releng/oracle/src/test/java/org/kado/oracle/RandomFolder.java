package org.kado.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A folder of facts as a few sticks bring it (docs/formats/facts.md): some equipment for some days, each with rows of one length or another, holes, values
 * that were not measured, one day packed, and one file there twice.
 */
final class RandomFolder {

	private static final long START_MILLIS = 1_774_998_000_123L; // 2026-04-01T08:00+09:00
	private static final int TICK_MILLIS = 5_000;

	private final Random random;
	private final Path folder;

	RandomFolder(long seed, Path folder) {
		random = new Random(seed);
		this.folder = folder;
	}

	/** Writes <code>stick/equipment/facts/session_day.csv</code>. */
	void write(int equipment, int sessions) throws IOException {
		for (int e = 0; e < equipment; e++) {
			Path facts = Files.createDirectories(folder.resolve("stick 1").resolve("eq" + e).resolve("facts"));
			long clock = START_MILLIS + random.nextInt(7_200_000);
			for (int session = 1; session <= sessions; session++) {
				StringBuilder text = new StringBuilder("\uFEFF");
				header(text, e, session);
				clock = rows(text, clock);
				byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
				boolean packed = session == 1;
				Path file = facts.resolve(session + (packed ? ".csv.gz" : ".csv"));
				try (OutputStream out = packed ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
					out.write(bytes);
				}
				if (session == 2) {
					Path again = Files.createDirectories(folder.resolve("stick 2").resolve("eq" + e).resolve("facts"));
					Files.write(again.resolve("2.csv"), bytes);
				}
			}
		}
	}

	private long rows(StringBuilder text, long start) {
		long clock = start;
		row(text, "e", 1, clock, 100_000, "agent_start");
		int ticks = 1_000 + random.nextInt(2_000);
		boolean works = true;
		for (int seq = 2; seq < ticks; seq++) {
			works = random.nextInt(40) == 0 ? !works : works;
			long hole = random.nextInt(300) == 0 ? random.nextInt(20_000_000) : 0;
			int length = TICK_MILLIS + (random.nextInt(10) == 0 ? random.nextInt(40) : 0);
			clock += hole + length;
			String input = random.nextInt(100) == 0 ? ",,,," : works && random.nextInt(3) > 0 ? "2,3000,500,1000,2500" : "0,,,,";
			String cpu = random.nextInt(50) == 0 ? "" : random.nextInt(100) + "." + random.nextInt(10) + (1 + random.nextInt(9));
			row(text, "t", seq, clock, length, input, "", "", "", "", cpu, 4_000_000);
		}
		return clock + 60_000L + random.nextInt(3_600_000);
	}

	private static void header(StringBuilder text, int equipment, int session) {
		row(text, "kado-facts", 1);
		row(text, "h", "installation", "00000000-0000-4000-8000-00000000000" + equipment);
		row(text, "h", "fingerprint", "f" + equipment);
		row(text, "h", "equipment", "eq" + equipment);
		row(text, "h", "zone", "Asia/Tokyo");
		row(text, "h", "session", session);
		row(text, "h", "agent", "test");
		row(text, "h", "tick_ms", TICK_MILLIS);
		row(text, "h", "poll_ms", 1_000);
		row(text, "h", "threshold_ms", 60_000);
		row(text, "h", "source", "input");
		row(text, "h", "source", "cpu");
		row(text, "h", "source", "memory");
		row(text, "h", "end");
	}

	private static void row(StringBuilder text, Object... fields) {
		for (int i = 0; i < fields.length; i++) {
			text.append(i == 0 ? "" : ",").append(fields[i]);
		}
		text.append("\r\n");
	}
}
