package org.kado.bench.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * More days of logs that hold one day each: copies with later times and higher numbers. The agent's store forces every file to the disk, and a
 * hundred thousand of that take longer than all else.
 */
final class LaterDays {

	private static final long DAY_MILLIS = 86_400_000;
	private static final DateTimeFormatter NAME = DateTimeFormatter.BASIC_ISO_DATE;

	private LaterDays() {
	}

	/** Writes so many further days beside every facts file. */
	static void write(Path folder, int days) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.walk(folder)) {
			files = all.filter(f -> f.toString().endsWith(".csv") && f.getParent().endsWith("facts")).toList();
		}
		for (Path file : files) {
			List<String> lines = Files.readAllLines(file);
			String name = file.getFileName().toString();
			for (int day = 1; day <= days; day++) {
				StringBuilder later = new StringBuilder();
				for (String line : lines) {
					later.append(shifted(line, day)).append("\r\n");
				}
				String date = NAME.format(LogGenerator.FIRST_DAY.plusDays(day));
				Files.writeString(file.resolveSibling(name.replace(NAME.format(LogGenerator.FIRST_DAY), date).replace(LogGenerator.FIRST_DAY.toString(),
						LocalDate.parse(date, NAME).toString())), later);
			}
		}
	}

	private static String shifted(String line, int day) {
		String[] fields = line.split(",", -1);
		if (Set.of("t", "p", "n", "r", "e").contains(fields[0])) {
			fields[1] = Long.toString(Long.parseLong(fields[1]) + day * 100L);
		}
		if (Set.of("t", "e").contains(fields[0])) {
			fields[2] = Long.toString(Long.parseLong(fields[2]) + day * DAY_MILLIS);
		}
		if (fields[0].equals("a")) {
			fields[1] = Long.toString(Long.parseLong(fields[1]) + day * DAY_MILLIS);
			fields[2] = Long.toString(Long.parseLong(fields[2]) + day * DAY_MILLIS);
		}
		return String.join(",", fields);
	}
}
