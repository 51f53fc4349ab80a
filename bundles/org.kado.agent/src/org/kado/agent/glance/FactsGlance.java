package org.kado.agent.glance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a look at the facts of the newest day tells, of all sessions together. Read as plain lines (docs/formats/facts.md): enough to say
 * whether recording goes on, and no more.
 *
 * @param files           the files that were read; empty where there are none that are not packed
 * @param lastRowMillis   stamp of the newest tick, UTC; empty where there is none
 * @param tickMillis      planned distance of ticks, as recorded last; empty where unknown
 * @param inputRecorded   whether the newest file's header lists human input
 * @param lastInputMillis newest instant of input, UTC; empty where there is none
 * @param events          events by time, the newest last
 * @param damagedLines    lines that were cut or hold NUL bytes
 */
public record FactsGlance(List<Path> files, OptionalLong lastRowMillis, OptionalLong tickMillis, boolean inputRecorded, OptionalLong lastInputMillis,
		List<EventLine> events, int damagedLines) {

	private static final int DAY_DIGITS = 8;

	/** Copies the lists in. */
	public FactsGlance {
		files = List.copyOf(files);
		events = List.copyOf(events);
	}

	/**
	 * An event as it stands in the file.
	 *
	 * @param utcMillis when
	 * @param kind      its kind
	 * @param details   its details as <code>key=value</code>
	 */
	public record EventLine(long utcMillis, String kind, List<String> details) {

		/** Copies the list in. */
		public EventLine {
			details = List.copyOf(details);
		}

		/** Value of a detail; empty where it is missing. */
		public Optional<String> find(String key) {
			return details.stream().filter(detail -> detail.startsWith(key + "=")).map(detail -> detail.substring(key.length() + 1)).findFirst();
		}
	}

	/**
	 * Looks into a log folder.
	 *
	 * @throws IOException where the folder can't be listed; a file that can't be read is passed over
	 */
	public static FactsGlance at(Path logFolder) throws IOException {
		Reading reading = new Reading();
		for (Path file : newestDay(logFolder.resolve("facts"))) {
			reading.read(file);
		}
		return reading.glance();
	}

	private static List<Path> newestDay(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
				files.forEach(found::add);
			}
		}
		String newest = found.stream().map(FactsGlance::day).max(Comparator.naturalOrder()).orElse("");
		return found.stream().filter(file -> day(file).equals(newest)).sorted().toList();
	}

	private static String day(Path file) {
		String name = file.getFileName().toString();
		return name.substring(0, Math.min(DAY_DIGITS, name.length()));
	}

	/** Collects from the lines. */
	private static final class Reading {

		private static final int UTC = 2;
		private static final int INPUTS = 4;
		private static final int LAST_INPUT = 6;
		private static final int KIND = 4;

		private final List<Path> files = new ArrayList<>();
		private final List<EventLine> events = new ArrayList<>();
		private long lastRowMillis = Long.MIN_VALUE;
		private long lastInputMillis = Long.MIN_VALUE;
		private long tickMillis = -1;
		private boolean inputRecorded;
		private int damagedLines;

		void read(Path file) {
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
				files.add(file);
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					line(line);
				}
			} catch (IOException e) {
				// kept by another program; what was read before counts
			}
		}

		private void line(String line) {
			if (line.indexOf('\0') >= 0 || line.endsWith("\u0018")) {
				damagedLines++;
				return;
			}
			String[] fields = line.split(",", -1);
			try {
				switch (fields[0]) {
				case "t" -> tick(fields);
				case "e" -> events.add(new EventLine(Long.parseLong(fields[UTC]), fields[KIND], List.of(fields).subList(KIND + 1, fields.length)));
				case "h" -> header(fields);
				default -> {
					// tells nothing that is asked here
				}
				}
			} catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
				// the last line, being written
			}
		}

		private void tick(String[] fields) {
			long utcMillis = Long.parseLong(fields[UTC]);
			lastRowMillis = Math.max(lastRowMillis, utcMillis);
			if (!fields[INPUTS].isEmpty() && !fields[INPUTS].equals("0")) {
				lastInputMillis = Math.max(lastInputMillis, utcMillis - Long.parseLong(fields[LAST_INPUT]));
			}
		}

		private void header(String[] fields) {
			if (fields[1].equals("tick_ms")) {
				tickMillis = Long.parseLong(fields[2]);
			} else if (fields[1].equals("installation")) {
				inputRecorded = false;
			} else if (fields[1].equals("source") && fields[2].equals("input")) {
				inputRecorded = true;
			}
		}

		FactsGlance glance() {
			events.sort(Comparator.comparingLong(EventLine::utcMillis));
			return new FactsGlance(files, optional(lastRowMillis, Long.MIN_VALUE), optional(tickMillis, -1), inputRecorded,
					optional(lastInputMillis, Long.MIN_VALUE), events, damagedLines);
		}

		private static OptionalLong optional(long value, long absent) {
			return value == absent ? OptionalLong.empty() : OptionalLong.of(value);
		}
	}
}
