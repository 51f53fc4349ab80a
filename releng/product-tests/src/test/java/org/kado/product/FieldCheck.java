package org.kado.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must hold of a folder whatever happened to it: files readable, one byte order mark each, no number twice, ticks that don't overlap,
 * every tick preceded by an agent_start. Unlike {@link FactsCheck} it allows holes; how large they are is the test's to judge.
 *
 * @param violations     what does not hold
 * @param events         the rows of events
 * @param recordedMillis sum of all ticks
 * @param spanMillis     from the first agent_start to the end of the last tick
 */
record FieldCheck(List<String> violations, List<String> events, long recordedMillis, long spanMillis) {

	/** Stamps are those of the wall clock, lengths those of another. */
	private static final long CLOCK_MILLIS = 20;

	static FieldCheck of(AgentFolder folder) throws IOException {
		List<String> violations = new ArrayList<>();
		for (Path file : folder.minutes()) {
			violations.addAll(FactsLines.of(file.getFileName().toString(), Files.readAllBytes(file)).violations());
		}
		List<String> rows = new ArrayList<>();
		for (Path file : folder.facts()) {
			FactsLines lines = FactsLines.of(file.getFileName().toString(), Files.readAllBytes(file));
			violations.addAll(lines.violations());
			rows.addAll(lines.whole().stream().filter(line -> line.indexOf(FactsLines.CUT) < 0).toList());
		}
		return of(rows, violations);
	}

	private static FieldCheck of(List<String> rows, List<String> violations) {
		List<String> events = new ArrayList<>();
		long number = 0;
		long recorded = 0;
		long start = -1;
		long end = -1;
		for (String row : rows.stream().filter(line -> line.startsWith("t,") || line.startsWith("e,")).toList()) {
			String[] fields = row.split(",", -1);
			if (Long.parseLong(fields[1]) <= number) {
				violations.add("number " + fields[1] + " after " + number + ": " + row);
			}
			number = Long.parseLong(fields[1]);
			if (fields[0].equals("e")) {
				events.add(row);
				start = start < 0 && fields[4].equals("agent_start") ? Long.parseLong(fields[2]) : start;
			} else {
				long stamp = Long.parseLong(fields[2]);
				long elapsed = Long.parseLong(fields[3]);
				if (start < 0 || stamp - elapsed < end - CLOCK_MILLIS) {
					violations.add(start < 0 ? "before the first agent_start: " + row : "overlaps the tick before it: " + row);
				}
				recorded += elapsed;
				end = stamp;
			}
		}
		return new FieldCheck(List.copyOf(violations), List.copyOf(events), recorded, end - start);
	}

	/** Events of a kind. */
	List<String> events(String kind) {
		return events.stream().filter(row -> row.split(",", -1)[4].equals(kind)).toList();
	}

	/** Time within the span that no tick covers. */
	long missingMillis() {
		return spanMillis - recordedMillis;
	}

	/** A detail of an event. */
	static String detail(String event, String key) {
		for (String field : event.split(",", -1)) {
			if (field.startsWith(key + "=")) {
				return field.substring(key.length() + 1);
			}
		}
		throw new AssertionError("no " + key + " in " + event);
	}

	/** Milliseconds of each state as the command prints them. */
	static Map<String, Long> states(AgentFolder folder) throws IOException, InterruptedException {
		KadoCommand.Output output = KadoCommand.english().run("states", folder.logs().toString(), "--problems", "all");
		if (output.code() != 0) {
			throw new AssertionError(output.errors());
		}
		Map<String, Long> millis = new java.util.TreeMap<>();
		Spans.of(CsvTable.of(output.lines())).forEach(span -> millis.merge(span.state(), Long.valueOf(span.millis()), Long::sum));
		return millis;
	}
}
