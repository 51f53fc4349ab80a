package org.kado.analysis.calendar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.kado.analysis.axis.Ranges;
import org.kado.analysis.axis.SessionStates;
import org.kado.analysis.axis.StateRuns;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SpanSeries;

/**
 * The calendar of one installation: all sessions merged, and minute rows where no facts are.
 *
 * @param states         from the first to the last record without gaps; empty where there is none
 * @param suspicious     time with ghost input
 * @param minutesUsed    whether any minute row counts
 * @param minuteStates   states that the minute rows that count can have
 * @param spanStates     states that the tools whose spans count can tell of
 * @param tools          names of these tools
 * @param known          time that facts tell of
 */
public record InstallationCalendar(StateRuns states, Ranges suspicious, boolean minutesUsed, Set<State> minuteStates, Set<State> spanStates,
		Set<String> tools, Ranges known) {

	private static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

	/** Merges what is known. */
	public static InstallationCalendar of(List<SessionStates> sessions, List<MinuteSeries> minutes, List<SpanSeries> spans) {
		return of(sessions, minutes, spans, false, ALL);
	}

	/** The same of sessions that tell the machine's signal alone. */
	public static InstallationCalendar ofSignal(List<SessionStates> sessions, List<MinuteSeries> minutes, List<SpanSeries> spans) {
		return of(sessions, minutes, spans, true, ALL);
	}

	/** The same of what lies behind an instant only; what sessions tell of the time before may be incomplete. */
	public static InstallationCalendar after(long millis, List<SessionStates> sessions, List<MinuteSeries> minutes) {
		return of(sessions, minutes, List.of(), false, new TimeRange(millis, Long.MAX_VALUE));
	}

	/**
	 * The states that some minute rows that count can have; empty where none does.
	 *
	 * @param stamps rows whose stamps are above its start and not above its end
	 */
	public Set<State> minuteStates(List<MinuteSeries> minutes, TimeRange stamps) {
		Set<State> states = EnumSet.noneOf(State.class);
		minutes.forEach(series -> states.addAll(MinuteStates.of(series, known, false, stamps).recorded()));
		return states;
	}

	private static InstallationCalendar of(List<SessionStates> sessions, List<MinuteSeries> minutes, List<SpanSeries> spans,
			boolean signal, TimeRange stamps) {
		List<SessionCalendar> calendars = sessions.stream().map(CalendarProjection::project).toList();
		Ranges covered = union(calendars.stream().map(SessionCalendar::covered).toList());
		Ranges off = OffSpans.of(sessions.stream().map(SessionStates::axis).toList(), covered);
		StateRuns facts = SessionMerge.merge(calendars.stream().map(SessionCalendar::states).toList());
		Ranges known = covered.plus(off).plus(asleep(facts));
		List<MinuteStates> slots = minutes.stream().map(s -> MinuteStates.of(s, known, signal, stamps)).toList();
		StateRuns minuteRuns = SessionMerge.merge(slots.stream().map(MinuteStates::runs).toList());
		Set<State> minuteStates = EnumSet.noneOf(State.class);
		slots.forEach(s -> minuteStates.addAll(s.recorded()));
		Ranges suspect = union(calendars.stream().map(SessionCalendar::suspect).toList());
		Ranges suspicious = union(calendars.stream().map(SessionCalendar::suspicious).toList());
		ToolSpans others = ToolSpans.of(spans, known.plus(ToolSpans.covered(minuteRuns)), signal);
		return new InstallationCalendar(paint(facts, minuteRuns, others.runs(), off, suspect), suspicious, minuteRuns.size() > 0, minuteStates,
				others.states(), others.tools(), known);
	}

	private static StateRuns paint(StateRuns facts, StateRuns minutes, StateRuns others, Ranges off, Ranges suspect) {
		List<StateRuns> all = Stream.of(facts, minutes, others).filter(runs -> runs.size() > 0).toList();
		if (all.isEmpty()) {
			return new StateRuns();
		}
		StatePainter painter = new StatePainter(all.stream().mapToLong(runs -> runs.start(0)).min().getAsLong(),
				all.stream().mapToLong(runs -> runs.end(runs.size() - 1)).max().getAsLong());
		painter.paint(others);
		painter.paintKnown(minutes);
		painter.paintKnown(facts);
		painter.paint(off, State.OFF);
		painter.paint(suspect, State.CLOCK_SUSPECT);
		return painter.runs();
	}

	private static Ranges union(List<Ranges> ranges) {
		return Claims.of(ranges).any();
	}

	private static Ranges asleep(StateRuns runs) {
		Ranges asleep = new Ranges();
		for (int i = 0; i < runs.size(); i++) {
			if (runs.state(i) == State.ASLEEP) {
				asleep.append(runs.start(i), runs.end(i));
			}
		}
		return asleep;
	}
}
