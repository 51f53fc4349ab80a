package org.kado.analysis.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.kado.analysis.axis.RecordedAxis;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.explain.ExplainedSpan;
import org.kado.model.explain.Explanation;
import org.kado.model.explain.Reason;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.Source;
import org.kado.model.facts.TickColumns;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateTimeline;

/**
 * Opens a figure into the spans that it is the sum of, each with the facts that it rests on. What is told is looked up in the facts anew; the
 * spans are those of the states themselves, so they always sum to the figure.
 */
public final class Explanations {

	private final InstallationFacts facts;
	private final StateTimeline timeline;
	private final WindowFacts rows;
	private final RuleNames rules;

	private Explanations(InstallationFacts facts, StateTimeline timeline, AnalysisSettings settings, TimeRange window) {
		this.facts = facts;
		this.timeline = timeline;
		rows = new WindowFacts(facts, window);
		rules = new RuleNames(settings.rules());
	}

	/**
	 * Explains.
	 *
	 * @param facts    the facts
	 * @param timeline the states that the settings make of them
	 * @param settings the settings
	 * @param window   the time asked for
	 * @param state    the state asked for; empty: all
	 */
	public static Explanation of(InstallationFacts facts, StateTimeline timeline, AnalysisSettings settings, TimeRange window, Optional<State> state) {
		Explanations explanations = new Explanations(facts, timeline, settings, window);
		List<ExplainedSpan> spans = new ArrayList<>();
		long from = window.startMillis();
		for (StateInterval interval : timeline.intervals()) {
			if (interval.range().overlaps(window)) {
				TimeRange part = interval.range().intersect(window);
				explanations.outside(from, part.startMillis(), spans);
				spans.add(explanations.explain(part, interval.state()));
				from = part.endMillis();
			}
		}
		explanations.outside(from, window.endMillis(), spans);
		List<ExplainedSpan> asked = spans.stream().filter(span -> state.isEmpty() || span.state() == state.get()).toList();
		return new Explanation(timeline.installation(), timeline.equipment(), window, asked, timeline.convention(), rulesInForce(facts, settings));
	}

	private static List<MachineRule> rulesInForce(InstallationFacts facts, AnalysisSettings settings) {
		return settings.rules().orElseGet(() -> facts.sessions().stream().flatMap(session -> session.segments().stream())
				.flatMap(segment -> segment.header().rules().stream()).distinct().toList());
	}

	private void outside(long from, long to, List<ExplainedSpan> spans) {
		if (from < to) {
			spans.add(new ExplainedSpan(new TimeRange(from, to), State.NO_DATA, Reason.OUTSIDE, 0, List.of(), Optional.empty()));
		}
	}

	private ExplainedSpan explain(TimeRange range, State state) {
		List<WindowFacts.TickPlace> ticks = rows.ticks(range);
		if (ticks.isEmpty() && (state == State.MAN || state == State.MACHINE || state == State.IDLE || minutes(range) > 0)) {
			return new ExplainedSpan(range, state, Reason.MINUTES, minutes(range), List.of(), Optional.empty());
		}
		return switch (state) {
			case MAN -> man(range, ticks);
			case MACHINE -> new ExplainedSpan(range, state, Reason.RULE, ticks.size(), rules.holding(ticks), Optional.empty());
			case IDLE -> new ExplainedSpan(range, state, Reason.NOTHING, ticks.size(), List.of(), Optional.empty());
			case LOCKED -> told(range, state, Reason.LOCK, rows.lastEvent(range.startMillis(), EventKind.LOCK, EventKind.SESSION_AWAY));
			case ASLEEP -> asleep(range);
			case OFF -> off(range);
			case CLOCK_SUSPECT -> told(range, state, Reason.CLOCK, rows.firstEvent(range.startMillis(), EventKind.CLOCK_CHANGE));
			case NO_DATA -> noData(range, ticks);
		};
	}

	private long minutes(TimeRange range) {
		long count = 0;
		for (MinuteSeries series : facts.minutes()) {
			for (MinuteRow row : series.rows()) {
				count += row.stampMillis() > range.startMillis() && row.stampMillis() - series.slotMillis() < range.endMillis() ? 1 : 0;
			}
		}
		return count;
	}

	/** The instants of the rows that share time with the episode; an instant may stand up to one poll before its row. */
	private static ExplainedSpan man(TimeRange range, List<WindowFacts.TickPlace> ticks) {
		long count = 0;
		long first = Long.MAX_VALUE;
		long last = Long.MIN_VALUE;
		for (WindowFacts.TickPlace tick : ticks) {
			TickColumns columns = tick.segment().ticks();
			if (columns.inputCount(tick.row()) > 0) {
				count += columns.inputCount(tick.row());
				first = Math.min(first, columns.firstInputMillis(tick.row()));
				last = Math.max(last, columns.lastInputMillis(tick.row()));
			}
		}
		Optional<TimeRange> evidence = count == 0 ? Optional.empty() : Optional.of(new TimeRange(first, Math.max(first, last)));
		return new ExplainedSpan(range, State.MAN, Reason.INPUT, count, List.of(), evidence);
	}

	private static ExplainedSpan told(TimeRange range, State state, Reason reason, Optional<Event> event) {
		return new ExplainedSpan(range, state, reason, event.isPresent() ? 1 : 0, event.map(one -> List.of(one.kind().id())).orElse(List.of()),
				event.map(one -> new TimeRange(one.stampMillis(), one.stampMillis())));
	}

	private ExplainedSpan asleep(TimeRange range) {
		Optional<Event> end = rows.firstEvent(range.endMillis() - RecordedAxis.CLOCK_TOLERANCE_MILLIS, EventKind.RESUME, EventKind.SLEEP_GAP);
		Optional<Event> start = rows.lastEvent(range.startMillis() + RecordedAxis.CLOCK_TOLERANCE_MILLIS, EventKind.SUSPEND);
		return between(range, State.ASLEEP, Reason.SLEEP, end.filter(event -> event.kind() == EventKind.SLEEP_GAP).isPresent() ? Optional.empty() : start, end);
	}

	private ExplainedSpan off(TimeRange range) {
		return between(range, State.OFF, Reason.SHUTDOWN, rows.lastEvent(range.startMillis(), EventKind.SHUTDOWN),
				rows.firstEvent(range.endMillis(), EventKind.BOOT));
	}

	private static ExplainedSpan between(TimeRange range, State state, Reason reason, Optional<Event> start, Optional<Event> end) {
		List<Event> told = Stream.of(start, end).flatMap(Optional::stream).toList();
		Optional<TimeRange> evidence = told.isEmpty() ? Optional.empty()
				: Optional.of(new TimeRange(told.get(0).stampMillis(), Math.max(told.get(0).stampMillis(), told.get(told.size() - 1).stampMillis())));
		return new ExplainedSpan(range, state, reason, told.size(), told.stream().map(event -> event.kind().id()).toList(), evidence);
	}

	private ExplainedSpan noData(TimeRange range, List<WindowFacts.TickPlace> ticks) {
		List<String> names = new ArrayList<>();
		if (ticks.stream().anyMatch(tick -> tick.segment().header().records(Source.INPUT) && tick.segment().ticks().inputCount(tick.row()) < 0)) {
			names.add(Source.INPUT.id());
		}
		names.addAll(rules.unknown(ticks));
		rows.lastEvent(range.startMillis(), EventKind.SOURCE_BROKEN, EventKind.SOURCE_RESTORED).filter(event -> event.kind() == EventKind.SOURCE_BROKEN)
				.map(event -> event.details().getOrDefault("source", "")).filter(source -> !names.contains(source)).ifPresent(names::add);
		if (!ticks.isEmpty() && !names.isEmpty()) {
			return new ExplainedSpan(range, State.NO_DATA, Reason.BROKEN, ticks.size(), names, Optional.empty());
		}
		if (range.startMillis() >= timeline.period().endMillis() || range.endMillis() <= timeline.period().startMillis()) {
			return new ExplainedSpan(range, State.NO_DATA, Reason.OUTSIDE, 0, List.of(), Optional.empty());
		}
		Optional<Event> next = rows.firstEvent(range.endMillis() - RecordedAxis.CLOCK_TOLERANCE_MILLIS, EventKind.AGENT_START, EventKind.CLOCK_CHANGE);
		boolean ends = next.isPresent() && next.get().stampMillis() <= range.endMillis() + RecordedAxis.CLOCK_TOLERANCE_MILLIS;
		return told(range, State.NO_DATA, Reason.HOLE, ends ? next : Optional.empty());
	}
}
