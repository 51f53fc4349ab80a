package org.kado.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the facts of one session strictly, as docs/formats/facts.md says and without any code of Kado's, and finds whatever is missing in the
 * middle, stands twice or can't be read.
 *
 * <pre>
 *  agent_start [tick)[tick)[tick)   agent_start [tick)[tick)
 *              run 1, no hole in it             run 2
 * </pre>
 */
final class FactsCheck {

	/** Wall clock and monotonic clock are read one after the other and rounded to a millisecond, and the wall clock is slewed. */
	private static final long CLOCK_MILLIS = 20;

	/** What a start tells, agent_start last. Numbers rise by one; before the first of these some may be missing, since a cut row had one. */
	private static final Set<String> OPENING = Set.of("torn_tail", "new_installation", "boot", "agent_start");

	/**
	 * What the agent recorded between a start and its end.
	 *
	 * @param startMillis UTC of the event {@code agent_start}
	 * @param tickEnds    UTC stamps of its ticks
	 */
	record Run(long startMillis, List<Long> tickEnds) {
	}

	private final List<String> violations = new ArrayList<>();
	private final List<Run> runs = new ArrayList<>();
	private final Map<String, Integer> fieldsOfKind = new HashMap<>();
	private final Map<String, Integer> eventCounts = new HashMap<>();
	private long sequence;
	private long tickSequence = -1;
	private long coveredToMillis = -1;
	private boolean preparing;
	private long longestTickMillis;
	private int rows;
	private int cutLines;

	private FactsCheck() {
	}

	/** Reads the files of a session, in the order of their days. */
	static FactsCheck of(List<Path> files) throws IOException {
		FactsCheck check = new FactsCheck();
		for (Path file : files) {
			check.read(file.getFileName().toString(), Files.readAllBytes(file));
		}
		return check;
	}

	/** What is wrong; empty where all is well. */
	List<String> violations() {
		return List.copyOf(violations);
	}

	/** The runs of the agent in order. */
	List<Run> runs() {
		return List.copyOf(runs);
	}

	/** How many events of the kind there are. */
	int events(String kind) {
		return eventCounts.getOrDefault(kind, Integer.valueOf(0)).intValue();
	}

	/** Lines that were cut and ended afterwards. */
	int cutLines() {
		return cutLines;
	}

	/** Whole rows of all kinds but the header. */
	int rows() {
		return rows;
	}

	/** The length of the longest tick. */
	long longestTickMillis() {
		return longestTickMillis;
	}

	/** The longest distance of two ticks of a run, holes that are told included. */
	long longestStepMillis() {
		long longest = 0;
		for (Run run : runs) {
			for (int i = 1; i < run.tickEnds().size(); i++) {
				longest = Math.max(longest, run.tickEnds().get(i).longValue() - run.tickEnds().get(i - 1).longValue());
			}
		}
		return longest;
	}

	private void read(String name, byte[] bytes) {
		FactsLines lines = FactsLines.of(name, bytes);
		violations.addAll(lines.violations());
		if (lines.tailBytes() > 0) {
			violations.add(name + ": ends in " + lines.tailBytes() + " bytes without a line end");
		}
		if (lines.whole().isEmpty() || !lines.whole().get(0).equals("kado-facts,1")) {
			violations.add(name + ": first line is not kado-facts,1");
		}
		for (int i = 1; i < lines.whole().size(); i++) {
			String line = lines.whole().get(i);
			try {
				line(line);
			} catch (NumberFormatException | IndexOutOfBoundsException e) {
				wrong(line, "can't be read: " + e.getMessage());
			}
		}
	}

	private void line(String line) {
		if (line.indexOf(FactsLines.CUT) >= 0) {
			cutLines++;
			return;
		}
		String[] fields = line.split(",", -1);
		if (fields[0].equals("h")) {
			header(fields);
			return;
		}
		rows++;
		int wanted = fieldsOfKind.getOrDefault(fields[0], Integer.valueOf(-1)).intValue();
		if (wanted < 0 || (fields[0].equals("e") ? fields.length < wanted : fields.length != wanted)) {
			wrong(line, "is no row of a kind that the header names");
			return;
		}
		switch (fields[0]) {
			case "t" -> tick(line, fields);
			case "e" -> event(line, fields);
			case "p", "n", "r" -> partOfTick(line, fields);
			case "a" -> Long.parseLong(fields[1]);
			default -> { /* nothing but text */ }
		}
	}

	private void header(String[] fields) {
		if (fields[1].equals("columns")) {
			fieldsOfKind.put(fields[2], Integer.valueOf(fields.length - 2));
		}
	}

	private void tick(String line, String[] fields) {
		number(line, Long.parseLong(fields[1]), false);
		tickSequence = sequence;
		long endMillis = Long.parseLong(fields[2]);
		long elapsedMillis = Long.parseLong(fields[3]);
		long startMillis = endMillis - elapsedMillis;
		longestTickMillis = Math.max(longestTickMillis, elapsedMillis);
		if (runs.isEmpty()) {
			wrong(line, "precedes the first agent_start");
			return;
		}
		if (coveredToMillis >= 0 && Math.abs(startMillis - coveredToMillis) > CLOCK_MILLIS) {
			wrong(line, "begins " + (startMillis - coveredToMillis) + " ms after the row before it ends");
		}
		coveredToMillis = endMillis;
		runs.get(runs.size() - 1).tickEnds().add(Long.valueOf(endMillis));
	}

	private void event(String line, String[] fields) {
		String kind = fields[4];
		boolean opening = OPENING.contains(kind);
		number(line, Long.parseLong(fields[1]), opening && !preparing);
		preparing = opening && !kind.equals("agent_start");
		eventCounts.merge(kind, Integer.valueOf(1), Integer::sum);
		if (kind.equals("agent_start")) {
			coveredToMillis = Long.parseLong(fields[2]);
			runs.add(new Run(coveredToMillis, new ArrayList<>()));
		} else if (kind.equals("stall") || kind.equals("clock_change") || kind.equals("sleep_gap")) {
			coveredToMillis = -1; // told, so the next row may begin anywhere
		}
	}

	private void number(String line, long own, boolean mayJump) {
		if (own <= sequence) {
			wrong(line, "has a number that is not above " + sequence);
		} else if (own != sequence + 1 && !mayJump) {
			wrong(line, "does not follow number " + sequence);
		}
		sequence = Math.max(sequence, own);
	}

	private void partOfTick(String line, String[] fields) {
		if (Long.parseLong(fields[1]) != tickSequence) {
			wrong(line, "belongs to another tick than " + tickSequence);
		}
	}

	private void wrong(String line, String what) {
		violations.add("\"" + line.replace(FactsLines.CUT, '¿') + "\" " + what);
	}
}
