package org.kado.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.kado.analysis.axis.IdleThreshold;
import org.kado.analysis.axis.Ranges;
import org.kado.analysis.axis.RecordedAxis;
import org.kado.analysis.axis.SessionStates;
import org.kado.analysis.axis.StateRuns;
import org.kado.analysis.calendar.InstallationCalendar;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.StateBorder;
import org.kado.model.report.StateColumns;
import org.kado.model.report.StateTimeline;

/**
 * Derives states from facts, as docs/formats/states.md says. A pure function of facts and settings: it can be asked again
 * with another threshold or other machine rules at any time. Safe for use by several threads.
 *
 * <pre>
 *   rows of a session ─► recorded axis ─► states on it ─► calendar ─┐
 *   rows of another   ─►       …                          calendar ─┼─► merged ─► + off, clock suspect ─► timeline
 *   minute rows       ─► slots that no facts touch ─────────────────┤
 *   spans of others   ─► what neither tells of ─────────────────────┘
 * </pre>
 */
public final class StateAnalysis {

	/** Rises with every change by which any facts have other states than before: what was decided by an older version is decided anew. */
	public static final int VERSION = 1;

	private final AnalysisSettings settings;
	private final IdleThreshold threshold;

	/** An analysis by these settings. */
	public StateAnalysis(AnalysisSettings settings) {
		this.settings = Objects.requireNonNull(settings, "settings");
		threshold = new IdleThreshold(settings.thresholdMillis());
	}

	/**
	 * Decides the states of one installation.
	 *
	 * @return the timeline from the first to the last record (tick or minute row); without records its period is empty and at the epoch
	 */
	public StateTimeline analyse(InstallationFacts facts) {
		List<SessionStates> sessions = facts.sessions().stream().map(session -> SessionPart.whole(session, threshold, settings).states()).toList();
		return timeline(facts, InstallationCalendar.of(sessions, facts.minutes(), facts.spans()));
	}

	/** The same, and where deciding can go on when the installation has grown. */
	public DecidedStates decide(InstallationFacts facts) {
		List<SessionPart> parts = facts.sessions().stream().map(session -> SessionPart.whole(session, threshold, settings)).toList();
		InstallationCalendar calendar = InstallationCalendar.of(parts.stream().map(SessionPart::states).toList(), facts.minutes(), facts.spans());
		List<StateBorder> borders = new StateBorders(facts, parts, Optional.empty(), calendar, threshold).latest();
		return new DecidedStates(timeline(facts, calendar), borders, OptionalLong.empty());
	}

	/**
	 * Decides the states of an installation that has grown: what lies before a border is taken as it was kept, and rows are needed only from a little before it.
	 *
	 * @param facts  the facts: up to the border they are those of then, as {@link StateBorder.Session} and the minute rows up to it say; the caller has made sure of that
	 * @param kept   the states of then, decided by the same settings and the same {@link #VERSION}
	 * @param border one of the borders that were told with them
	 * @return the same as {@link #decide} tells; empty where what came later reaches across the border, so that all must be decided anew
	 */
	public Optional<DecidedStates> goOn(InstallationFacts facts, StateTimeline kept, StateBorder border) {
		return new GrownStates(facts, kept, border, settings, threshold).decide();
	}

	/**
	 * When the equipment ran by its machine rules, whether a person worked at the time or not; precedence hides that in the states.
	 * Machine where a rule held, no data where that can't be said (of minute rows: under man time), else idle, asleep, off or clock suspect.
	 *
	 * @return a timeline over the same period as {@link #analyse}
	 */
	public StateTimeline machineSignal(InstallationFacts facts) {
		List<SessionStates> sessions = facts.sessions().stream()
				.map(session -> SessionStates.machineSignal(RecordedAxis.of(session), settings.rules())).toList();
		return timeline(facts, InstallationCalendar.ofSignal(sessions, facts.minutes(), facts.spans()));
	}

	private StateTimeline timeline(InstallationFacts facts, InstallationCalendar calendar) {
		StateRuns states = calendar.states();
		TimeRange period = states.size() == 0 ? new TimeRange(0, 0) : new TimeRange(states.start(0), states.end(states.size() - 1));
		Set<State> recorded = RecordedStates.of(facts, settings.rules());
		recorded.addAll(calendar.minuteStates());
		recorded.addAll(calendar.spanStates());
		Set<Long> thresholds = ConventionText.thresholds(facts.sessions().stream().flatMap(session -> session.segments().stream()).toList(), threshold);
		String convention = ConventionText.of(settings.convention(), thresholds, calendar.minutesUsed(), calendar.tools());
		return new StateTimeline(facts.id(), facts.equipment(), facts.zone(), period, columns(states), spans(calendar.suspicious()), recorded,
				convention);
	}

	private static StateColumns columns(StateRuns runs) {
		StateColumns.Builder columns = new StateColumns.Builder();
		for (int i = 0; i < runs.size(); i++) {
			columns.add(runs.start(i), runs.end(i), runs.state(i));
		}
		return columns.build();
	}

	static List<TimeRange> spans(Ranges ranges) {
		List<TimeRange> spans = new ArrayList<>(ranges.size());
		for (int i = 0; i < ranges.size(); i++) {
			spans.add(new TimeRange(ranges.start(i), ranges.end(i)));
		}
		return spans;
	}
}
