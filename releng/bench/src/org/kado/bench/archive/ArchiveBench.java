package org.kado.bench.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.kado.bench.Machine;
import org.kado.bench.Metric;

/**
 * What opening and asking folders of logs costs, beside others that do the same with the same files in the same run. Arguments: work folder, Java
 * home, folder of the scripts, folder of the products' files of Java's flags, [--quick]. The class path is that of this process.
 */
final class ArchiveBench {

	private static final String KADO = "org.kado.bench.archive.KadoWork";
	private static final String RAW = "org.kado.bench.archive.RawWork";
	private static final String DUCK = "org.kado.bench.archive.DuckWork";
	/** The store's file that says which installation a folder is of. */
	private static final String INSTALLATION = "kado-installation.txt";
	/** Ticks of a day of the small files of which there are many. */
	private static final int FEW_TICKS = 2;
	/** Files that are packed to tell how large all would be. */
	private static final int SAMPLE_FILES = 20;

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
	private final Path work;
	private final Path java;
	private final Path scripts;
	private final List<String> commandFlags;
	private final List<String> workbenchFlags;
	private final Plan plan;

	/**
	 * How much is measured.
	 *
	 * @param equipment equipment of the smallest set, of 4 days
	 * @param manyDays  days of 300 equipment in the set of many small files
	 * @param rawDays   days of 50 equipment whose raw rows are asked
	 */
	private record Plan(int equipment, int manyDays, int rawDays) {

		static final Plan FULL = new Plan(5, 366, 30);
		static final Plan QUICK = new Plan(2, 60, 6);
	}

	private ArchiveBench(Path work, Path java, Path scripts, Path launchers, Plan plan) throws IOException {
		this.work = work;
		this.java = java;
		this.scripts = scripts;
		commandFlags = flags(launchers.resolve("kado.vmargs"));
		workbenchFlags = flags(launchers.resolve("kado-workbench.vmargs"));
		this.plan = plan;
	}

	/** Runs the bench. */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Plan plan = arguments.length > 4 ? Plan.QUICK : Plan.FULL;
		new ArchiveBench(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]), plan).run();
	}

	/** What the product's starter gives to Java; the heap is the bench's own. */
	private static List<String> flags(Path file) throws IOException {
		return Files.readAllLines(file).stream().map(String::strip).filter(line -> line.startsWith("-") && !line.startsWith("-Xmx")).toList();
	}

	private void run() throws IOException, InterruptedException {
		Files.copy(scripts.resolve("measured.py"), work.resolve("measured.py"));
		out.println(Machine.line(java));
		tell("one core reads memory at %.1f GB/s", Bandwidth.bytesPerSecond() / 1e9);
		imports();
		packed();
		hostOnly();
		rawRows();
		manyFiles();
	}

	private void tell(String format, Object... values) {
		System.err.printf(Locale.ROOT, "bench: " + format + "%n", values);
	}

	private void print(Metric metric) {
		out.print(metric.lines());
	}

	// ---- what runs ----

	private Child java(int heapMib, String mainClass, String... arguments) throws IOException, InterruptedException {
		return java(heapMib, List.of("-XX:+UseSerialGC"), mainClass, arguments);
	}

	private Child java(int heapMib, List<String> flags, String mainClass, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-Xmx" + heapMib + "m"));
		command.addAll(flags);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
		command.addAll(List.of(arguments));
		return Child.run(work, command);
	}

	private Child kado(int heapMib, String what, Path logs, Path index, String... more) throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(List.of(what, logs.toString(), index.toString()));
		arguments.addAll(List.of(more));
		return java(heapMib, commandFlags, KADO, arguments.toArray(String[]::new));
	}

	/** Writes logs and sees to it that they look as if they had lain there for a while. */
	private Path generate(String name, int equipment, int firstDay, int days, int ticksOfADay, boolean full, boolean closed)
			throws IOException, InterruptedException {
		Path logs = work.resolve(name);
		kado(256, "generate", logs, logs, Integer.toString(equipment), Integer.toString(firstDay), Integer.toString(days), Integer.toString(ticksOfADay),
				full ? "full" : "host", closed ? "closed" : "open");
		age(logs);
		return logs;
	}

	private void age(Path logs) throws IOException, InterruptedException {
		Child.run(work, List.of("find", logs.toString(), "-name", "*.csv*", "-exec", "touch", "-d", "2026-02-01T00:00Z", "{}", "+"));
	}

	private static long bytes(Path folder, String ending) throws IOException {
		long bytes = 0;
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
				bytes += Files.size(file);
			}
		}
		return bytes;
	}

	/** What the files take when each is packed as the agent packs closed days. */
	private static long gzippedBytes(List<Path> files) throws IOException {
		long bytes = 0;
		for (Path file : files) {
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (OutputStream out = new GZIPOutputStream(packed)) {
				Files.copy(file, out);
			}
			bytes += packed.size();
		}
		return bytes;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	// ---- import of plain files ----

	private void imports() throws IOException, InterruptedException {
		double[] megabytes = new double[3];
		Child[] imported = new Child[3];
		int[][] sizes = { { plan.equipment, 4 }, { plan.equipment, 20 }, { plan.equipment * 5, 20 } };
		for (int i = 0; i < sizes.length; i++) {
			Path logs = generate("plain" + i, sizes[i][0], 0, sizes[i][1], 17_280, true, false);
			Path index = work.resolve("plain-index" + i);
			long ticks = 17_280L * sizes[i][0] * sizes[i][1];
			megabytes[i] = bytes(logs, ".csv") / 1e6;
			imported[i] = kado(128, "import", logs, index);
			tell("%.0f MB, %d ticks: import %.2f s of CPU, %.2f s by the clock, %.0f MiB; index %.0f MB", megabytes[i], ticks, imported[i].cpuSeconds(),
					imported[i].elapsedSeconds(), imported[i].peakMib(), bytes(index, "") / 1e6);
			if (i == 1) {
				peers(logs, index, megabytes[i], ticks, imported[i]);
				size(logs, index, ticks);
			}
			if (i == 2) {
				growing(logs, index, sizes[i][0], sizes[i][1]);
			}
			delete(logs);
			delete(index);
		}
		linear(megabytes, imported);
	}

	/** A start costs the same whatever the folder's size, so what further bytes cost is compared as well: it can't hide there. */
	private void linear(double[] megabytes, Child[] imported) throws IOException {
		for (int i = 0; i < megabytes.length; i++) {
			String size = i == 0 ? "1x" : i == 1 ? "5x" : "25x";
			print(Metric.atLeast("import_mb_per_cpu_second_at_" + size, megabytes[i] / imported[i].cpuSeconds(), 110, 275));
		}
		double[] further = new double[2];
		for (int i = 0; i < further.length; i++) {
			further[i] = (imported[i + 1].cpuSeconds() - imported[i].cpuSeconds()) / (megabytes[i + 1] - megabytes[i]);
		}
		print(Metric.atMost("import_cpu_per_further_byte_at_25x_to_5x", further[1] / further[0], 1.2));
		print(Metric.atMost("import_cpu_per_byte_at_25x_to_5x", imported[2].cpuSeconds() / megabytes[2] / (imported[1].cpuSeconds() / megabytes[1]), 1.2));
		print(Metric.atMost("import_peak_resident_mib_at_25x", imported[2].peakMib(), 256));
		print(Metric.atMost("import_own_resident_mib_at_25x", imported[2].number("RssAnon_mib"), 256));
		tell("resident at the end of the largest import: %.0f MiB of its own, %.0f MiB pages of files", imported[2].number("RssAnon_mib"), imported[2].number("RssFile_mib"));
		print(Metric.atLeast("import_cores_used_at_25x", imported[2].cpuSeconds() / imported[2].elapsedSeconds(), 1.5));
	}

	private void peers(Path logs, Path index, double megabytes, long ticks, Child imported) throws IOException, InterruptedException {
		Child answer = kado(1024, "answer", logs, index);
		Path database = work.resolve("facts.duckdb");
		Child duck = java(256, DUCK, "import", logs.toString(), database.toString());
		Child duckAnswer = java(256, DUCK, "query", logs.toString(), database.toString());
		Child direct = java(256, DUCK, "direct", logs.toString(), "");
		Child csv = java(256, "org.kado.bench.archive.CsvWork", logs.toString());
		Child pandas = Child.run(work, List.of("/usr/bin/python3", scripts.resolve("pandas_reader.py").toString(), logs.toString()));
		Child lines = Child.run(work, List.of("sh", "-c", "find '" + logs + "' -name '*.csv' -exec cat {} + | wc -l"));
		for (Child other : List.of(duckAnswer, direct, csv, pandas)) {
			requireSame(answer.text("answer"), other.text("answer"));
		}
		for (Child other : List.of(duckAnswer, csv)) {
			requireSame(answer.text("process_ms"), other.text("process_ms"));
		}
		Files.delete(database);
		peer("kado, import", imported, megabytes, ticks);
		peer("DuckDB, typed import", duck, megabytes, ticks);
		peer("DuckDB, query of the files", direct, megabytes, ticks);
		peer("Commons CSV, sums", csv, megabytes, ticks);
		peer("pandas, ticks and sums", pandas, megabytes, ticks);
		peer("cat and wc -l", lines, megabytes, ticks);
		tell("hour query of imported rows: kado %.0f ms, DuckDB %.0f ms of CPU", answer.number("query_ms"), duckAnswer.number("query_ms"));
		print(Metric.atLeast("duckdb_typed_import_to_import_cpu", duck.cpuSeconds() / imported.cpuSeconds(), 2, 5));
		print(Metric.atMost("import_peak_resident_mib_with_heap_128", imported.peakMib(), 256));
		Path small = work.resolve("small-heap-index");
		Child narrow = kado(48, "import", logs, small);
		print(Metric.atMost("import_cpu_with_heap_48_to_128", narrow.cpuSeconds() / imported.cpuSeconds(), 1.5, 1.1));
		print(Metric.atMost("import_peak_resident_mib_with_heap_48", narrow.peakMib(), 176));
		delete(small);
	}

	/** A further day of the same installations, first brought when its last hour is not over yet, then whole. */
	private void growing(Path logs, Path index, int equipment, int days) throws IOException, InterruptedException {
		Path day = nextDay(logs, equipment, days, 17_280);
		double alone = kado(128, "import", day, work.resolve("day-index")).number("work_ms");
		Path part = work.resolve("part");
		for (Path file : CsvWork.factsFiles(day)) {
			Path to = part.resolve(day.relativize(file));
			Files.createDirectories(to.getParent());
			Files.write(to, beginning(Files.readAllBytes(file), 23.0 / 24));
		}
		age(part);
		moveInto(part, logs);
		double added = kado(128, "import", logs, index).number("work_ms");
		double again = kado(128, "import", logs, index).number("work_ms");
		moveInto(day, logs);
		double grown = kado(128, "import", logs, index).number("work_ms");
		tell("23 hours more of %d equipment: %.0f ms beyond an opening that finds them known (%.0f ms), the hour after %.0f ms; the whole day alone in a folder %.0f ms", equipment,
				added - again, again, grown - again, alone);
		print(Metric.atMost("new_day_of_all_ticks_cpu_to_its_bytes_alone", (added - again) / (alone * 23 / 24), 1.5, 1));
		print(Metric.atMost("last_hour_cpu_to_its_day_alone", (grown - again) / alone, 0.5, 0.1));
		for (String each : List.of("day", "part", "day-index")) {
			delete(work.resolve(each));
		}
	}

	/** That much of the lines. */
	private static byte[] beginning(byte[] lines, double share) {
		int end = (int) (lines.length * share);
		while (lines[end - 1] != '\n') {
			end--;
		}
		return Arrays.copyOf(lines, end);
	}

	private void peer(String name, Child child, double megabytes, long ticks) {
		tell("%-28s %7.2f s of CPU, %6.0f MB and %9.0f ticks a CPU second, %5.0f MiB", name, child.cpuSeconds(), megabytes / child.cpuSeconds(),
				ticks / child.cpuSeconds(), child.peakMib());
	}

	private static void requireSame(String ours, String theirs) throws IOException {
		if (!ours.equals(theirs)) {
			throw new IOException("the answers differ: " + ours + " and " + theirs);
		}
	}

	private void size(Path logs, Path index, long ticks) throws IOException {
		List<Path> files = CsvWork.factsFiles(logs);
		List<Path> some = files.subList(0, Math.min(SAMPLE_FILES, files.size()));
		long plainBytes = 0;
		for (Path file : some) {
			plainBytes += Files.size(file);
		}
		double share = (double) gzippedBytes(some) / plainBytes;
		double indexBytes = bytes(index, "");
		tell("the index takes %.1f bytes a tick, states and processes included", indexBytes / ticks);
		print(Metric.atMost("index_to_gzipped_logs", indexBytes / (share * bytes(logs, ".csv")), 1));
	}

	// ---- gzipped days ----

	private void packed() throws IOException, InterruptedException {
		Path logs = generate("packed", plan.equipment, 0, 5, 17_280, true, true);
		for (Path present : CsvWork.factsFiles(logs)) {
			Files.delete(present); // the present day, which nobody closes
		}
		if (bytes(logs, ".csv.gz") == 0) {
			throw new IOException("no day was closed");
		}
		Path index = work.resolve("packed-index");
		Child imported = kado(128, "import", logs, index);
		Child inflating = Child.run(work, List.of("sh", "-c", "find '" + logs + "' -name '*.csv.gz' -exec gzip -dc {} + > /dev/null"));
		Child java = java(64, "org.kado.bench.archive.InflateWork", logs.toString());
		tell("%.0f MB of gzipped days: import %.2f s, gzip -d %.2f s, inflating in Java %.2f s of CPU", bytes(logs, ".csv.gz") / 1e6, imported.cpuSeconds(),
				inflating.cpuSeconds(), java.cpuSeconds());
		print(Metric.atMost("gzipped_import_to_inflating_cpu", imported.cpuSeconds() / inflating.cpuSeconds(), 8, 3));
		delete(logs);
		delete(index);
	}

	// ---- rows of the host alone: no verbose format to win with ----

	private void hostOnly() throws IOException, InterruptedException {
		Path logs = generate("host", plan.equipment * 2, 0, 20, 17_280, false, false);
		long ticks = 17_280L * plan.equipment * 2 * 20;
		double megabytes = bytes(logs, ".csv") / 1e6;
		Path index = work.resolve("host-index");
		Child imported = kado(128, "import", logs, index);
		Path database = work.resolve("host.duckdb");
		Child duck = java(256, DUCK, "host", logs.toString(), database.toString());
		requireSame(kado(1024, "answer", logs, index).text("answer"), java(256, DUCK, "query", logs.toString(), database.toString()).text("answer"));
		peer("kado, host rows", imported, megabytes, ticks);
		peer("DuckDB, host rows typed", duck, megabytes, ticks);
		print(Metric.atLeast("duckdb_typed_import_to_import_cpu_of_host_rows", duck.cpuSeconds() / imported.cpuSeconds(), 2, 5));
		print(Metric.atMost("index_bytes_per_tick_of_host_columns", (double) bytes(index, ".kadoindex") / ticks, 16, 8));
		Files.delete(database);
		delete(logs);
		delete(index);
	}

	// ---- questions ----

	private void rawRows() throws IOException, InterruptedException {
		Path index = work.resolve("raw-index");
		Child made = java(512, RAW, "make", index.toString(), "50", Integer.toString(plan.rawDays));
		String[] ask = { "ask", index.toString(), "50", Integer.toString(plan.rawDays) };
		Child asked = java(1024, commandFlags, RAW, ask);
		Child warm = java(1024, workbenchFlags, RAW, ask);
		double rows = asked.number("ticks");
		tell("hour query of %.1f million raw rows (packed by the product's own writer, no CSV): first %.0f ms, warm %.0f ms of CPU; made in %.1f s", rows / 1e6,
				asked.number("first_ms"), warm.number("warm_ms"), made.cpuSeconds());
		print(Metric.atMost("hour_query_of_26m_raw_rows_cpu_ms", warm.number("warm_ms") * 25.92e6 / rows, 300, 50));
		print(Metric.atMost("hour_query_of_26m_raw_rows_first_cpu_ms", asked.number("first_ms") * 25.92e6 / rows, 1000));
		delete(index);
	}

	/** The folder's own states are of few ticks; in their place come those of a year, kept by the product's own writer. */
	private void year(Path logs, Path index) throws IOException, InterruptedException {
		kado(256, "fill", logs, index);
		Child asked = kado(128, "days", logs, index);
		Child warm = java(128, workbenchFlags, KADO, "days", logs.toString(), index.toString());
		tell("300 equipment by day of a year, from states kept by the product's own writer (%.0f MB, %.0f rows): opening %.0f ms, first %.0f ms, warm %.0f ms of CPU, %.0f MiB",
				bytes(index, ".kadostates") / 1e6, asked.number("rows"), asked.number("read_ms"), asked.number("first_ms"), warm.number("warm_ms"), asked.peakMib());
		print(Metric.atMost("year_of_300_by_day_first_query_cpu_ms", asked.number("first_ms"), 200));
		print(Metric.atMost("year_of_300_by_day_warm_cpu_ms", warm.number("warm_ms"), 50, 25));
	}

	// ---- many files ----

	private void manyFiles() throws IOException, InterruptedException {
		Path logs = generate("many", 300, 0, 1, FEW_TICKS, true, false);
		kado(256, "repeat", logs, logs, Integer.toString(plan.manyDays - 1));
		age(logs);
		Path index = work.resolve("many-index");
		Child first = kado(128, "import", logs, index);
		Child find = Child.run(work, List.of("find", logs.toString(), "-type", "f", "-printf", "%p %s %T@\\n"));
		Child unchanged = kado(128, "read", logs, index);
		double files = unchanged.number("files");
		tell("%.0f files: first opening %.2f s, unchanged %.2f s of CPU without the start of Java (%.2f s with it), %.0f MiB, find %.2f s", files,
				first.cpuSeconds(), unchanged.number("work_ms") / 1000, unchanged.cpuSeconds(), unchanged.peakMib(), find.cpuSeconds());
		print(Metric.atMost("unchanged_reopen_to_find_cpu", unchanged.number("work_ms") / 1000 / find.cpuSeconds(), 4, 2));
		Path day = nextDay(logs, 300, plan.manyDays, 1080);
		double alone = kado(128, "import", day, work.resolve("day-index")).number("work_ms");
		moveInto(day, logs);
		double grown = kado(128, "import", logs, index).number("work_ms");
		double again = kado(128, "import", logs, index).number("work_ms");
		tell("a new day of 300 equipment: %.0f ms beyond an opening that finds it known (%.0f ms); alone in a folder %.0f ms", grown - again, again, alone);
		print(Metric.atMost("new_day_cpu_to_its_bytes_alone", (grown - again) / alone, 1.5, 1));
		year(logs, index); // behind the new day: what it puts in the place of decided states nothing can go on from
		delete(logs);
		delete(day);
		delete(index);
		delete(work.resolve("day-index"));
	}

	/** A further day of the same installations, numbered on from their last one, in a folder of its own. */
	private Path nextDay(Path logs, int equipment, int number, int ticks) throws IOException, InterruptedException {
		Path day = work.resolve("day");
		List<Path> last = new ArrayList<>();
		try (Stream<Path> folders = Files.list(logs)) {
			for (Path from : folders.toList()) {
				Path to = day.resolve(logs.relativize(from));
				Files.createDirectories(to.resolve("facts"));
				Files.copy(from.resolve(INSTALLATION), to.resolve(INSTALLATION));
				List<Path> files = CsvWork.factsFiles(from);
				Path newest = files.get(files.size() - 1);
				last.add(Files.copy(newest, to.resolve("facts").resolve(newest.getFileName())));
			}
		}
		generate("day", equipment, number, 1, ticks, true, false);
		for (Path file : last) {
			Files.delete(file);
		}
		return day;
	}

	private static void moveInto(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
				Files.move(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}
}
