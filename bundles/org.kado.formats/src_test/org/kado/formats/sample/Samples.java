package org.kado.formats.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
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

/** What a reader told, kept for a test to look at. */
public final class Samples implements LogSink {

	private final List<FactsHeader> headers = new ArrayList<>();
	private final List<Tick> ticks = new ArrayList<>();
	private final List<FactsHeader> headerOfTick = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private final List<OpenQuestion> questions = new ArrayList<>();

	/** Reads a text; nothing is said of its zone. */
	public static Samples of(LogFormat format, String text) throws IOException {
		return of(format, "x.csv", text.getBytes(StandardCharsets.UTF_8), ReadRules.byFormat());
	}

	/** Reads a text whose local times are of that zone. */
	public static Samples of(LogFormat format, String text, String zone) throws IOException {
		return of(format, "x.csv", text.getBytes(StandardCharsets.UTF_8), ReadRules.inZone(ZoneId.of(zone)));
	}

	/** Reads bytes. */
	public static Samples of(LogFormat format, String label, byte[] bytes, ReadRules rules) throws IOException {
		Samples samples = new Samples();
		format.read(source(label, bytes), rules, samples);
		return samples;
	}

	/** Reads a file beside a test. */
	public static Samples recorded(LogFormat format, Class<?> beside, String name, ReadRules rules) throws IOException {
		return of(format, name, bytes(beside, name), rules);
	}

	/** The bytes of a file beside a test. */
	public static byte[] bytes(Class<?> beside, String name) throws IOException {
		try (InputStream in = beside.getResourceAsStream(name)) {
			return in.readAllBytes();
		}
	}

	private static LogSource source(String label, byte[] bytes) {
		return new LogSource() {

			@Override
			public String name() {
				return label.substring(label.lastIndexOf('/') + 1);
			}

			@Override
			public String label() {
				return label;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}
		};
	}

	public List<FactsHeader> headers() {
		return headers;
	}

	public List<Tick> ticks() {
		return ticks;
	}

	/** Ticks of one host. */
	public List<Tick> ticks(String host) {
		List<Tick> its = new ArrayList<>();
		for (int i = 0; i < ticks.size(); i++) {
			if (headerOfTick.get(i).equipment().equals(host)) {
				its.add(ticks.get(i));
			}
		}
		return its;
	}

	public List<Problem> problems() {
		return problems;
	}

	/** Kinds of the problems in order. */
	public List<Problem.Kind> kinds() {
		return problems.stream().map(Problem::kind).toList();
	}

	public List<OpenQuestion> questions() {
		return questions;
	}

	/** Loads in percent, rounded to two places. */
	public List<Double> loads() {
		return ticks.stream().map(tick -> Math.round(tick.cpuPercent() * 100) / 100.0).toList();
	}

	@Override
	public void facts(FactsHeader header) {
		headers.add(header);
	}

	@Override
	public void tick(Tick tick) {
		ticks.add(new Tick().copy(tick.sequence(), tick));
		headerOfTick.add(headers.get(headers.size() - 1));
	}

	@Override
	public void event(Event event) {
		throw new AssertionError(event.toString());
	}

	@Override
	public void anchor(ClockAnchor anchor) {
		throw new AssertionError(anchor.toString());
	}

	@Override
	public void cost(AgentCost cost) {
		throw new AssertionError(cost.toString());
	}

	@Override
	public void inventory(String key, String value) {
		throw new AssertionError(key);
	}

	@Override
	public void minutes(MinuteHeader header) {
		throw new AssertionError(header.toString());
	}

	@Override
	public void minute(MinuteRow row) {
		throw new AssertionError(row.toString());
	}

	@Override
	public void spans(SpanHeader header) {
		throw new AssertionError("samples are no spans");
	}

	@Override
	public void span(RecordedSpan span) {
		throw new AssertionError("samples are no spans");
	}

	@Override
	public void use(ProcessSpan use) {
		throw new AssertionError("samples are no spans");
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
