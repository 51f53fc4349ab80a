package org.kado.analysis.calendar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.kado.analysis.axis.Ranges;
import org.kado.analysis.axis.SessionStates;
import org.kado.analysis.axis.StateRuns;
import org.kado.model.State;
import org.kado.model.facts.MinuteSeries;

/**
 * The calendar of one installation: all sessions merged, and minute rows where no facts are.
 *
 * @param states         from the first to the last record without gaps; empty where there is none
 * @param suspicious     time with ghost input
 * @param minutesUsed    whether any minute row counts
 * @param minuteStates   states that the minute rows that count can have
 */
public record InstallationCalendar(StateRuns states, Ranges suspicious, boolean minutesUsed, Set<State> minuteStates) {

	/** Merges what is known. */
	public static InstallationCalendar of(List<SessionStates> sessions, List<MinuteSeries> minutes) {
		return of(sessions, minutes, false);
	}

	/** The same of sessions that tell the machine's signal alone. */
	public static InstallationCalendar ofSignal(List<SessionStates> sessions, List<MinuteSeries> minutes) {
		return of(sessions, minutes, true);
	}

	private static InstallationCalendar of(List<SessionStates> sessions, List<MinuteSeries> minutes, boolean signal) {
		List<SessionCalendar> calendars = sessions.stream().map(CalendarProjection::project).toList();
		Ranges covered = union(calendars.stream().map(SessionCalendar::covered).toList());
		Ranges off = OffSpans.of(sessions.stream().map(SessionStates::axis).toList(), covered);
		StateRuns facts = SessionMerge.merge(calendars.stream().map(SessionCalendar::states).toList());
		Ranges known = covered.plus(off).plus(asleep(facts));
		List<MinuteStates> slots = minutes.stream().map(s -> MinuteStates.of(s, known, signal)).toList();
		StateRuns minuteRuns = SessionMerge.merge(slots.stream().map(MinuteStates::runs).toList());
		Set<State> minuteStates = EnumSet.noneOf(State.class);
		slots.forEach(s -> minuteStates.addAll(s.recorded()));
		Ranges suspect = union(calendars.stream().map(SessionCalendar::suspect).toList());
		Ranges suspicious = union(calendars.stream().map(SessionCalendar::suspicious).toList());
		return new InstallationCalendar(paint(facts, minuteRuns, off, suspect), suspicious, minuteRuns.size() > 0, minuteStates);
	}

	private static StateRuns paint(StateRuns facts, StateRuns minutes, Ranges off, Ranges suspect) {
		if (facts.size() == 0 && minutes.size() == 0) {
			return new StateRuns();
		}
		StatePainter painter = new StatePainter(Math.min(start(facts), start(minutes)), Math.max(end(facts), end(minutes)));
		painter.paint(minutes);
		painter.paintKnown(facts);
		painter.paint(off, State.OFF);
		painter.paint(suspect, State.CLOCK_SUSPECT);
		return painter.runs();
	}

	private static long start(StateRuns runs) {
		return runs.size() == 0 ? Long.MAX_VALUE : runs.start(0);
	}

	private static long end(StateRuns runs) {
		return runs.size() == 0 ? Long.MIN_VALUE : runs.end(runs.size() - 1);
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
