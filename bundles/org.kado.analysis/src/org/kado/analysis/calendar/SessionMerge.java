package org.kado.analysis.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.kado.analysis.axis.StateRuns;
import org.kado.model.State;

/**
 * Makes one line of states of several that tell of the same PC: man, machine, idle where any has it, in that order; locked
 * only where all that know the time are locked; asleep where rows of none contradict; no data only where none knows anything.
 *
 * <pre>
 *   session 1   man  man  lock lock  --   --
 *   session 2   lock --   idle lock  lock --
 *   merged      man  man  idle lock  lock --
 * </pre>
 */
final class SessionMerge {

	/** Who wins; what stands before the others needs one line only. */
	private static final List<State> ORDER = List.of(State.CLOCK_SUSPECT, State.MAN, State.MACHINE, State.IDLE, State.LOCKED, State.OFF,
			State.ASLEEP);

	private record Change(long millis, State state, int step) {
	}

	private SessionMerge() {
	}

	/** Merges the lines; where none tells anything the result has a gap or no data. Takes n log n time. */
	static StateRuns merge(List<StateRuns> lines) {
		if (lines.size() == 1) {
			return lines.get(0);
		}
		List<Change> changes = new ArrayList<>();
		for (StateRuns line : lines) {
			for (int i = 0; i < line.size(); i++) {
				changes.add(new Change(line.start(i), line.state(i), 1));
				changes.add(new Change(line.end(i), line.state(i), -1));
			}
		}
		changes.sort(Comparator.comparingLong(Change::millis));
		return sweep(changes);
	}

	private static StateRuns sweep(List<Change> changes) {
		StateRuns merged = new StateRuns();
		Map<State, Integer> counts = new EnumMap<>(State.class);
		Arrays.asList(State.values()).forEach(s -> counts.put(s, 0));
		long from = 0;
		for (Change change : changes) {
			if (change.millis() > from) {
				if (counts.values().stream().anyMatch(n -> n > 0)) {
					merged.append(from, change.millis(), winner(counts));
				}
				from = change.millis();
			}
			counts.merge(change.state(), change.step(), Integer::sum);
		}
		return merged;
	}

	private static State winner(Map<State, Integer> counts) {
		for (State state : ORDER) {
			if (counts.getOrDefault(state, 0) > 0) {
				return state;
			}
		}
		return State.NO_DATA;
	}
}
