package org.kado.bench.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.kado.analysis.HourLoads;
import org.kado.archive.FolderReader;
import org.kado.archive.LogFolder;
import org.kado.archive.ReadOptions;
import org.kado.archive.ReadProgress;
import org.kado.model.State;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.store.csv.FactsFormat;
import org.kado.store.csv.MinutesFormat;
import org.kado.store.csv.OriginalMinutesFormat;
import org.kado.views.UtilisationView;

/** Kado's own part, in a process of its own each time. Prints lines of name and value. */
final class KadoWork {

	/** The system counts CPU in hundredths of a second: one round alone would be told too coarsely. */
	private static final int WARM_ROUNDS = 10;

	private KadoWork() {
	}

	/** Arguments: what to do, folder, index. */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[1]);
		Path index = Path.of(arguments[2]);
		double start = Cpu.millis();
		switch (arguments[0]) {
			case "import" -> importing(read(folder, index));
			case "read" -> System.out.println("files\t" + read(folder, index).filesRead());
			case "answer" -> answer(read(folder, index));
			case "fill" -> YearOfStates.fill(read(folder, index), index);
			case "days" -> days(read(folder, index));
			case "generate" -> generate(folder, arguments);
			case "repeat" -> LaterDays.write(folder, Integer.parseInt(arguments[3]));
			default -> throw new IllegalArgumentException(arguments[0]);
		}
		Cpu.tell("work_ms", start);
	}

	private static LogFolder read(Path folder, Path index) throws IOException {
		double start = Cpu.millis();
		FolderReader reader = new FolderReader(List.of(new FactsFormat(), new MinutesFormat(), new OriginalMinutesFormat()));
		LogFolder read = reader.read(folder, ReadOptions.byFormat().withIndex(index), ReadProgress.NONE);
		Cpu.tell("read_ms", start);
		if (!read.problems().isEmpty()) {
			throw new IOException(read.problems().size() + " problems, the first: " + read.problems().get(0));
		}
		return read;
	}

	/** Everything that the first report of the folder makes: columns, states, tiles. */
	private static void importing(LogFolder folder) throws IOException {
		UtilisationView view = new UtilisationView(folder, AnalysisSettings.asRecorded());
		System.out.println("equipment\t" + view.equipment(Basis.OBSERVED, Optional.empty()).size());
		tellMemory();
	}

	/** What of this process lies in the memory: its own, and pages of files, which the system takes back where others need the room. Linux only. */
	private static void tellMemory() throws IOException {
		for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
			if (line.startsWith("RssAnon:") || line.startsWith("RssFile:")) {
				System.out.println(line.substring(0, line.indexOf(':')) + "_mib\t" + Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
			}
		}
	}

	private static void answer(LogFolder folder) {
		Answer answer = new Answer();
		double start = Cpu.millis();
		for (InstallationFacts facts : folder.installations()) {
			add(answer, facts.equipment(), HourLoads.of(facts));
		}
		Cpu.tell("query_ms", start);
		System.out.println("answer\t" + answer.hash());
		System.out.println("process_ms\t" + folder.installations().stream().mapToLong(KadoWork::processMillis).sum());
	}

	static void add(Answer answer, String equipment, HourLoads loads) {
		for (int i = 0; i < loads.hours(); i++) {
			answer.add(equipment, loads.startMillis(i) / HourLoads.HOUR_MILLIS, loads.ticks(i), loads.inputTicks(i), loads.cpuTicks(i), loads.cpuThousandths(i));
		}
	}

	private static long processMillis(InstallationFacts facts) {
		long[] sum = new long[1];
		facts.sessions().forEach(session -> session.segments().forEach(segment -> segment.ticks().processes().forEach(process -> {
			for (int row = 0; row < process.size(); row++) {
				sum[0] += Math.max(0, process.cpuMillis(row));
			}
		})));
		return sum[0];
	}

	/** By equipment and day: the first question of this process, then the same again and again. Each row is looked at, as somebody would who prints it. */
	private static void days(LogFolder folder) {
		double start = Cpu.millis();
		UtilisationView view = new UtilisationView(folder, AnalysisSettings.asRecorded());
		double used = use(view.report(Bucket.DAY, Basis.OBSERVED, Optional.empty()));
		Cpu.tell("first_ms", start);
		System.out.println("rows\t" + view.report(Bucket.DAY, Basis.OBSERVED, Optional.empty()).size());
		double least = Double.MAX_VALUE;
		for (int block = 0; block < 4; block++) {
			double again = Cpu.millis();
			for (int i = 0; i < WARM_ROUNDS; i++) {
				if (use(view.report(Bucket.DAY, Basis.OBSERVED, Optional.empty())) != used) {
					throw new IllegalStateException("another answer");
				}
			}
			least = Math.min(least, (Cpu.millis() - again) / WARM_ROUNDS);
		}
		System.out.println("warm_ms\t" + least);
	}

	private static double use(List<ReportRow> rows) {
		double sum = 0;
		for (ReportRow row : rows) {
			sum += row.utilisation().orElse(0) + row.utilisationHigh().orElse(0) + row.millisOf(State.MAN) + row.date().orElseThrow().getHour();
		}
		return sum;
	}

	private static void generate(Path folder, String[] arguments) throws IOException {
		int[] numbers = java.util.Arrays.stream(arguments, 3, 7).mapToInt(Integer::parseInt).toArray();
		new LogGenerator(new LogGenerator.Plan(numbers[0], numbers[1], numbers[2], numbers[3], arguments[7].equals("full"), arguments[8].equals("closed")))
				.write(folder);
	}
}
