package org.kado.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.kado.analysis.axis.AxisStart;
import org.kado.analysis.axis.IdleThreshold;
import org.kado.analysis.axis.PlacedEvent;
import org.kado.analysis.axis.RecordedAxis;
import org.kado.analysis.axis.SessionStates;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateBorder;

/**
 * A session, or its last segments, decided.
 *
 * @param facts  the whole session
 * @param from   number of the first segment that was decided
 * @param states what was decided of it and those after it
 */
record SessionPart(SessionFacts facts, int from, SessionStates states) {

	static SessionPart whole(SessionFacts facts, IdleThreshold threshold, AnalysisSettings settings) {
		return new SessionPart(facts, 0, SessionStates.of(RecordedAxis.of(facts), threshold, settings.convention(), settings.rules()));
	}

	/** The last segments of a session that has a border. */
	static SessionPart after(StateBorder.Session border, SessionFacts facts, IdleThreshold threshold, AnalysisSettings settings) {
		Optional<AxisStart> start = border.start().map(before -> start(before, facts.segments()));
		RecordedAxis axis = RecordedAxis.of(facts.segments().subList(border.from(), facts.segments().size()), start);
		return new SessionPart(facts, border.from(), SessionStates.of(axis, threshold, settings.convention(), settings.rules(), OptionalInt.of(border.rows())));
	}

	private static AxisStart start(StateBorder.Start start, List<FactsSegment> segments) {
		List<PlacedEvent> events = start.events().stream()
				.map(earlier -> new PlacedEvent(earlier.event(), segments.get(earlier.segment()).header(), earlier.axisMillis(), 0)).toList();
		return new AxisStart(start.endMillis(), start.offsetMillis(), start.shiftMillis(), events);
	}

	/** Whether the segments have nothing to do with rows before them but for what is still open: they follow a hole, and nothing tells of sleep that began before. */
	boolean beginsAnew() {
		if (!axis().followsAHole()) {
			return false;
		}
		boolean started = false;
		for (PlacedEvent event : axis().events()) {
			boolean sleeps = event.kind() == EventKind.SLEEP_GAP && event.axisMillis() - event.event().detailMillis("asleep_ms", 0) < axis().cover(0);
			if (sleeps || !started && event.kind() == EventKind.RESUME) {
				return false;
			}
			started |= event.kind() == EventKind.AGENT_START;
		}
		return true;
	}

	RecordedAxis axis() {
		return states.axis();
	}

	/** The segments that were decided. */
	List<FactsSegment> segments() {
		return facts.segments().subList(from, facts.segments().size());
	}

	/** What comes before one of the segments that were decided, by its number among them. */
	Optional<StateBorder.Start> startOf(int segment) {
		return AxisStart.before(axis(), segment).map(start -> new StateBorder.Start(start.endMillis(), start.offsetMillis(), start.shiftMillis(),
				start.events().stream().map(event -> new StateBorder.Earlier(event.event(), headerOf(event), event.axisMillis())).toList()));
	}

	/** What comes before segments that follow all of these; empty where sleep after the last row, of which only a later row makes a state, is told already. */
	Optional<StateBorder.Start> startOfMore() {
		boolean slept = axis().events().stream().filter(event -> event.nextRow() == axis().size())
				.anyMatch(event -> event.kind() == EventKind.SLEEP_GAP || event.kind() == EventKind.RESUME);
		return slept ? Optional.empty() : startOf(axis().segments());
	}

	/** A segment that has the event's header. */
	private int headerOf(PlacedEvent event) {
		for (int s = 0; s < facts.segments().size(); s++) {
			if (facts.segments().get(s).header() == event.header()) {
				return s;
			}
		}
		throw new IllegalStateException("an event without a segment"); // a placed event has the header of its segment
	}
}
