package org.kado.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of facts for tests, as docs/formats/facts.md says: each equipment works for two minutes, pauses for 30 s, works for another two
 * minutes, and runs by itself for three.
 */
final class SampleFolder {

	private static final long START_MILLIS = 1_774_998_000_000L; // 2026-04-01T08:00+09:00
	private static final int TICK_MILLIS = 5_000;

	private SampleFolder() {
	}

	/** Writes the facts of the equipment into the folder's sub-folder "facts". */
	static void write(Path folder, List<String> equipment) throws IOException {
		Files.createDirectories(folder.resolve("facts"));
		for (int i = 0; i < equipment.size(); i++) {
			Files.writeString(folder.resolve("facts").resolve("any name " + i + ".csv"), facts(equipment.get(i), i));
		}
	}

	private static String facts(String equipment, int number) {
		StringBuilder text = new StringBuilder("\uFEFF");
		header(text, equipment, number);
		long sequence = 1;
		row(text, "e", sequence++, START_MILLIS, 100_000, "agent_start");
		for (int tick = 1; tick <= 90; tick++) {
			long stamp = START_MILLIS + (long) tick * TICK_MILLIS;
			boolean works = tick <= 24 || tick > 30 && tick <= 54;
			boolean runs = tick > 54;
			String input = works ? "2,3000,500,1000,2500" : "0,,,,";
			row(text, "t", sequence, stamp, TICK_MILLIS, input, "", "", "", "", runs ? 60 : 10, 4_000_000);
			row(text, "p", sequence, "spindle", 1, runs ? 4_000 : 10, 50_000);
			sequence++;
		}
		return text.toString();
	}

	private static void header(StringBuilder text, String equipment, int number) {
		row(text, "kado-facts", 1);
		row(text, "h", "installation", "00000000-0000-4000-8000-00000000000" + number);
		row(text, "h", "fingerprint", "f" + number);
		row(text, "h", "equipment", equipment);
		row(text, "h", "zone", "Asia/Tokyo");
		row(text, "h", "session", 1);
		row(text, "h", "agent", "test");
		row(text, "h", "tick_ms", TICK_MILLIS);
		row(text, "h", "poll_ms", 1_000);
		row(text, "h", "threshold_ms", 60_000);
		for (String source : List.of("input", "cpu", "memory", "process")) {
			row(text, "h", "source", source);
		}
		row(text, "h", "rule", "spindle", "process", "spindle", 20);
		row(text, "h", "end");
	}

	private static void row(StringBuilder text, Object... fields) {
		for (int i = 0; i < fields.length; i++) {
			text.append(i == 0 ? "" : ",").append(fields[i]);
		}
		text.append("\r\n");
	}
}
