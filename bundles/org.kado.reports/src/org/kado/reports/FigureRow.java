package org.kado.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.kado.model.State;
import org.kado.model.report.Basis;
import org.kado.model.report.PlannedFigures;
import org.kado.model.report.ReportRow;
import org.kado.reports.sheet.Cell;

/**
 * A row of figures as formulas, in the columns of {@link AuditColumn}. Sums are the caller's; what is computed from them within the row is the same for days and
 * for equipment: docs/formats/states.md, "Report".
 */
final class FigureRow {

	private final int number;
	private final ParameterSheet parameters;
	private final Basis basis;
	private final String daysCell;
	private final long days;
	private final ReportRow row;
	private final long plannedUnknownMillis;
	private final Function<AuditColumn, String> sum;

	/**
	 * A row.
	 *
	 * @param number               of the row in its sheet, from 1
	 * @param parameters           where the basis stands
	 * @param basis                what stands there
	 * @param daysCell             number of days of the row, as formulas name it
	 * @param days                 the number
	 * @param row                  the figures as the report tells them: the values beside the formulas
	 * @param plannedUnknownMillis no data and clock suspect within what is planned
	 * @param sum                  the formula of a column of seconds
	 */
	FigureRow(int number, ParameterSheet parameters, Basis basis, String daysCell, long days, ReportRow row, long plannedUnknownMillis, Function<AuditColumn, String> sum) {
		this.number = number;
		this.parameters = parameters;
		this.basis = basis;
		this.daysCell = daysCell;
		this.days = days;
		this.row = row;
		this.plannedUnknownMillis = plannedUnknownMillis;
		this.sum = sum;
	}

	/** Names, and what stands in the column of the date. */
	List<Cell> cells(Cell date, Cell length) {
		List<Cell> cells = new ArrayList<>(List.of(Cell.text(row.installation()), Cell.text(row.equipment()), date, length));
		for (State state : State.values()) {
			AuditColumn column = AuditColumn.of(state);
			cells.add(row.millis().containsKey(state) ? Cell.secondsFormula(sum.apply(column), row.millisOf(state)) : Cell.blank());
		}
		String states = at(AuditColumn.MAN) + ":" + at(AuditColumn.NO_DATA);
		cells.add(Cell.secondsFormula("ROUND(SUM(" + states + ")-" + at(AuditColumn.LENGTH) + ",3)", 0));
		ratios(cells);
		row.planned().ifPresent(planned -> planned(cells, planned));
		return cells;
	}

	private void ratios(List<Cell> cells) {
		boolean answerable = row.millis().containsKey(State.MAN) || row.millis().containsKey(State.MACHINE);
		String planned = is(Basis.Kind.PLANNED);
		String calendar = is(Basis.Kind.CALENDAR);
		String fixed = is(Basis.Kind.FIXED);
		String unknown = "(" + at(AuditColumn.NO_DATA) + "+" + at(AuditColumn.CLOCK_SUSPECT) + ")";
		String observed = at(AuditColumn.LENGTH) + "-" + unknown + "-" + at(AuditColumn.OFF);
		String powered = "IF(" + is(Basis.Kind.POWERED) + "," + at(AuditColumn.ASLEEP) + ",0)";
		cells.add(Cell.secondsFormula("IF(" + calendar + "," + at(AuditColumn.LENGTH) + ",IF(" + planned + "," + at(AuditColumn.PLANNED) + ",IF(" + fixed + "," + parameters.fixedCell()
				+ "*60*" + daysCell + "," + observed + "-" + powered + ")))", basisMillis()));
		String worked = "IF(" + planned + "," + at(AuditColumn.PLANNED_MAN) + "+" + at(AuditColumn.PLANNED_MACHINE) + "," + at(AuditColumn.MAN) + "+"
				+ at(AuditColumn.MACHINE) + ")";
		String open = "IF(" + planned + "," + at(AuditColumn.PLANNED_UNKNOWN) + "," + unknown + ")";
		String widest = "(" + at(AuditColumn.BASIS) + "+IF(OR(" + calendar + "," + planned + "," + fixed + "),0," + unknown + "))";
		cells.add(answerable ? Cell.ratioFormula(ratio(worked, at(AuditColumn.BASIS)), row.utilisation()) : Cell.blank());
		cells.add(answerable ? Cell.ratioFormula(ratio(worked, widest), row.utilisationLow()) : Cell.blank());
		cells.add(answerable ? Cell.ratioFormula(ratio("(" + worked + "+" + open + ")", widest), row.utilisationHigh()) : Cell.blank());
		cells.add(Cell.ratioFormula("IF(" + at(AuditColumn.LENGTH) + "=0,0,1-" + at(AuditColumn.NO_DATA) + "/" + at(AuditColumn.LENGTH) + ")",
				OptionalDouble.of(row.coverage())));
	}

	private void planned(List<Cell> cells, PlannedFigures planned) {
		cells.add(Cell.secondsFormula(sum.apply(AuditColumn.PLANNED), planned.plannedMillis()));
		cells.add(Cell.secondsFormula(sum.apply(AuditColumn.PLANNED_MAN), planned.manMillis()));
		cells.add(Cell.secondsFormula(sum.apply(AuditColumn.PLANNED_MACHINE), planned.machineMillis()));
		cells.add(Cell.secondsFormula(sum.apply(AuditColumn.PLANNED_UNKNOWN), plannedUnknownMillis));
		cells.add(Cell.secondsFormula(sum.apply(AuditColumn.BREAK), planned.breakMillis()));
		cells.add(Cell.secondsFormula(sum.apply(AuditColumn.OUTSIDE), planned.outsideMillis()));
	}

	private String is(Basis.Kind kind) {
		return parameters.basisCell() + "=\"" + kind.id() + "\"";
	}

	private static String ratio(String part, String whole) {
		return "IF(" + whole + "=0,\"\"," + part + "/" + whole + ")";
	}

	private String at(AuditColumn column) {
		return column.letter() + number;
	}

	private long basisMillis() {
		long lengthMillis = row.millis().values().stream().mapToLong(Long::longValue).sum();
		long observedMillis = lengthMillis - row.millisOf(State.NO_DATA) - row.millisOf(State.CLOCK_SUSPECT) - row.millisOf(State.OFF);
		return switch (basis.kind()) {
		case OBSERVED -> observedMillis;
		case POWERED -> observedMillis - row.millisOf(State.ASLEEP);
		case CALENDAR -> lengthMillis;
		case PLANNED -> row.planned().map(PlannedFigures::plannedMillis).orElse(0L);
		case FIXED -> basis.fixedMillis() * days;
		};
	}
}
