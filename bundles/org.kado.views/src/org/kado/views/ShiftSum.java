package org.kado.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

import org.kado.model.State;
import org.kado.model.report.Basis;
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
		millis = Map.copyOf(millis);
	}

	/** Sums the rows of a report by shift, in the order in which equipment and shifts come first. */
	public static List<ShiftSum> of(List<ReportRow> rows, Basis basis) {
		Map<List<String>, List<ReportRow>> groups = new LinkedHashMap<>();
		rows.forEach(row -> groups.computeIfAbsent(List.of(row.installation(), row.shift().orElse("")), key -> new ArrayList<>()).add(row));
		return groups.values().stream().map(group -> sum(group, basis)).toList();
	}

	private static ShiftSum sum(List<ReportRow> rows, Basis basis) {
		ReportRow first = rows.get(0);
		return new ShiftSum(first.installation(), first.equipment(), first.shift().orElse(""), rows.size(), RowTotals.millis(rows), RowTotals.utilisation(rows, basis, 0));
	}
}
