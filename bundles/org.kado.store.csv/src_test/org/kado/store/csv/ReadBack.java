package org.kado.store.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.kado.model.Problem;
import org.kado.model.facts.Event;

/** Everything on a disk as Kado's readers see it, and what no reader should see. */
final class ReadBack {

	/** Detail by which the oracle knows events of its own. */
	static final String ID = "id";
	/** A byte order mark, its bytes as characters. */
	private static final String MARK = "\u00EF\u00BB\u00BF";

	private final Set<String> wantedLines;
	private final List<String> violations = new ArrayList<>();
	private final List<TickCopy> ticks = new ArrayList<>();
	private final List<Integer> eventIds = new ArrayList<>();
	private final List<Integer> minuteIds = new ArrayList<>();
	private final List<Numbered> numbered = new ArrayList<>();
	private final Set<String> installations = new HashSet<>();
	private int tornLines;

	/**
	 * A row of facts by its number.
	 *
	 * @param stream          installation and session, within which numbers are unique
	 * @param sequence        its number
	 * @param id              the oracle's id, or 0
	 * @param monotonicMillis of an event; -1 for others
	 */
	record Numbered(String stream, long sequence, int id, long monotonicMillis, Object content) {
	}

	ReadBack(Map<Path, MemoryDisk.Node> names, Set<String> wantedLines) throws IOException {
		this.wantedLines = wantedLines;
		Map<Path, byte[]> facts = new TreeMap<>();
		for (Map.Entry<Path, MemoryDisk.Node> file : names.entrySet()) {
			String name = file.getKey().getFileName().toString();
			if (name.endsWith(".csv.gz")) {
				unpack(file.getKey(), file.getValue().bytes()).ifPresent(content -> facts.put(file.getKey(), content));
			} else if (name.endsWith(".csv") && name.contains("稼働率")) {
				minutes(name, file.getValue().bytes());
			} else if (name.endsWith(".csv")) {
				facts.put(file.getKey(), file.getValue().bytes());
			}
		}
		for (Map.Entry<Path, byte[]> file : facts.entrySet()) {
			facts(file.getKey(), file.getValue(), facts);
		}
		numbered.sort(Comparator.comparing(Numbered::stream).thenComparingLong(Numbered::sequence));
		numbers();
	}

	private Optional<byte[]> unpack(Path file, byte[] content) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
			return Optional.of(in.readAllBytes());
		} catch (IOException e) {
			violations.add(file.getFileName() + ": can't be inflated: " + e);
			return Optional.empty();
		}
	}

	/** A file that is there both packed and as it was counts once, as readers count rows by their number. */
	private void facts(Path file, byte[] content, Map<Path, byte[]> all) throws IOException {
		byte[] packed = all.get(file.resolveSibling(file.getFileName() + ".gz"));
		if (packed != null && Arrays.equals(packed, content)) {
			return;
		}
		Collected read = Collected.facts(content);
		lines(file.getFileName().toString(), content, read.problems);
		read.headers.forEach(header -> installations.add(header.installation().toString()));
		String stream = read.headers.isEmpty() ? "" : read.headers.get(0).installation() + " session " + read.headers.get(0).session();
		for (TickCopy tick : read.ticks) {
			ticks.add(tick);
			numbered.add(new Numbered(stream, tick.sequence(), tick.moves(), -1, tick));
		}
		for (Event event : read.events) {
			int id = Integer.parseInt(event.details().getOrDefault(ID, "0"));
			if (id > 0) {
				eventIds.add(id);
			}
			numbered.add(new Numbered(stream, event.sequence(), id, event.monotonicMillis(), event));
		}
	}

	private void minutes(String name, byte[] content) throws IOException {
		Collected read = new Collected().read(new MinutesFormat(), name, content, Optional.empty());
		lines(name, content, read.problems);
		read.minutes.forEach(row -> minuteIds.add((int) row.sequence()));
	}

	/** Every line that nobody wanted like that is told as a problem, and no other; a byte order mark stands at the beginning alone. */
	private void lines(String name, byte[] content, List<Problem> problems) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		int mark = text.lastIndexOf(MARK);
		if (mark > 0) {
			violations.add(name + ": a second byte order mark at " + mark);
		}
		Map<Long, Problem> told = new HashMap<>();
		problems.forEach(problem -> told.put(problem.line(), problem));
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
			boolean ended = i < lines.length - 1;
			boolean whole = line.isEmpty() || line.equals(MARK) || ended && wantedLines.contains(line); // a mark alone holds no row
			Problem problem = told.get((long) i + 1);
			if (!whole) {
				tornLines++;
			}
			if (!whole && problem == null) {
				violations.add(name + ":" + (i + 1) + ": a torn line that nobody reports: " + line);
			} else if (whole && problem != null && text.indexOf('\0') < 0) { // zeros may have taken a header or a tick away from its rows
				violations.add(name + ":" + (i + 1) + ": a whole line is reported: " + problem + ": " + line);
			}
		}
	}

	private void numbers() {
		Numbered before = null;
		Map<String, Long> monotonic = new HashMap<>();
		for (Numbered row : numbered) {
			if (before != null && before.stream.equals(row.stream) && before.sequence == row.sequence) {
				violations.add("number used twice: " + before + " and " + row);
			}
			before = row;
			if (row.monotonicMillis >= 0) {
				Long earlier = monotonic.put(row.stream, row.monotonicMillis);
				if (earlier != null && earlier > row.monotonicMillis) {
					violations.add("the monotonic clock goes back: " + earlier + " before " + row);
				}
			}
		}
	}

	List<String> violations() {
		return violations;
	}

	List<TickCopy> ticks() {
		return ticks;
	}

	List<Integer> eventIds() {
		return eventIds;
	}

	List<Integer> minuteIds() {
		return minuteIds;
	}

	/** Rows of facts by stream and number. */
	List<Numbered> numbered() {
		return numbered;
	}

	/** Installations that any header names. */
	Set<String> installations() {
		return installations;
	}

	/** Lines that were cut or damaged. */
	int tornLines() {
		return tornLines;
	}
}
