package org.kado.formats.perfmon;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kado.formats.sample.FileClock;
import org.kado.formats.sample.HostSamples;
import org.kado.formats.sample.SampleLines.LineReader;
import org.kado.formats.sample.SampleStamps;
import org.kado.model.Problem;
import org.kado.store.LogSink;
import org.kado.store.OpenQuestion;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;
import org.kado.store.text.Problems;
import org.kado.store.text.SeparatedFields;

/**
 * Reads logs of the Windows performance monitor as text (docs/formats/samples.md): a header of counter paths, perhaps of several computers, then rows of a
 * local time and figures. Such a log may be appended to another one; then its header comes in between.
 */
final class PerfmonReader implements LineReader {

	static final String TOOL = "perfmon";
	private static final int STAMP_LENGTH = 19;

	private final String nameless;
	private final Optional<ZoneId> zone;
	private final LogSink sink;
	private final Problems problems;
	private final RowFigures figures;
	private final Map<String, HostSamples> hosts = new LinkedHashMap<>();
	private final Map<String, HostColumns> columns = new LinkedHashMap<>();
	private Optional<PdhHeader> header = Optional.empty();
	private Optional<FileClock> clock = Optional.empty();
	private SeparatedFields separated = new SeparatedFields(',');
	private List<String> names = List.of();
	private long lastMillis = Long.MIN_VALUE;
	private String lastText = "";
	private int stretch;
	private boolean first;
	private boolean asked;

	/**
	 * @param nameless the host where columns name none
	 * @param zone     zone of local times where the file tells none
	 */
	PerfmonReader(String nameless, Optional<ZoneId> zone, Problems problems, LogSink sink) {
		this.nameless = nameless;
		this.zone = zone;
		this.problems = problems;
		this.sink = sink;
		figures = new RowFigures(new Decimals(), problems);
	}

	/** Whether lines at the beginning of a file are of this format. */
	static boolean recognises(List<String> lines) {
		return lines.stream().anyMatch(PdhHeader::begins);
	}

	@Override
	public boolean line(long number, String line) throws BadRowException {
		if (PdhHeader.begins(line)) {
			header(number, line);
			return true;
		}
		if (header.isEmpty()) {
			return true; // what stands above the header in a console
		}
		if (header.get().offset().isEmpty() && line.charAt(0) != '"' && !Character.isDigit(line.charAt(0))) {
			return true; // typeperf says goodbye to its console in the language of Windows
		}
		List<String> fields = separated.split(line);
		if (fields.size() != names.size() && !(fields.size() == names.size() + 1 && fields.get(names.size()).isEmpty())) {
			throw BadRowException.fields(fields.size(), names.size());
		}
		return row(number, fields);
	}

	private void header(long number, String line) throws BadRowException {
		separated = SeparatedFields.ofHeader(line);
		names = separated.split(line);
		header = Optional.of(PdhHeader.of(names.get(0)));
		clock = FileClock.of(header.get().offset(), zone);
		first = true;
		columns.clear();
		for (int column = 1; column < names.size(); column++) {
			int place = column;
			CounterPath.find(names.get(column))
					.ifPresent(path -> columns.computeIfAbsent(path.host().isEmpty() ? nameless : path.host(), h -> new HostColumns()).add(path, place));
		}
		if (columns.isEmpty()) {
			problems.add(number, Problem.Kind.UNKNOWN_ROW, names.size() > 1 ? Decimals.excerpt(names.get(1)) : "");
		}
		if (columns.values().stream().anyMatch(HostColumns::hasOnlySums)) {
			problems.add(number, Problem.Kind.MEASURED_OTHERWISE, "received = Bytes Total/sec");
		}
	}

	private boolean row(long number, List<String> fields) throws BadRowException {
		String text = fields.get(0).strip();
		long local = localMillis(text);
		if (clock.isEmpty()) {
			asked = true;
			sink.question(new OpenQuestion(OpenQuestion.Kind.ZONE, text));
			return false;
		}
		long stamp = clock.get().utcMillis(local);
		if (stamp == lastMillis) {
			problems.add(number, Problem.Kind.DUPLICATE_ROWS, text);
			return true;
		}
		if (stamp < lastMillis) {
			stretch++;
			problems.add(number, Problem.Kind.TIME_WENT_BACK, lastText + " → " + text);
		}
		lastMillis = stamp;
		lastText = text;
		figures.of(number, names, fields);
		columns.forEach((name, places) -> places.add(host(name), stretch, stamp, figures, first));
		first = false;
		return true;
	}

	private HostSamples host(String name) {
		return hosts.computeIfAbsent(name, n -> new HostSamples(TOOL, n, clock.orElseThrow().zone()));
	}

	/** {@code MM/DD/YYYY HH:MM:SS.mmm}, whatever the language of Windows. */
	private static long localMillis(String text) throws BadRowException {
		if (text.length() < STAMP_LENGTH || text.charAt(2) != '/' || text.charAt(5) != '/' || text.charAt(10) != ' ') {
			throw SampleStamps.bad(text);
		}
		return SampleStamps.localMillis(SampleStamps.number(text, 6, 10, text), SampleStamps.number(text, 0, 2, text),
				SampleStamps.number(text, 3, 5, text), text.substring(11), text);
	}

	/** Tells what was read, unless the file has to be asked about. */
	void tell() {
		if (!asked) {
			hosts.values().forEach(host -> host.tell(sink));
		}
	}
}
