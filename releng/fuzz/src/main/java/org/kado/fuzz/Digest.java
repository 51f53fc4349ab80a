package org.kado.fuzz;

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

/** All that a reader told, a line each, for comparing; and what no reader may tell. */
final class Digest implements LogSink {

	private final List<String> rows = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private boolean begun;

	/** What became facts, in file order. */
	List<String> rows() {
		return rows;
	}

	/** What could not be read, in file order. */
	List<Problem> problems() {
		return problems;
	}

	/** The same without what was found: a quoted field has other bytes. */
	List<String> problemPlaces() {
		return problems.stream().map(problem -> problem.line() + " " + problem.kind()).toList();
	}

	@Override
	public void facts(FactsHeader header) {
		begun = true;
		rows.add(header.toString());
	}

	@Override
	public void tick(Tick tick) {
		require(begun, "a tick without a header");
		require(tick.elapsedMillis() >= 0, "a tick that lasts " + tick.elapsedMillis() + " ms");
		require(Double.isNaN(tick.cpuPercent()) || tick.cpuPercent() >= 0, "CPU of " + tick.cpuPercent());
		require(tick.inputCount() >= Tick.NOT_MEASURED, "a count of " + tick.inputCount());
		rows.add(TickText.of(tick));
	}

	@Override
	public void event(Event event) {
		require(begun, "an event without a header");
		rows.add(event.toString());
	}

	@Override
	public void anchor(ClockAnchor anchor) {
		rows.add(anchor.toString());
	}

	@Override
	public void cost(AgentCost cost) {
		rows.add(cost.toString());
	}

	@Override
	public void inventory(String key, String value) {
		rows.add(key + "=" + value);
	}

	@Override
	public void minutes(MinuteHeader header) {
		begun = true;
		rows.add(header.toString());
	}

	@Override
	public void minute(MinuteRow row) {
		require(begun, "a minute without a header");
		rows.add(row.toString());
	}

	@Override
	public void spans(SpanHeader header) {
		begun = true;
		rows.add(header.toString());
	}

	@Override
	public void span(RecordedSpan span) {
		require(begun, "a span without a header");
		rows.add(span.toString());
	}

	@Override
	public void use(ProcessSpan use) {
		require(begun, "a use without a header");
		rows.add(use.toString());
	}

	@Override
	public void question(OpenQuestion question) {
		rows.add(question.toString());
	}

	@Override
	public void problem(Problem problem) {
		problems.add(problem);
	}

	private static void require(boolean holds, String finding) {
		if (!holds) {
			throw new AssertionError(finding);
		}
	}
}
