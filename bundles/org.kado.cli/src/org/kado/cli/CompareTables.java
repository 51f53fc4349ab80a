package org.kado.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.kado.model.State;
import org.kado.model.compare.ChangedSpan;
import org.kado.model.compare.ClassChange;
import org.kado.model.compare.Reclassification;
import org.kado.model.report.Basis;
import org.kado.model.report.StateTimeline;
import org.kado.model.report.UsageFigures;
import org.kado.model.usage.RankedEquipment;
import org.kado.views.Texts;

/** Lays comparisons out as rows. */
final class CompareTables {

	private final CliTexts texts;
	private final Texts figures;
	private final OpenedFolder opened;

	CompareTables(CliTexts texts, OpenedFolder opened) {
		this.texts = texts;
		this.opened = opened;
		figures = texts.figures();
	}

	/** Two sides. */
	record Pair(RankedEquipment first, RankedEquipment second) {
	}

	/** A figure of both sides; times in milliseconds. */
	private record Line(Pair pair, String id, String name, boolean time, OptionalDouble first, OptionalDouble second) {

		OptionalDouble difference() {
			return first.isEmpty() || second.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(second.getAsDouble() - first.getAsDouble());
		}
	}

	Answer<?> figures(List<Pair> pairs, Basis basis) {
		List<Column<Line>> columns = List.of(Column.text("equipment", line -> line.pair().first().equipment()),
				Column.text("with", line -> line.pair().second().equipment()), Column.word("figure", Line::id, Line::name),
				value("first", Line::first), value("second", Line::second), value("difference", Line::difference));
		return new Answer<>(columns, pairs.stream().flatMap(pair -> lines(pair).stream()).toList()).captioned(List.of(texts.text("usage.basis", figures.basis(basis))));
	}

	private List<Line> lines(Pair pair) {
		List<Line> lines = new ArrayList<>();
		UsageFigures first = pair.first().figures();
		UsageFigures second = pair.second().figures();
		for (State state : State.values()) {
			if (first.millis().containsKey(state) || second.millis().containsKey(state)) {
				lines.add(new Line(pair, state.id() + "_s", figures.state(state), true, millis(first, state), millis(second, state)));
			}
		}
		lines.add(new Line(pair, "utilisation", texts.text("column.utilisation"), false, first.utilisation(), second.utilisation()));
		lines.add(new Line(pair, "utilisation_low", texts.text("column.utilisation_low"), false, first.utilisationLow(), second.utilisationLow()));
		lines.add(new Line(pair, "utilisation_high", texts.text("column.utilisation_high"), false, first.utilisationHigh(), second.utilisationHigh()));
		lines.add(new Line(pair, "coverage", texts.text("column.coverage"), false, OptionalDouble.of(first.coverage()), OptionalDouble.of(second.coverage())));
		return lines;
	}

	private static OptionalDouble millis(UsageFigures usage, State state) {
		return usage.millis().containsKey(state) ? OptionalDouble.of(usage.millisOf(state)) : OptionalDouble.empty();
	}

	private Column<Line> value(String id, Function<Line, OptionalDouble> value) {
		return new Column<>(id, true, line -> field(line, value.apply(line)), line -> human(line, value.apply(line)));
	}

	private static Field field(Line line, OptionalDouble value) {
		return value.isEmpty() ? Field.empty() : line.time() ? Field.seconds(Math.round(value.getAsDouble())) : Field.ratio(value);
	}

	private String human(Line line, OptionalDouble value) {
		if (value.isEmpty()) {
			return Texts.ABSENT;
		}
		if (!line.time()) {
			return figures.percent(value);
		}
		long millis = Math.round(value.getAsDouble());
		return millis < 0 ? "−" + figures.duration(-millis) : figures.duration(millis);
	}

	/** A change of an installation. */
	private record Part<P>(Reclassification of, P part) {
	}

	private static <P> List<Column<Part<P>>> columns() {
		List<Column<Part<P>>> columns = new ArrayList<>();
		columns.add(Column.text("installation", row -> row.of().installation()));
		columns.add(Column.text("equipment", row -> row.of().equipment()));
		return columns;
	}

	Answer<?> changes(List<Reclassification> all) {
		List<Column<Part<ClassChange>>> columns = columns();
		columns.add(Column.word("first", row -> row.part().from().id(), row -> figures.state(row.part().from())));
		columns.add(Column.word("second", row -> row.part().to().id(), row -> figures.state(row.part().to())));
		columns.add(Column.seconds("seconds", figures, row -> row.part().millis()));
		return new Answer<>(columns, all.stream().flatMap(one -> one.changes().stream().map(change -> new Part<>(one, change))).toList()).captioned(changed(all));
	}

	private List<String> changed(List<Reclassification> all) {
		return all.stream().map(one -> texts.text("compare.changed", one.equipment(), figures.duration(one.changedMillis()))).toList();
	}

	Answer<?> spans(List<Reclassification> all) {
		List<Column<Part<ChangedSpan>>> columns = columns();
		columns.add(time("start", row -> row.part().range().start()));
		columns.add(time("end", row -> row.part().range().end()));
		columns.add(Column.word("first", row -> row.part().from().id(), row -> figures.state(row.part().from())));
		columns.add(Column.word("second", row -> row.part().to().id(), row -> figures.state(row.part().to())));
		return new Answer<>(columns, all.stream().flatMap(one -> one.spans().stream().map(span -> new Part<>(one, span))).toList()).captioned(changed(all));
	}

	private Column<Part<ChangedSpan>> time(String id, Function<Part<ChangedSpan>, Instant> time) {
		return new Column<>(id, false, row -> Field.time(time.apply(row), zone(row.of().installation())),
				row -> Column.SHORT.format(time.apply(row).atZone(zone(row.of().installation()))));
	}

	private ZoneId zone(String installation) {
		return opened.zone().or(() -> opened.view().findTimeline(installation).map(StateTimeline::zone)).orElse(ZoneId.of("UTC"));
	}
}
