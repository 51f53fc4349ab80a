package org.kado.testing.formats;

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
import org.kado.store.LogSink;
import org.kado.store.OpenQuestion;

/** All that a reader told, a line of text a row; refuses rows without a header before them. */
public final class Told implements LogSink {

	private final List<String> headers = new ArrayList<>();
	private final List<String> rows = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private final List<OpenQuestion> questions = new ArrayList<>();
	private boolean inFacts;
	private boolean inMinutes;
	private boolean inSpans;

	/** Headers in file order. */
	public List<String> headers() {
		return headers;
	}

	/** Rows in file order. */
	public List<String> rows() {
		return rows;
	}

	/** Problems in file order. */
	public List<Problem> problems() {
		return problems;
	}

	/** Questions in file order. */
	public List<OpenQuestion> questions() {
		return questions;
	}

	@Override
	public void facts(FactsHeader header) {
		headers.add(header.toString());
		inFacts = true;
		inMinutes = false;
	}

	@Override
	public void tick(Tick tick) {
		require(inFacts, "a tick without a header");
		require(tick.elapsedMillis() > 0, "a tick that lasted no time");
		StringBuilder text = new StringBuilder("t ").append(tick.stampMillis()).append(' ').append(tick.elapsedMillis());
		text.append(" input ").append(tick.inputCount()).append(' ').append(tick.firstInputMillis()).append(' ').append(tick.lastInputMillis());
		text.append(" cpu ").append(tick.cpuPercent()).append(" memory ").append(tick.memoryAvailableBytes());
		for (int i = 0; i < tick.processCount(); i++) {
			text.append(' ').append(tick.processName(i)).append(' ').append(tick.processPids(i)).append(' ').append(tick.processCpuMillis(i));
		}
		for (int i = 0; i < tick.interfaceCount(); i++) {
			text.append(' ').append(tick.interfaceName(i)).append(' ').append(tick.interfaceReceivedBytes(i)).append('/').append(tick.interfaceSentBytes(i));
		}
		rows.add(text.toString());
	}

	@Override
	public void event(Event event) {
		require(inFacts, "an event without a header");
		rows.add(event.toString());
	}

	@Override
	public void anchor(ClockAnchor anchor) {
		require(inFacts, "an anchor without a header");
		rows.add(anchor.toString());
	}

	@Override
	public void cost(AgentCost cost) {
		rows.add(cost.toString());
	}

	@Override
	public void inventory(String key, String value) {
		rows.add("i " + key + " " + value);
	}

	@Override
	public void minutes(MinuteHeader header) {
		headers.add(header.toString());
		inFacts = false;
		inMinutes = true;
	}

	@Override
	public void minute(MinuteRow row) {
		require(inMinutes, "a minute without a header");
		rows.add(row.toString());
	}

	@Override
	public void spans(SpanHeader header) {
		headers.add(header.toString());
		inFacts = false;
		inMinutes = false;
		inSpans = true;
	}

	@Override
	public void span(RecordedSpan span) {
		require(inSpans, "a span without a header");
		require(span.endMillis() > span.startMillis(), "a span that lasted no time");
		rows.add(span.toString());
	}

	@Override
	public void use(ProcessSpan use) {
		require(inSpans, "a process without a header");
		rows.add(use.toString());
	}

	@Override
	public void question(OpenQuestion question) {
		questions.add(question);
	}

	@Override
	public void problem(Problem problem) {
		problems.add(problem);
	}

	private static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new AssertionError(otherwise);
		}
	}
}
