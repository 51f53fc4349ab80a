package org.kado.store.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.kado.model.Problem;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.Tick;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;

/** Everything a reader told. */
final class Collected implements LogSink {

	final List<FactsHeader> headers = new ArrayList<>();
	final List<TickCopy> ticks = new ArrayList<>();
	/** Load of each tick as it was read, not rounded. */
	final List<Double> loads = new ArrayList<>();
	final List<Event> events = new ArrayList<>();
	final List<ClockAnchor> anchors = new ArrayList<>();
	final List<AgentCost> costs = new ArrayList<>();
	final Map<String, String> inventory = new LinkedHashMap<>();
	final List<MinuteHeader> minuteHeaders = new ArrayList<>();
	final List<MinuteRow> minutes = new ArrayList<>();
	final List<OpenQuestion> questions = new ArrayList<>();
	final List<Problem> problems = new ArrayList<>();
	/** From where the file could be read on. */
	final List<Place> places = new ArrayList<>();
	/** What came in which order, a letter each: h t e a i. */
	final StringBuilder order = new StringBuilder();

	/** A place in a file and what was told before it. */
	record Place(long offset, long line, int headers, int ticks, int events, int anchors) {
	}

	static Collected facts(Path... files) throws IOException {
		Collected all = new Collected();
		for (Path file : files) {
			all.read(new FactsFormat(), file.getFileName().toString(), Files.readAllBytes(file), Optional.empty());
		}
		return all;
	}

	/** All facts files of a log folder, by name. */
	static Collected factsIn(Path folder) throws IOException {
		return facts(factsFiles(folder).toArray(Path[]::new));
	}

	static List<Path> factsFiles(Path folder) throws IOException {
		return csvFiles(folder.resolve("facts"));
	}

	static List<Path> csvFiles(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
		}
	}

	static Collected facts(byte[] content) throws IOException {
		return new Collected().read(new FactsFormat(), "x.csv", content, Optional.empty());
	}

	static Collected facts(String content) throws IOException {
		return facts(content.getBytes(StandardCharsets.UTF_8));
	}

	static Collected minutes(Path file) throws IOException {
		return new Collected().read(new MinutesFormat(), file.getFileName().toString(), Files.readAllBytes(file), Optional.empty());
	}

	static Collected original(String name, byte[] content) throws IOException {
		return new Collected().read(new OriginalMinutesFormat(), name, content, Optional.empty());
	}

	Collected read(LogFormat format, String name, byte[] content, Optional<ZoneId> zone) throws IOException {
		return read(format, name, () -> new ByteArrayInputStream(content), zone);
	}

	Collected read(LogFormat format, String name, Supplier<InputStream> content, Optional<ZoneId> zone) throws IOException {
		format.read(new LogSource() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public String label() {
				return "label/" + name;
			}

			@Override
			public InputStream open() {
				return content.get();
			}
		}, new ReadRules(zone, Optional.empty()), this);
		return this;
	}

	List<Long> sequences() {
		return Stream.concat(ticks.stream().map(TickCopy::sequence), events.stream().map(Event::sequence)).sorted().toList();
	}

	List<Event> events(EventKind kind) {
		return events.stream().filter(event -> event.kind() == kind).toList();
	}

	List<Problem.Kind> problemKinds() {
		return problems.stream().map(Problem::kind).toList();
	}

	@Override
	public void facts(FactsHeader header) {
		headers.add(header);
		order.append('h');
	}

	@Override
	public void resumable(long offset, long line) {
		places.add(new Place(offset, line, headers.size(), ticks.size(), events.size(), anchors.size()));
	}

	@Override
	public void tick(Tick tick) {
		ticks.add(TickCopy.of(tick));
		loads.add(tick.cpuPercent());
		order.append('t');
	}

	@Override
	public void event(Event event) {
		events.add(event);
		order.append('e');
	}

	@Override
	public void anchor(ClockAnchor anchor) {
		anchors.add(anchor);
		order.append('a');
	}

	@Override
	public void cost(AgentCost cost) {
		costs.add(cost);
		order.append('o');
	}

	@Override
	public void inventory(String key, String value) {
		inventory.put(key, value);
		order.append('i');
	}

	@Override
	public void minutes(MinuteHeader header) {
		minuteHeaders.add(header);
	}

	@Override
	public void minute(MinuteRow row) {
		minutes.add(row);
	}

	@Override
	public void spans(SpanHeader header) {
		throw new AssertionError("no format of this bundle tells spans");
	}

	@Override
	public void span(RecordedSpan span) {
		throw new AssertionError("no format of this bundle tells spans");
	}

	@Override
	public void use(ProcessSpan use) {
		throw new AssertionError("no format of this bundle tells spans");
	}

	@Override
	public void question(OpenQuestion question) {
		questions.add(question);
	}

	@Override
	public void problem(Problem problem) {
		problems.add(problem);
	}
}
