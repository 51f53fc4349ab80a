package org.kado.bench.archive;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A reader that somebody writes in an afternoon, with a CSV library: every row split, ticks and processes made numbers and summed. */
final class CsvWork {

	private CsvWork() {
	}

	/** Argument: folder. */
	public static void main(String[] arguments) throws IOException {
		Answer answer = new Answer();
		long[] processMillis = new long[1];
		for (Path file : factsFiles(Path.of(arguments[0]))) {
			String equipment = file.getParent().getParent().getFileName().toString();
			try (Reader in = Files.newBufferedReader(file); Stream<CSVRecord> rows = CSVFormat.DEFAULT.parse(in).stream()) {
				rows.forEach(row -> take(row, equipment, answer, processMillis));
			}
		}
		System.out.println("answer\t" + answer.hash());
		System.out.println("process_ms\t" + processMillis[0]);
	}

	private static void take(CSVRecord row, String equipment, Answer answer, long[] processMillis) {
		if (row.get(0).equals("t")) {
			long[] numbers = new long[row.size()];
			for (int i = 1; i < row.size(); i++) {
				numbers[i] = row.get(i).isEmpty() || i == 13 ? -1 : Long.parseLong(row.get(i));
			}
			boolean measured = !row.get(13).isEmpty();
			long cpu = measured ? Math.round(Double.parseDouble(row.get(13)) * 1000) : 0;
			answer.add(equipment, Math.floorDiv(numbers[2], 3_600_000L), 1, numbers[4] > 0 ? 1 : 0, measured ? 1 : 0, cpu);
		} else if (row.get(0).equals("p")) {
			processMillis[0] += Long.parseLong(row.get(4)) + 0 * (Long.parseLong(row.get(5)) + Long.parseLong(row.get(6)));
		} else if (row.get(0).equals("n")) {
			processMillis[0] += 0 * (Long.parseLong(row.get(3)) + Long.parseLong(row.get(4)));
		}
	}

	/** The plain facts files below the folder, sorted. */
	static List<Path> factsFiles(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".csv") && file.getParent().endsWith("facts")).sorted().toList();
		}
	}
}
