package org.kado.formats.sysstat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
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
import org.kado.store.text.Decimals;
import org.kado.store.text.Problems;

/**
 * Reads what {@code sadf -d} prints: a header for each activity, and below it its rows (docs/formats/samples.md). All rows of one activity come
 * before those of the next; after a restart of the computer it begins again.
 *
 * <pre>
 *   # hostname;interval;timestamp;CPU;%user;…       rows of the processors
 *   # hostname;interval;timestamp;kbmemfree;…       rows of the memory, at the same times
 *   press-03;-1;2026-11-28 12:44:26 UTC;LINUX-RESTART	(2 CPU)
 *   # hostname;interval;timestamp;CPU;%user;…
 * </pre>
 */
final class SadfReader implements LineReader {

	static final String TOOL = "sadf";
	static final String HEADER = "# hostname;interval;timestamp";
	/** Header of {@code sadf -d -h}: all activities in one row. */
	private static final String JOINED = "[...]";
	private static final String RESTART = "LINUX-RESTART";
	private static final int FIRST_COLUMN = 3;
	private static final int MOST_SECONDS = 86_400;

	private final Optional<ZoneId> zone;
	private final LogSink sink;
	private final Problems problems;
	private final SadfTimes times;
	private final Decimals decimals = new Decimals();
	private final Map<String, HostSamples> hosts = new LinkedHashMap<>();
	private final Map<String, Long> lastOfTrack = new HashMap<>();
	private final Map<String, Integer> stretchOfTrack = new HashMap<>();
	private Optional<SadfActivity> activity = Optional.empty();
	private int toldStretches;
	private boolean asked;
	private boolean doubtedMemory;

	SadfReader(Optional<ZoneId> zone, Problems problems, LogSink sink) {
		this.zone = zone;
		this.problems = problems;
		this.sink = sink;
		times = new SadfTimes(zone);
	}

	/** Whether lines at the beginning of a file are of this format. */
	static boolean recognises(List<String> lines) {
		return lines.stream().anyMatch(line -> line.startsWith(HEADER)) || !lines.isEmpty() && isRestart(lines.get(0).split(";", -1));
	}

	private static boolean isRestart(String[] fields) {
		return fields.length == 4 && fields[1].equals("-1") && fields[3].startsWith(RESTART);
	}

	@Override
	public boolean line(long number, String line) throws BadRowException {
		if (line.startsWith("#")) {
			header(number, line);
			return true;
		}
		String[] fields = line.split(";", -1);
		if (fields.length <= FIRST_COLUMN) {
			throw BadRowException.fields(fields.length, FIRST_COLUMN + 1);
		}
		Optional<Long> stamp = times.millis(fields[2]);
		if (stamp.isEmpty()) {
			asked = true;
			sink.question(new OpenQuestion(OpenQuestion.Kind.ZONE, fields[2]));
			return false;
		}
		if (isRestart(fields)) {
			restart(fields);
		} else if (!fields[1].equals("-1") && activity.isPresent()) {
			row(number, fields, stamp.get());
		}
		return true;
	}

	private void header(long number, String line) {
		times.restart();
		activity = Optional.empty();
		if (line.contains(JOINED) && !line.endsWith(JOINED)) {
			problems.add(number, Problem.Kind.UNKNOWN_ROW, "sadf -h");
		} else if (line.startsWith(HEADER)) {
			List<String> columns = Arrays.asList(line.replace(JOINED, "").split(";", -1));
			activity = columns.size() > FIRST_COLUMN ? SadfActivity.of(columns.subList(FIRST_COLUMN, columns.size())) : Optional.empty();
		}
	}

	private void restart(String[] fields) {
		String processors = fields[3].replaceAll("[^0-9]", "");
		if (!processors.isEmpty() && processors.length() < 6) {
			host(fields[0]).processors(Integer.parseInt(processors));
		}
	}

	private void row(long number, String[] fields, long stampMillis) throws BadRowException {
		SadfActivity known = activity.get();
		if (fields.length != FIRST_COLUMN + known.columns()) {
			throw BadRowException.fields(fields.length, FIRST_COLUMN + known.columns());
		}
		double seconds = decimals.parse(fields[1], "interval");
		if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
			throw BadRowException.value("interval", Decimals.excerpt(fields[1]));
		}
		int stretch = stretch(number, fields[0] + ";" + known.track(fields), stampMillis);
		HostSamples host = host(fields[0]);
		if (known.add(host, stretch, stampMillis, fields, decimals)) {
			host.length(stretch, stampMillis, Math.round(seconds * 1000));
		}
		if (known.isFreeMemoryDerived() && !doubtedMemory) {
			doubtedMemory = true;
			problems.add(number, Problem.Kind.MEASURED_OTHERWISE, "memory available = kbmemfree + kbbuffers + kbcached");
		}
	}

	/** Each track counts its own returns in time: the rows of all activities go back at the same places, and the first one says so. */
	private int stretch(long number, String track, long stampMillis) {
		long last = lastOfTrack.getOrDefault(track, Long.MIN_VALUE);
		lastOfTrack.put(track, stampMillis);
		boolean back = stampMillis < last;
		int stretch = stretchOfTrack.merge(track, back ? 1 : 0, Integer::sum);
		if (stretch > toldStretches) {
			toldStretches = stretch;
			problems.add(number, Problem.Kind.TIME_WENT_BACK, Instant.ofEpochMilli(last) + " → " + Instant.ofEpochMilli(stampMillis));
		}
		return stretch;
	}

	private HostSamples host(String name) {
		return hosts.computeIfAbsent(name, n -> new HostSamples(TOOL, n, zone.orElse(ZoneOffset.UTC)));
	}

	/** Tells what was read, unless the file has to be asked about. */
	void tell() {
		if (!asked) {
			hosts.values().forEach(host -> host.tell(sink));
		}
	}
}
