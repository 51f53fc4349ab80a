package org.kado.archive;

import java.util.Optional;
import java.util.Set;

import org.kado.model.Problem;
import org.kado.model.TimeRange;
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

/**
 * Takes rows of a file and notes in which lines those stand that tell of an installation in one span of time. A reader completes a tick when
 * it sees the line after its last one; other rows when it sees their own.
 */
final class LineTrace implements LogSink {

	private final Set<String> installations;
	private final TimeRange range;
	private LineStream stream;
	private boolean own;
	private boolean aheadOfLine;
	private long done;
	private long firstLine = Long.MAX_VALUE;
	private long lastLine;
	private int rows;
	private long firstMillis = Long.MAX_VALUE;
	private long lastMillis = Long.MIN_VALUE;

	LineTrace(Set<String> installations, TimeRange range) {
		this.installations = installations;
		this.range = range;
	}

	/** The file is read from its beginning through that stream. */
	void begin(LineStream newStream) {
		stream = newStream;
		done = 0;
		aheadOfLine = false;
	}

	/** The lines found; empty where none tells of it. */
	Optional<SourceLines> lines(String file) {
		return rows == 0 ? Optional.empty() : Optional.of(new SourceLines(file, firstLine, lastLine, rows, firstMillis, lastMillis));
	}

	@Override
	public void facts(FactsHeader header) {
		own = installations.contains(header.installation().toString());
		passed();
	}

	@Override
	public void tick(Tick tick) {
		long from = aheadOfLine ? done : done + 1;
		long to = stream.ended() ? stream.lines() : Math.max(from, stream.lines() - 1);
		long start = tick.stampMillis() - Math.max(0, tick.elapsedMillis());
		note(from, to, tick.stampMillis(), own && tick.stampMillis() > range.startMillis() && start < range.endMillis());
		done = stream.lines();
		aheadOfLine = !stream.ended();
	}

	@Override
	public void event(Event event) {
		note(stream.lines(), stream.lines(), event.stampMillis(), own && range.startMillis() <= event.stampMillis() && event.stampMillis() <= range.endMillis());
		passed();
	}

	@Override
	public void minutes(MinuteHeader header) {
		own = installations.stream().anyMatch(id -> id.startsWith(header.installation()));
		passed();
	}

	@Override
	public void minute(MinuteRow row) {
		note(stream.lines(), stream.lines(), row.stampMillis(), own && row.stampMillis() > range.startMillis() && row.stampMillis() <= range.endMillis());
		passed();
	}

	@Override
	public void spans(SpanHeader header) {
		own = installations.contains(header.installation());
		passed();
	}

	/** Readers of spans put them in order first, so only the file is known, not the line. */
	@Override
	public void span(RecordedSpan span) {
		note(1, stream.lines(), span.startMillis(), own && span.startMillis() < range.endMillis() && span.endMillis() > range.startMillis());
		passed();
	}

	@Override
	public void use(ProcessSpan use) {
		passed();
	}

	private void note(long from, long to, long stampMillis, boolean tells) {
		if (tells) {
			firstLine = Math.min(firstLine, from);
			lastLine = Math.max(lastLine, to);
			firstMillis = Math.min(firstMillis, stampMillis);
			lastMillis = Math.max(lastMillis, stampMillis);
			rows++;
		}
	}

	private void passed() {
		done = stream.lines();
		aheadOfLine = false;
	}

	@Override
	public void anchor(ClockAnchor anchor) {
		passed();
	}

	@Override
	public void cost(AgentCost cost) {
		passed();
	}

	@Override
	public void inventory(String key, String value) {
		passed();
	}

	@Override
	public void question(OpenQuestion question) {
		// nothing of the file counts before it is answered
		rows = 0;
	}

	@Override
	public void problem(Problem problem) {
		// told when the folder was opened
	}
}
