package org.kado.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

import org.kado.model.TimeRange;
import org.kado.model.kpi.EquipmentState;
import org.kado.model.kpi.Kpi;
import org.kado.model.kpi.KpiFigure;
import org.kado.model.kpi.KpiReport;
import org.kado.model.kpi.WaterfallStep;
import org.kado.views.Texts;

/** Lays figures with formulas out as rows. */
final class KpiTables {

	private final CliTexts texts;
	private final Texts figures;
	private final OpenedFolder opened;

	KpiTables(CliTexts texts, OpenedFolder opened) {
		this.texts = texts;
		this.opened = opened;
		figures = texts.figures();
	}

	/** A report with one of its parts. */
	private record Part<P>(KpiReport report, P part) {
	}

	private <P> List<Column<Part<P>>> columns() {
		List<Column<Part<P>>> columns = new ArrayList<>();
		columns.add(Column.text("installation", row -> row.report().installation()));
		columns.add(Column.text("equipment", row -> row.report().equipment()));
		return columns;
	}

	Answer<?> figures(List<KpiReport> reports) {
		List<Column<Part<KpiFigure>>> columns = columns();
		columns.add(Column.word("figure", row -> row.part().kpi().id(), row -> figures.kpi(row.part().kpi())));
		columns.add(Column.text("unit", row -> row.part().kpi().unit().id()));
		columns.add(value("value", KpiFigure::value));
		columns.add(value("low", KpiFigure::low));
		columns.add(value("high", KpiFigure::high));
		columns.add(Column.someSeconds("dividend_s", figures, row -> row.part().dividendMillis()));
		columns.add(Column.someSeconds("divisor_s", figures, row -> row.part().divisorMillis()));
		columns.add(Column.word("lacking", row -> row.part().lacking().map(KpiFigure.Lack::id).orElse(""),
				row -> row.part().lacking().map(figures::lack).orElse("")));
		columns.add(Column.word("formula", row -> row.part().kpi().formula(), row -> figures.formula(row.part().kpi())));
		List<Part<KpiFigure>> rows = reports.stream().flatMap(report -> report.figures().stream().map(figure -> new Part<>(report, figure))).toList();
		return new Answer<>(columns, rows).captioned(List.of(period(reports), texts.text("kpi.caption")));
	}

	private Column<Part<KpiFigure>> value(String id, Function<KpiFigure, OptionalDouble> value) {
		return new Column<>(id, true, row -> Field.ratio(value.apply(row.part())),
				row -> row.part().kpi().unit() == Kpi.Unit.RATIO ? figures.percent(value.apply(row.part())) : hours(value.apply(row.part())));
	}

	private String hours(OptionalDouble hours) {
		return hours.isEmpty() ? Texts.ABSENT : figures.duration(Math.round(hours.getAsDouble() * 3_600_000));
	}

	private String period(List<KpiReport> reports) {
		return reports.stream().map(KpiReport::period).reduce(TimeRange::span)
				.map(range -> texts.text("kpi.period", figures.period(range, opened.zone().orElse(opened.logs().installations().get(0).zone())))).orElse("");
	}

	Answer<?> states(List<KpiReport> reports) {
		List<Column<Part<EquipmentState>>> columns = columns();
		columns.add(Column.text("e10_state", row -> row.part().id()));
		columns.add(Column.seconds("seconds", figures, row -> row.report().states().get(row.part())));
		columns.add(Column.ratio("share", figures, row -> share(row.report().states().get(row.part()), row.report().period().millis())));
		List<Part<EquipmentState>> rows = reports.stream()
				.flatMap(report -> Stream.of(EquipmentState.values()).map(state -> new Part<>(report, state))).toList();
		return new Answer<>(columns, rows).captioned(List.of(period(reports)));
	}

	private static OptionalDouble share(long part, long whole) {
		return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
	}

	/** A step of one of the two ways. */
	private record Step(String way, WaterfallStep step) {
	}

	Answer<?> waterfall(List<KpiReport> reports) {
		List<Column<Part<Step>>> columns = columns();
		columns.add(Column.text("way", row -> row.part().way()));
		columns.add(Column.word("step", row -> row.part().step().kind().id(), row -> figures.waterfallStep(row.part().step().kind())));
		columns.add(new Column<>("seconds", true, row -> Field.seconds(row.part().step().millis()), row -> signed(row.part().step().millis())));
		columns.add(Column.seconds("left_s", figures, row -> row.part().step().remainingMillis()));
		columns.add(Column.ratio("utilisation", figures, row -> utilisation(row.report(), row.part().step())));
		List<Part<Step>> rows = new ArrayList<>();
		for (KpiReport report : reports) {
			report.waterfall().observed().forEach(step -> rows.add(new Part<>(report, new Step("observed", step))));
			report.waterfall().planned().forEach(step -> rows.add(new Part<>(report, new Step("planned", step))));
		}
		return new Answer<>(columns, rows).captioned(List.of(period(reports), texts.text("kpi.waterfall")));
	}

	/** The utilisation of the basis that a step reaches. */
	private static OptionalDouble utilisation(KpiReport report, WaterfallStep step) {
		return step.basis().flatMap(basis -> report.figures().stream().filter(figure -> figure.kpi().id().equals("utilisation_" + basis.id())).findFirst())
				.map(KpiFigure::value).orElse(OptionalDouble.empty());
	}

	private String signed(long millis) {
		return millis < 0 ? "−" + figures.duration(-millis) : figures.duration(millis);
	}
}
