package org.kado.formats.collectl;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kado.formats.sample.HostSamples;
import org.kado.formats.sample.SampleLines.LineReader;
import org.kado.model.Problem;
import org.kado.store.LogSink;
import org.kado.store.OpenQuestion;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Problems;

/**
 * Reads what {@code collectl -P} writes (docs/formats/samples.md): comments that tell host, zone and memory, a line of column names that may come
 * again and again, and rows. What is printed to a terminal has no comments, so neither host nor zone.
 */
final class CollectlReader implements LineReader {

	static final String TOOL = "collectl";
	private static final String COMMENT = "# ";
	private static final String RULE = "##";

	private final String nameless;
	private final Optional<ZoneId> zone;
	private final LogSink sink;
	private final Problems problems;
	private final CollectlPreamble preamble = new CollectlPreamble();
	private final Map<String, HostSamples> hosts = new LinkedHashMap<>();
	private Optional<CollectlColumns> columns = Optional.empty();
	private Optional<CollectlTimes> times = Optional.empty();
	private long lastMillis = Long.MIN_VALUE;
	private String lastText = "";
	private int stretch;
	private boolean asked;
	private boolean doubtedMemory;

	/**
	 * @param nameless the host where the file names none
	 * @param zone     zone of local times where the file tells none
	 */
	CollectlReader(String nameless, Optional<ZoneId> zone, Problems problems, LogSink sink) {
		this.nameless = nameless;
		this.zone = zone;
		this.problems = problems;
		this.sink = sink;
	}

	/** Whether lines at the beginning of a file are of this format. */
	static boolean recognises(List<String> lines) {
		return lines.stream().anyMatch(line -> CollectlColumns.isHeader(line) || line.startsWith(CollectlPreamble.FIRST));
	}

	@Override
	public boolean line(long number, String line) throws BadRowException {
		if (line.startsWith(RULE)) {
			return true;
		}
		if (line.startsWith(COMMENT)) {
			if (preamble.take(line)) {
				times = Optional.empty(); // appended to an older file, perhaps in another zone
			}
		} else if (CollectlColumns.isHeader(line)) {
			columns = Optional.of(CollectlColumns.of(line, preamble.isPerInterval()));
			columns.get().firstProblem().ifPresent(found -> problems.add(number, found.kind(), found.detail()));
		} else if (columns.isPresent()) {
			return row(number, columns.get(), line);
		}
		return true;
	}

	private boolean row(long number, CollectlColumns known, String line) throws BadRowException {
		String[] fields = known.split(line);
		if (times.isEmpty()) {
			times = CollectlTimes.of(known.isUtc(), preamble, zone);
		}
		if (times.isEmpty()) {
			asked = true;
			sink.question(new OpenQuestion(OpenQuestion.Kind.ZONE, fields[0] + " " + fields[1]));
			return false;
		}
		long stamp = times.get().millis(fields);
		String text = fields[0] + " " + fields[1];
		if (stamp < lastMillis) {
			stretch++;
			problems.add(number, Problem.Kind.TIME_WENT_BACK, lastText + " → " + text);
		}
		lastMillis = stamp;
		lastText = text;
		known.add(host(), stretch, stamp, fields);
		if (known.hasMemory() && !doubtedMemory) {
			doubtedMemory = true;
			problems.add(number, Problem.Kind.MEASURED_OTHERWISE, "memory available = [MEM]Free + [MEM]Buf + [MEM]Cached");
		}
		return true;
	}

	private HostSamples host() {
		HostSamples host = hosts.computeIfAbsent(preamble.host().orElse(nameless), n -> new HostSamples(TOOL, n, times.orElseThrow().zone()));
		host.processors(preamble.processors());
		host.memoryTotal(preamble.memoryBytes());
		return host;
	}

	/** Tells what was read, unless the file has to be asked about. */
	void tell() {
		if (!asked) {
			hosts.values().forEach(host -> host.tell(sink));
		}
	}
}
