package org.kado.archive.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.model.Problem;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.MinuteColumns;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.SpanSeries;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.store.LogSink;
import org.kado.store.OpenQuestion;

/** Keeps what a format reads of one file. Not safe for use by several threads. */
public final class RowCollector implements LogSink {

	private final List<FileSegment> segments = new ArrayList<>();
	private final List<MinuteFile> minuteFiles = new ArrayList<>();
	private final List<SpanSeries> spans = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private final List<ClockBeacon> beacons = new ArrayList<>();
	private final String label;
	private String format = "";
	private FactsHeader header;
	private TickColumns.Builder ticks;
	private List<Event> events;
	private List<ClockAnchor> anchors;
	private MinuteHeader minuteHeader;
	private MinuteColumns.Builder minuteRows;
	private Optional<ResumePoint.Mark> mark = Optional.empty();
	private Optional<ResumePoint> resume = Optional.empty();
	private final Set<OpenQuestion.Kind> asked = EnumSet.noneOf(OpenQuestion.Kind.class);
	private SpanHeader spanHeader;
	private List<RecordedSpan> stateSpans;
	private List<ProcessSpan> uses;

	/** Nothing of the file as yet. */
	public RowCollector(String label) {
		this.label = label;
	}

	/** With what was read of the file's only segment before the place from where it is read on. */
	public static RowCollector goingOn(FileSegment before) {
		ResumePoint.Mark place = before.resume().orElseThrow().place();
		RowCollector rows = new RowCollector(before.label());
		rows.facts(before.header());
		FactsSegment segment = before.segment();
		rows.ticks = TickColumns.Builder.with(segment.ticks(), place.ticks());
		rows.events.addAll(segment.events().subList(0, place.events()));
		rows.anchors.addAll(segment.anchors().subList(0, place.anchors()));
		return rows;
	}

	/** The last place from where the file could be read on. */
	public Optional<ResumePoint.Mark> mark() {
		return mark;
	}

	/** From where the file is read on when it has grown. */
	public void resume(ResumePoint point) {
		resume = Optional.of(point);
	}

	/** The format that reads the file. */
	public void format(String id) {
		format = id;
	}

	/** A visit with a stick that the file tells of. */
	public void beacon(ClockBeacon beacon) {
		beacons.add(beacon);
	}

	/** What the file leaves open. */
	public Set<OpenQuestion.Kind> asked() {
		return Set.copyOf(asked);
	}

	/** What was read; also where the file could not be read to its end. */
	public FileContent content() {
		end();
		if (!asked.isEmpty()) {
			// what was read before a doubt came up would be a part of a file that nobody has vouched for
			segments.clear();
			minuteFiles.clear();
			spans.clear();
		}
		if (resume.isPresent() && segments.size() == 1) {
			segments.set(0, segments.get(0).with(resume.get()));
		}
		return new FileContent(label, format, segments, minuteFiles, problems, beacons, spans);
	}

	private void end() {
		if (header != null) {
			FileSegment.of(label, new FactsSegment(header, ticks.build(), events, anchors)).ifPresent(segments::add);
			header = null;
		}
		if (minuteHeader != null) {
			minuteFiles.add(MinuteFile.of(label, minuteHeader, minuteRows.build()));
			minuteHeader = null;
		}
		if (spanHeader != null) {
			spans.add(new SpanSeries(spanHeader, stateSpans, uses));
			spanHeader = null;
		}
	}

	@Override
	public void facts(FactsHeader newHeader) {
		end();
		mark = Optional.empty();
		header = newHeader;
		ticks = new TickColumns.Builder();
		events = new ArrayList<>();
		anchors = new ArrayList<>();
	}

	@Override
	public void tick(Tick tick) {
		ticks.add(tick);
	}

	@Override
	public void event(Event event) {
		events.add(event);
	}

	@Override
	public void anchor(ClockAnchor anchor) {
		anchors.add(anchor);
	}

	@Override
	public void resumable(long offset, long line) {
		mark = Optional.of(new ResumePoint.Mark(offset, line, ticks.size(), events.size(), anchors.size()));
	}

	@Override
	public void cost(AgentCost cost) {
		// no figure depends on it
	}

	@Override
	public void inventory(String key, String value) {
		// no figure is made of it yet
	}

	@Override
	public void minutes(MinuteHeader newHeader) {
		end();
		minuteHeader = newHeader;
		minuteRows = new MinuteColumns.Builder();
	}

	@Override
	public void minute(MinuteRow row) {
		minuteRows.add(row);
	}

	@Override
	public void spans(SpanHeader newHeader) {
		end();
		spanHeader = newHeader;
		stateSpans = new ArrayList<>();
		uses = new ArrayList<>();
	}

	@Override
	public void span(RecordedSpan span) {
		stateSpans.add(span);
	}

	@Override
	public void use(ProcessSpan use) {
		uses.add(use);
	}

	@Override
	public void question(OpenQuestion question) {
		asked.add(question.kind());
		Problem.Kind kind = switch (question.kind()) {
			case ZONE -> Problem.Kind.ZONE_ASKED;
			case DATE_ORDER -> Problem.Kind.DATE_ORDER_ASKED;
		};
		problems.add(new Problem(label, 0, kind, question.example()));
	}

	@Override
	public void problem(Problem problem) {
		problems.add(problem);
	}
}
