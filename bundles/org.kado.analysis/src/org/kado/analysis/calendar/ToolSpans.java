package org.kado.analysis.calendar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.kado.analysis.axis.Ranges;
import org.kado.analysis.axis.StateRuns;
import org.kado.model.State;
import org.kado.model.facts.SpanSeries;

/**
 * What other tools say of the time that neither facts nor minute rows tell of.
 *
 * <pre>
 *   spans    ├──man──┼───idle───┤      ├──man──┤
 *   known        ├─────────┤
 *   runs     ├man┤         ├idle┤      ├──man──┤
 * </pre>
 *
 * @param runs   the states
 * @param states states that the tools that count can tell of
 * @param tools  their names
 */
record ToolSpans(StateRuns runs, Set<State> states, Set<String> tools) {

	/**
	 * Takes what counts.
	 *
	 * @param all    the series
	 * @param known  time that facts and minute rows tell of
	 * @param signal whether only the machine's signal is asked for, which a tool that tells of people does not know
	 */
	static ToolSpans of(List<SpanSeries> all, Ranges known, boolean signal) {
		List<StateRuns> runs = new ArrayList<>();
		Set<State> states = EnumSet.noneOf(State.class);
		Set<String> tools = new TreeSet<>();
		for (SpanSeries series : all) {
			StateRuns own = runs(series, known, signal);
			if (own.size() > 0) {
				runs.add(own);
				states.addAll(series.header().states());
				tools.add(series.header().tool());
			}
		}
		return new ToolSpans(SessionMerge.merge(runs), states, tools);
	}

	private static StateRuns runs(SpanSeries series, Ranges known, boolean signal) {
		boolean silent = signal && !series.header().states().contains(State.MACHINE);
		Map<State, Ranges> byState = new EnumMap<>(State.class);
		series.spans().forEach(span -> byState.computeIfAbsent(silent ? State.NO_DATA : span.state(), state -> new Ranges()).append(span.startMillis(), span.endMillis()));
		List<StateRuns> runs = new ArrayList<>();
		byState.forEach((state, ranges) -> {
			Ranges left = ranges.minus(known);
			StateRuns one = new StateRuns();
			for (int i = 0; i < left.size(); i++) {
				one.append(left.start(i), left.end(i), state);
			}
			runs.add(one);
		});
		return SessionMerge.merge(runs);
	}

	/** The time that runs tell of. */
	static Ranges covered(StateRuns runs) {
		Ranges covered = new Ranges();
		for (int i = 0; i < runs.size(); i++) {
			if (runs.state(i) != State.NO_DATA) {
				covered.append(runs.start(i), runs.end(i));
			}
		}
		return covered;
	}
}
