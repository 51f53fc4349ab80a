package org.kado.analysis.calendar;

import java.util.ArrayList;
import java.util.List;

import org.kado.analysis.axis.Ranges;
import org.kado.analysis.axis.RecordedAxis;
import org.kado.analysis.axis.SessionStates;
import org.kado.analysis.axis.StateRuns;
import org.kado.model.State;

/**
 * Lays the states of the recorded axis onto the calendar, row by row, each by its own clock.
 *
 * <pre>
 *   axis        ├──A──┼──B──┼──C──┼──D──┤
 *   forward     ├──A──┼──B──┤  skipped  ├──C──┼──D──┤      nothing tells of the skipped time: no data
 *   back        ├──A──┼──B──┤
 *                  ├──C──┼──D──┤                           told twice: clock suspect
 * </pre>
 *
 * Where a row begins before the end of those before it, but by no more than the clock's tolerance, the earlier rows keep the time:
 * clocks slew. By more than that a new strand begins.
 */
public final class CalendarProjection {

	/** Rows by one clock, one after the other. */
	private static final class Strand {
		private final StateRuns states = new StateRuns();
		private final Ranges covered = new Ranges();
		private final Ranges suspicious = new Ranges();
		private long endMillis;

		Strand(long startMillis) {
			endMillis = startMillis;
		}
	}

	private final RecordedAxis.Rows axis;
	private final StateRuns states;
	private final Ranges suspicious;
	private final List<Strand> strands = new ArrayList<>();
	private final List<StateRuns> holes = new ArrayList<>();
	private long lastEnd;
	private int nextState;
	private int nextSuspicious;

	private CalendarProjection(SessionStates session) {
		axis = session.axis().rows();
		states = session.states();
		suspicious = session.suspicious();
	}

	/** Lays one session out. */
	public static SessionCalendar project(SessionStates session) {
		CalendarProjection projection = new CalendarProjection(session);
		for (int row = 0; row < session.axis().size(); row++) {
			projection.layRow(row);
		}
		return projection.join();
	}

	private void layRow(int row) {
		long offset = axis.offset(row);
		long cover = axis.cover(row);
		long end = axis.end(row);
		long from = cover + offset;
		if (row > 0 && cover > lastEnd) {
			layHole(row, from);
		}
		lastEnd = end;
		Strand strand = strands.isEmpty() ? null : strands.get(strands.size() - 1);
		if (strand == null || from < strand.endMillis - RecordedAxis.CLOCK_TOLERANCE_MILLIS) {
			strand = new Strand(from);
			strands.add(strand);
		}
		from = Math.max(from, strand.endMillis);
		long to = end + offset;
		if (from < to) {
			laySpan(strand, from - offset, end, offset);
			strand.covered.append(from, to);
			strand.endMillis = to;
		}
	}

	private void laySpan(Strand strand, long axisFrom, long axisTo, long offset) {
		while (states.end(nextState) <= axisFrom) {
			nextState++;
		}
		for (int i = nextState; i < states.size() && states.start(i) < axisTo; i++) {
			strand.states.append(Math.max(states.start(i), axisFrom) + offset, Math.min(states.end(i), axisTo) + offset, states.state(i));
		}
		while (nextSuspicious < suspicious.size() && suspicious.end(nextSuspicious) <= axisFrom) {
			nextSuspicious++;
		}
		for (int i = nextSuspicious; i < suspicious.size() && suspicious.start(i) < axisTo; i++) {
			strand.suspicious.append(Math.max(suspicious.start(i), axisFrom) + offset, Math.min(suspicious.end(i), axisTo) + offset);
		}
	}

	/** Sleep between rows, by the clock before it; it ends where the next row begins, whatever the clock was set to. */
	private void layHole(int row, long calendarEnd) {
		long offset = axis.offset(row - 1);
		long axisFrom = axis.end(row - 1);
		long axisTo = Math.min(axis.cover(row), calendarEnd - offset);
		StateRuns hole = new StateRuns();
		for (int i = states.firstEndingAfter(axisFrom); i < states.size() && states.start(i) < axisTo; i++) {
			if (states.state(i) == State.ASLEEP) {
				hole.append(Math.max(states.start(i), axisFrom) + offset, Math.min(states.end(i), axisTo) + offset, State.ASLEEP);
			}
		}
		holes.add(hole);
	}

	private SessionCalendar join() {
		Claims claims = Claims.of(strands.stream().map(s -> s.covered).toList());
		Ranges strange = Claims.of(strands.stream().map(s -> s.suspicious).toList()).any();
		Ranges covered = claims.any();
		if (covered.size() == 0) {
			return new SessionCalendar(new StateRuns(), covered, claims.several(), strange);
		}
		StatePainter painter = new StatePainter(covered.start(0), covered.end(covered.size() - 1));
		holes.forEach(painter::paint);
		strands.forEach(s -> painter.paint(s.states));
		return new SessionCalendar(painter.runs(), covered, claims.several(), strange);
	}
}
