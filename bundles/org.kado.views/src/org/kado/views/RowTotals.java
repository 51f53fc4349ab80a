package org.kado.views;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.kado.model.State;
import org.kado.model.report.Basis;
import org.kado.model.report.PlannedFigures;
import org.kado.model.report.ReportRow;

/** Several rows of a report as one. */
final class RowTotals {

	private RowTotals() {
	}

	/** Time in each state that is recorded; not to be changed. */
	static Map<State, Long> millis(List<ReportRow> rows) {
		EnumMap<State, Long> millis = new EnumMap<>(State.class);
		rows.forEach(row -> row.millis().forEach((state, time) -> millis.merge(state, time, Long::sum)));
		return Collections.unmodifiableMap(millis);
	}

	/**
	 * (man + machine) ÷ basis.
	 *
	 * @param days how many days the rows are, each of which a fixed basis counts once; 0 where a fixed basis has no meaning
	 * @return empty where the basis is 0, or where neither man nor machine time is recorded
	 */
	static OptionalDouble utilisation(List<ReportRow> rows, Basis basis, int days) {
		Map<State, Long> millis = millis(rows);
		if (!millis.containsKey(State.MAN) && !millis.containsKey(State.MACHINE)) {
			return OptionalDouble.empty();
		}
		List<PlannedFigures> plans = rows.stream().flatMap(row -> row.planned().stream()).toList();
		boolean planned = basis.kind() == Basis.Kind.PLANNED;
		long worked = planned ? plans.stream().mapToLong(plan -> plan.manMillis() + plan.machineMillis()).sum() : time(millis, State.MAN) + time(millis, State.MACHINE);
		long divisor = switch (basis.kind()) {
		case OBSERVED -> observed(millis);
		case POWERED -> observed(millis) - time(millis, State.ASLEEP);
		case CALENDAR -> millis.values().stream().mapToLong(Long::longValue).sum();
		case PLANNED -> plans.stream().mapToLong(PlannedFigures::plannedMillis).sum();
		case FIXED -> basis.fixedMillis() * days;
		};
		return divisor <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) worked / divisor);
	}

	private static long observed(Map<State, Long> millis) {
		long length = millis.values().stream().mapToLong(Long::longValue).sum();
		return length - time(millis, State.NO_DATA) - time(millis, State.CLOCK_SUSPECT) - time(millis, State.OFF);
	}

	private static long time(Map<State, Long> millis, State state) {
		return millis.getOrDefault(state, 0L);
	}
}
