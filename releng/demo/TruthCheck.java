import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares what the demo did with what Kado says of it, gap by gap.
 * <p>
 * Usage: <code>java TruthCheck.java truth.csv states.csv THRESHOLD_MS POLL_MS</code>. Exit code 0: every gap agrees within the poll; 1: one
 * differs; 2: the files can't be read or hold nothing to compare.
 * <p>
 * truth.csv: <code>utc_ms,what</code> with what = agent_start, input, agent_stop. states.csv: as <code>kado states --format csv</code> prints.
 *
 * <pre>
 *  truth    start  i i i i          i i i   stop     start  i i i        i i  stop
 *  expected        [man   )[idle    )[man )             …
 * </pre>
 */
public final class TruthCheck {

	private record Span(long startMillis, long endMillis) {
		long millis() {
			return endMillis - startMillis;
		}
	}

	private record State(Span span, String name) {
	}

	/** One run of the agent and the inputs that were sent while it ran. */
	private record Run(long startMillis, long endMillis, List<Long> inputs) {
	}

	private final long thresholdMillis;
	private final long pollMillis;
	private final List<State> states;
	private int compared;
	private int wrong;

	private TruthCheck(long thresholdMillis, long pollMillis, List<State> states) {
		this.thresholdMillis = thresholdMillis;
		this.pollMillis = pollMillis;
		this.states = states;
	}

	/** Entry point; see the class. */
	public static void main(String[] args) {
		if (args.length != 4) {
			System.err.println("usage: TruthCheck truth.csv states.csv THRESHOLD_MS POLL_MS");
			System.exit(2);
		}
		try {
			List<Run> runs = runs(Path.of(args[0]));
			TruthCheck check = new TruthCheck(Long.parseLong(args[2]), Long.parseLong(args[3]), states(Path.of(args[1])));
			System.exit(check.compare(runs));
		} catch (IOException | UncheckedIOException e) {
			System.err.println("can't read: " + e.getMessage());
			System.exit(2);
		}
	}

	private int compare(List<Run> runs) {
		for (int i = 0; i < runs.size(); i++) {
			Run run = runs.get(i);
			System.out.printf(Locale.ROOT, "run %d of the agent: %.1f s, %d inputs sent%n", i + 1, (run.endMillis - run.startMillis) / 1000.0, run.inputs.size());
			compare(run);
		}
		if (compared == 0) {
			System.err.println("nothing to compare: no run with at least two inputs");
			return 2;
		}
		System.out.printf(Locale.ROOT, "%d gaps compared, %d differ by more than the poll of %d ms%n", compared, wrong, pollMillis);
		return wrong == 0 ? 0 : 1;
	}

	private void compare(Run run) {
		for (int i = 1; i < run.inputs.size(); i++) {
			Span gap = new Span(run.inputs.get(i - 1), run.inputs.get(i));
			if (gap.millis() >= thresholdMillis) {
				expectIdle(gap);
			} else if (gap.millis() < thresholdMillis - pollMillis) {
				expectMan(gap);
			}
		}
		if (!run.inputs.isEmpty()) {
			Span before = new Span(run.startMillis, run.inputs.get(0));
			report(before, "before the first input: nobody there", time(before, "man") <= pollMillis, "man " + seconds(time(before, "man")));
		}
	}

	/** A gap of at least the threshold: one idle interval, its ends within a poll. */
	private void expectIdle(Span gap) {
		List<State> idle = states.stream().filter(s -> s.name.equals("idle") && s.span.startMillis < gap.endMillis - pollMillis && s.span.endMillis > gap.startMillis + pollMillis).toList();
		if (idle.size() != 1) {
			report(gap, "idle", false, idle.size() + " idle intervals found");
			return;
		}
		Span found = idle.get(0).span;
		long startOff = found.startMillis - gap.startMillis;
		long endOff = found.endMillis - gap.endMillis;
		boolean ok = Math.abs(startOff) <= pollMillis && Math.abs(endOff) <= pollMillis;
		report(gap, "idle", ok, String.format(Locale.ROOT, "found %s, start %+d ms, end %+d ms", seconds(found.millis()), startOff, endOff));
	}

	/** A shorter gap: man throughout, but for a poll. */
	private void expectMan(Span gap) {
		long other = gap.millis() - time(gap, "man");
		compared++;
		if (other > pollMillis) {
			compared--;
			report(gap, "man", false, seconds(other) + " of it is something else");
		}
	}

	private void report(Span gap, String expected, boolean ok, String found) {
		compared++;
		wrong += ok ? 0 : 1;
		System.out.printf(Locale.ROOT, "%s %s for %s: %s%n", ok ? "ok   " : "WRONG", expected, seconds(gap.millis()), found);
	}

	private long time(Span span, String name) {
		return states.stream().filter(s -> s.name.equals(name)) //
				.mapToLong(s -> Math.max(0, Math.min(s.span.endMillis, span.endMillis) - Math.max(s.span.startMillis, span.startMillis))).sum();
	}

	private static String seconds(long millis) {
		return String.format(Locale.ROOT, "%.3f s", millis / 1000.0);
	}

	private static List<Run> runs(Path truth) throws IOException {
		List<Run> runs = new ArrayList<>();
		List<Long> inputs = new ArrayList<>();
		long start = -1;
		for (String line : Files.readAllLines(truth)) {
			String[] fields = line.split(",");
			if (fields.length < 2 || fields[0].equals("utc_ms")) {
				continue;
			}
			long at = Long.parseLong(fields[0]);
			switch (fields[1]) {
			case "agent_start" -> {
				start = at;
				inputs = new ArrayList<>();
			}
			case "input" -> inputs.add(at);
			case "agent_stop" -> runs.add(new Run(start, at, inputs));
			default -> throw new IOException(truth + ": unknown line: " + line);
			}
		}
		return runs;
	}

	private static List<State> states(Path file) throws IOException {
		List<String> lines = Files.readAllLines(file);
		List<String> header = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(","));
		int start = header.indexOf("start");
		int end = header.indexOf("end");
		int state = header.indexOf("state");
		if (start < 0 || end < 0 || state < 0) {
			throw new IOException(file + ": no columns start, end and state");
		}
		List<State> states = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] fields = line.split(",");
			states.add(new State(new Span(millis(fields[start]), millis(fields[end])), fields[state]));
		}
		return states;
	}

	private static long millis(String time) {
		return OffsetDateTime.parse(time).toInstant().toEpochMilli();
	}
}
