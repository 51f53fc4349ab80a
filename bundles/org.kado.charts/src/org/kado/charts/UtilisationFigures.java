package org.kado.charts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.model.report.ReportRow;

/**
 * The figures of a day chart, as reports give them: the chart shows them and computes none of its own.
 *
 * @param days   one row per equipment and day, with a date each; days may be missing
 * @param totals one row per equipment without a date; their order is the order in the chart
 * @param basis  what utilisation was divided by
 * @param part   what the figures are limited to: a day partly in it counts with that part; empty: all days as a whole
 */
public record UtilisationFigures(List<ReportRow> days, List<ReportRow> totals, Basis basis, Optional<TimeRange> part) {

	/** Figures of whole days. */
	public UtilisationFigures(List<ReportRow> days, List<ReportRow> totals, Basis basis) {
		this(days, totals, basis, Optional.empty());
	}

	/** Copies the rows in; refuses days without and totals with a date. */
	public UtilisationFigures {
		days = List.copyOf(days);
		totals = List.copyOf(totals);
		Objects.requireNonNull(basis, "basis");
		Objects.requireNonNull(part, "part");
		if (days.stream().anyMatch(row -> row.date().isEmpty()) || totals.stream().anyMatch(row -> row.date().isPresent())) {
			throw new IllegalArgumentException("days have dates, totals have none");
		}
	}
}
