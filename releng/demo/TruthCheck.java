import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares what the demo did with what Kado says of it, span by span.
 * <p>
 * Usage: <code>java TruthCheck.java truth.csv states.csv THRESHOLD_MS POLL_MS TICK_MS</code>. Exit code 0: all agree; 1: one differs by more than
 * the poll; 2: the files can't be read or hold nothing to compare.
 * <p>
 * truth.csv: <code>utc_ms,what</code> in order of time. states.csv: as <code>kado states --format csv</code> prints.
 *
 * <pre>
 *  truth     agent_start  i i i i               i i i  agent_stop   agent_starting …
 *                               machine_start–stop                agent_stopped
 *  expected  [idle       )[man  )[idle)[machine)[idle)[man)[idle)   [no data)
 * </pre>
 *
 * Between its two ends, which may each be late by a poll (by a tick more where a process begins or ends), a span must be what is expected
 * throughout.
 */
public final class TruthCheck {

	/** A state that is expected or found in {@code [startMillis, endMillis)}; what is found may be late by so much at its ends. */
	private record Span(long startMillis, long endMillis, String state, long startToleranceMillis, long endToleranceMillis) {

		static Span exact(long startMillis, long endMillis, String state) {
			return new Span(startMillis, endMillis, state, 0, 0);
		}

		long millis() {
			return endMillis - startMillis;
		}
	}

	/** A line of truth.csv. */
	private record Deed(long millis, String what) {
	}

	private final long thresholdMillis;
	private final long pollMillis;
	private final long tickMillis;
	private final List<Span> found;
	private int compared;
	private int wrong;

	private TruthCheck(long thresholdMillis, long pollMillis, long tickMillis, List<Span> found) {
		this.thresholdMillis = thresholdMillis;
		this.pollMillis = pollMillis;
		this.tickMillis = tickMillis;
		this.found = found;
	}

	/** Entry point; see the class. */
	public static void main(String[] args) {
		if (args.length != 5) {
			System.err.println("usage: TruthCheck truth.csv states.csv THRESHOLD_MS POLL_MS TICK_MS");
			System.exit(2);
		}
		try {
			TruthCheck check = new TruthCheck(Long.parseLong(args[2]), Long.parseLong(args[3]), Long.parseLong(args[4]), found(Path.of(args[1])));
			System.exit(check.compare(truth(Path.of(args[0]))));
		} catch (IOException | RuntimeException e) {
			System.err.println("can't compare: " + e);
			System.exit(2);
		}
	}

	private int compare(List<Deed> truth) {
		List<Span> expected = expected(truth);
		expected.forEach(this::compare);
		if (!hasPause(truth)) {
			System.err.println("nothing to compare: no pause between two inputs");
			return 2;
		}
		System.out.printf(Locale.ROOT, "%d spans compared, %d differ by more than the poll of %.1f s%n", compared, wrong, pollMillis / 1000.0);
		return wrong == 0 ? 0 : 1;
	}

	/** Whether two inputs of a run are a threshold apart or more. */
	private boolean hasPause(List<Deed> truth) {
		long lastInputMillis = Long.MAX_VALUE;
		for (Deed deed : truth) {
			if (deed.what.equals("input")) {
				if (deed.millis - lastInputMillis >= thresholdMillis) {
					return true;
				}
				lastInputMillis = deed.millis;
			} else if (deed.what.equals("agent_start")) {
				lastInputMillis = Long.MAX_VALUE;
			}
		}
		return false;
	}

	private void compare(Span span) {
		long from = span.startMillis + span.startToleranceMillis;
		long to = span.endMillis - span.endToleranceMillis;
		if (to <= from) {
			return; // nothing certain is left between its ends
		}
		compared++;
		long missing = to - from - found.stream().filter(f -> f.state.equals(span.state)).mapToLong(f -> overlap(f, from, to)).sum();
		wrong += missing > 0 ? 1 : 0;
		LocalTime start = Instant.ofEpochMilli(span.startMillis).atZone(ZoneId.systemDefault()).toLocalTime();
		System.out.printf(Locale.ROOT, "  %tT  %-8s %7.3f s   %s%n", start, span.state.replace('_', ' '), span.millis() / 1000.0,
				missing > 0 ? String.format(Locale.ROOT, "WRONG: %.3f s of it are something else", missing / 1000.0) : "ok   " + offsets(span, from, to));
	}

	/** How far the ends of what was found in the middle are from those expected. */
	private String offsets(Span span, long from, long to) {
		for (Span f : found) {
			if (f.state.equals(span.state) && f.startMillis <= from && f.endMillis >= to) {
				return String.format(Locale.ROOT, "start %+6d ms, end %+6d ms", f.startMillis - span.startMillis, f.endMillis - span.endMillis);
			}
		}
		return "";
	}

	private static long overlap(Span span, long from, long to) {
		return Math.max(0, Math.min(span.endMillis, to) - Math.max(span.startMillis, from));
	}

	private List<Span> expected(List<Deed> truth) {
		List<Span> spans = new ArrayList<>();
		long stoppedMillis = -1;
		for (int i = 0; i < truth.size(); i++) {
			Deed deed = truth.get(i);
			switch (deed.what) {
			case "agent_starting" -> {
				if (stoppedMillis >= 0) {
					spans.add(new Span(stoppedMillis, deed.millis, "no_data", pollMillis, pollMillis));
				}
			}
			case "agent_start" -> spans.addAll(run(truth.subList(i, end(truth, i))));
			case "agent_stopped" -> stoppedMillis = deed.millis;
			default -> { /* part of a run */ }
			}
		}
		return spans;
	}

	/** The place behind the agent_stop that ends the run. */
	private static int end(List<Deed> truth, int start) {
		for (int i = start; i < truth.size(); i++) {
			if (truth.get(i).what.equals("agent_stop")) {
				return i + 1;
			}
		}
		throw new IllegalArgumentException("a run of the agent without an end");
	}

	/** What is expected from agent_start to agent_stop. */
	private List<Span> run(List<Deed> run) {
		List<Span> spans = new ArrayList<>();
		Span now = begin(run.get(0), "idle");
		for (int i = 1; i < run.size(); i++) {
			Deed deed = run.get(i);
			if (!(deed.what.equals("input") && now.state.equals("man"))) {
				spans.add(end(now, deed));
				now = begin(deed, stateFrom(deed));
			}
			if (now.state.equals("man") && !goesOn(deed, run.get(i + 1))) {
				spans.add(end(now, deed));
				now = begin(deed, "idle");
			}
		}
		return spans;
	}

	private boolean goesOn(Deed input, Deed next) {
		return next.what.equals("input") && next.millis - input.millis < thresholdMillis;
	}

	private static String stateFrom(Deed deed) {
		return switch (deed.what) {
		case "input" -> "man";
		case "machine_start" -> "machine";
		case "machine_stop", "agent_stop" -> "idle";
		default -> throw new IllegalArgumentException("unknown line: " + deed);
		};
	}

	private Span begin(Deed deed, String state) {
		return new Span(deed.millis, deed.millis, state, toleranceMillis(deed), 0);
	}

	private Span end(Span span, Deed deed) {
		return new Span(span.startMillis, deed.millis, span.state, span.startToleranceMillis, toleranceMillis(deed));
	}

	/** CPU time is known by the tick. */
	private long toleranceMillis(Deed deed) {
		return deed.what.startsWith("machine") ? pollMillis + tickMillis : pollMillis;
	}

	private static List<Deed> truth(Path file) throws IOException {
		List<Deed> deeds = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			String[] fields = line.split(",");
			if (!fields[0].equals("utc_ms")) {
				deeds.add(new Deed(Long.parseLong(fields[0]), fields[1]));
			}
		}
		return deeds;
	}

	private static List<Span> found(Path file) throws IOException {
		List<String> lines = Files.readAllLines(file);
		List<String> header = lines.isEmpty() ? List.of() : List.of(lines.get(0).replace("\uFEFF", "").split(","));
		int start = header.indexOf("start");
		int end = header.indexOf("end");
		int state = header.indexOf("state");
		if (start < 0 || end < 0 || state < 0) {
			throw new IOException(file + ": no columns start, end and state");
		}
		List<Span> spans = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] fields = line.split(",");
			spans.add(Span.exact(millis(fields[start]), millis(fields[end]), fields[state]));
		}
		return spans;
	}

	private static long millis(String time) {
		return OffsetDateTime.parse(time).toInstant().toEpochMilli();
	}
}
