package org.kado.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.kado.analysis.axis.IdleThreshold;
import org.kado.analysis.axis.SettledRow;
import org.kado.analysis.axis.StateRuns;
import org.kado.analysis.calendar.InstallationCalendar;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.StateBorder;
import org.kado.model.report.StateColumns;
import org.kado.model.report.StateTimeline;

/**
 * States of an installation that has grown, decided from a border on. Whether the border still is one shows when the rows behind it are known: input, sleep or a clock that was set
 * back may reach across. What a few rows before it tell is compared with what was kept.
 *
 * <pre>
 *   kept       ├───────────────────────┼──────┤
 *   decided                     ├─?─┼──┼────────────────┤
 *   compared                        ├──┤
 *   states     ├───────────────────────┼────────────────┤
 * </pre>
 */
final class GrownStates {

	private final InstallationFacts facts;
	private final StateTimeline kept;
	private final StateBorder border;
	private final AnalysisSettings settings;
	private final IdleThreshold threshold;
	private final List<SessionPart> parts = new ArrayList<>();

	GrownStates(InstallationFacts facts, StateTimeline kept, StateBorder border, AnalysisSettings settings, IdleThreshold threshold) {
		this.facts = facts;
		this.kept = kept;
		this.border = border;
		this.settings = settings;
		this.threshold = threshold;
	}

	/** The states; empty where something reaches across the border. */
	Optional<DecidedStates> decide() {
		if (!facts.spans().isEmpty()) {
			return Optional.empty();
		}
		int met = 0;
		Optional<SettledRow> settled = Optional.empty();
		for (SessionFacts session : facts.sessions()) {
			Optional<StateBorder.Session> known = border.sessions().stream().filter(one -> one.session().equals(session.session())).findFirst();
			met += known.isPresent() ? 1 : 0;
			if (known.isEmpty()) {
				SessionPart part = SessionPart.whole(session, threshold, settings);
				if (!SessionSpan.of(part.axis()).beginsAfter(border.millis())) {
					return Optional.empty();
				}
				parts.add(part);
			} else if (!known.get().ended()) {
				SessionPart part = SessionPart.after(known.get(), session, threshold, settings);
				settled = part.states().settled().stream().filter(row -> row.row() == known.get().rows() && row.calendarMillis() == border.millis()).findFirst();
				parts.add(part);
			} else if (session.segments().size() > known.get().through()) {
				SessionPart part = SessionPart.after(known.get(), session, threshold, settings);
				if (!SessionSpan.of(part.axis()).beginsAfter(border.millis()) || !part.beginsAnew()) {
					return Optional.empty();
				}
				parts.add(part);
			}
		}
		return met == border.sessions().size() ? settled.flatMap(this::decide) : Optional.empty();
	}

	private Optional<DecidedStates> decide(SettledRow row) {
		InstallationCalendar calendar = InstallationCalendar.after(border.millis(), parts.stream().map(SessionPart::states).toList(), facts.minutes());
		if (!reachesNot(calendar) || !isAsKept(calendar.states(), row.comparedMillis())) {
			return Optional.empty();
		}
		List<StateBorder> borders = new StateBorders(facts, parts, Optional.of(border), calendar, threshold).latest();
		return Optional.of(new DecidedStates(timeline(calendar), borders, OptionalLong.of(border.millis())));
	}

	private boolean reachesNot(InstallationCalendar calendar) {
		long millis = border.millis();
		return kept.period().startMillis() < millis && millis < kept.period().endMillis() && !calendar.suspicious().overlaps(millis - 1, millis + 1)
				&& kept.suspicious().stream().noneMatch(span -> span.overlaps(new TimeRange(millis - 1, millis + 1)));
	}

	private boolean isAsKept(StateRuns states, long comparedMillis) {
		StateColumns before = StateColumns.of(kept.intervals());
		long end = border.millis();
		for (long at = end - comparedMillis; at < end;) {
			int run = states.firstEndingAfter(at);
			StateInterval interval = before.get(before.holding(at));
			if (run == states.size() || states.start(run) > at || states.state(run) != interval.state()) {
				return false;
			}
			at = Math.min(states.end(run), interval.range().endMillis());
		}
		return states.size() > 0 && states.end(states.size() - 1) > end;
	}

	private StateTimeline timeline(InstallationCalendar calendar) {
		StateRuns states = calendar.states();
		TimeRange period = new TimeRange(kept.period().startMillis(), states.end(states.size() - 1));
		Set<State> recorded = RecordedStates.of(facts, settings.rules());
		recorded.addAll(calendar.minuteStates());
		recorded.addAll(border.minuteStates());
		Set<Long> thresholds = new HashSet<>(border.thresholdsMillis());
		parts.forEach(part -> thresholds.addAll(ConventionText.thresholds(part.segments(), threshold)));
		boolean minutesUsed = calendar.minutesUsed() || !border.minuteStates().isEmpty();
		String convention = ConventionText.of(settings.convention(), thresholds, minutesUsed, Set.of());
		return new StateTimeline(facts.id(), facts.equipment(), facts.zone(), period, columns(states), suspicious(calendar), recorded, convention);
	}

	private List<TimeRange> suspicious(InstallationCalendar calendar) {
		List<TimeRange> spans = new ArrayList<>(kept.suspicious().stream().filter(span -> span.endMillis() <= border.millis()).toList());
		StateAnalysis.spans(calendar.suspicious()).stream().filter(span -> span.startMillis() >= border.millis()).forEach(spans::add);
		return spans;
	}

	/** The intervals before the one that touches the border are copied as they are. */
	private StateColumns columns(StateRuns states) {
		StateColumns before = StateColumns.of(kept.intervals());
		int last = before.holding(border.millis() - 1);
		StateColumns.Builder columns = StateColumns.Builder.with(before, last);
		long from = before.get(last).range().startMillis();
		State state = before.get(last).state();
		for (int i = states.firstEndingAfter(border.millis()); i < states.size(); i++) {
			if (states.state(i) != state) {
				long start = Math.max(states.start(i), border.millis());
				columns.add(from, start, state);
				from = start;
				state = states.state(i);
			}
		}
		return columns.add(from, states.end(states.size() - 1), state).build();
	}
}
