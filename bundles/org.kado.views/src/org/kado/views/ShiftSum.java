package org.kado.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

import org.kado.model.State;
import org.kado.model.report.Basis;
import org.kado.model.report.PlannedFigures;
import org.kado.model.report.ReportRow;

/**
 * All of one shift of one equipment.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param shift        name of the shift
 * @param shifts       how many were summed
 * @param millis       time in each state that is recorded
 * @param utilisation  (man + machine) ÷ basis; empty where the basis is 0 or has no meaning for a shift
 */
public record ShiftSum(String installation, String equipment, String shift, int shifts, Map<State, Long> millis, OptionalDouble utilisation) {

	/** Copies the map in. */
	public ShiftSum {
		Objects.requireNonNull(utilisation, "utilisation");
		EnumMap<State, Long> copy = new EnumMap<>(State.class);
		copy.putAll(millis);
		millis = Collections.unmodifiableMap(copy);
	}

	/** Sums the rows of a report by shift, in the order in which equipment and shifts come first. */
	public static List<ShiftSum> of(List<ReportRow> rows, Basis basis) {
		Map<List<String>, List<ReportRow>> groups = new LinkedHashMap<>();
		rows.forEach(row -> groups.computeIfAbsent(List.of(row.installation(), row.shift().orElse("")), key -> new ArrayList<>()).add(row));
		return groups.values().stream().map(group -> sum(group, basis)).toList();
	}

	private static ShiftSum sum(List<ReportRow> rows, Basis basis) {
		EnumMap<State, Long> millis = new EnumMap<>(State.class);
		rows.forEach(row -> row.millis().forEach((state, time) -> millis.merge(state, time, Long::sum)));
		List<PlannedFigures> plans = rows.stream().flatMap(row -> row.planned().stream()).toList();
		boolean planned = basis.kind() == Basis.Kind.PLANNED;
		long worked = planned ? plans.stream().mapToLong(plan -> plan.manMillis() + plan.machineMillis()).sum() : time(millis, State.MAN) + time(millis, State.MACHINE);
		long divisor = planned ? plans.stream().mapToLong(PlannedFigures::plannedMillis).sum() : divisor(millis, basis);
		ReportRow first = rows.get(0);
		return new ShiftSum(first.installation(), first.equipment(), first.shift().orElse(""), rows.size(), millis,
				divisor <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) worked / divisor));
	}

	private static long divisor(Map<State, Long> millis, Basis basis) {
		long length = millis.values().stream().mapToLong(Long::longValue).sum();
		long observed = length - time(millis, State.NO_DATA) - time(millis, State.CLOCK_SUSPECT) - time(millis, State.OFF);
		return switch (basis.kind()) {
			case OBSERVED -> observed;
			case POWERED -> observed - time(millis, State.ASLEEP);
			case CALENDAR -> length;
			case PLANNED, FIXED -> 0;
		};
	}

	private static long time(Map<State, Long> millis, State state) {
		return millis.getOrDefault(state, 0L);
	}
}
