package org.kado.analysis.usage;

import java.util.ArrayList;
import java.util.List;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.report.StateTimeline;
import org.kado.model.usage.TeamClass;
import org.kado.model.usage.TeamSpan;
import org.kado.model.usage.TeamWork;

/** Lays man time beside the machine's own signal (連合作業分析). */
public final class Teams {

	private final List<TeamSpan> spans = new ArrayList<>();

	private Teams() {
	}

	/**
	 * Who worked when. Takes linear time.
	 *
	 * @param timeline states of an equipment
	 * @param signal   its machine's own signal over the same period
	 */
	public static TeamWork of(StateTimeline timeline, StateTimeline signal) {
		Teams teams = new Teams();
		int other = 0;
		for (StateInterval interval : timeline.intervals()) {
			while (other < signal.intervals().size() && signal.intervals().get(other).range().endMillis() <= interval.range().startMillis()) {
				other++;
			}
			for (int i = other; i < signal.intervals().size() && signal.intervals().get(i).range().startMillis() < interval.range().endMillis(); i++) {
				StateInterval machine = signal.intervals().get(i);
				teams.add(interval.range().intersect(machine.range()), kind(interval.state(), machine.state()));
			}
		}
		return new TeamWork(timeline.installation(), timeline.equipment(), teams.spans);
	}

	private static TeamClass kind(State state, State signal) {
		return switch (state) {
			case MAN -> signal == State.MACHINE ? TeamClass.TOGETHER
					: signal == State.NO_DATA || signal == State.CLOCK_SUSPECT ? TeamClass.MAN_AND_UNKNOWN : TeamClass.MAN_ALONE;
			case MACHINE -> TeamClass.MACHINE_ALONE;
			case IDLE, LOCKED, ASLEEP, OFF -> TeamClass.NEITHER;
			case CLOCK_SUSPECT, NO_DATA -> TeamClass.UNKNOWN;
		};
	}

	private void add(TimeRange range, TeamClass kind) {
		if (range.isEmpty()) {
			return;
		}
		int last = spans.size() - 1;
		if (last >= 0 && spans.get(last).kind() == kind) {
			spans.set(last, new TeamSpan(spans.get(last).range().span(range), kind));
		} else {
			spans.add(new TeamSpan(range, kind));
		}
	}
}
