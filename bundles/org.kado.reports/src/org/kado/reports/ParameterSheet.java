package org.kado.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.kado.model.TimeRange;
import org.kado.model.report.Basis;
import org.kado.reports.sheet.Cell;
import org.kado.reports.sheet.CellStyle;
import org.kado.reports.sheet.SheetLayout;
import org.kado.reports.sheet.SheetWriter;
import org.kado.reports.sheet.WorkbookWriter;

/** The sheet that says what the figures rest on: period, zone, basis, threshold, formulas. */
final class ParameterSheet {

	/** Row of the basis; formulas of other sheets refer to it. */
	static final int BASIS_ROW = 3;

	private final ReportSource source;
	private final ReportTexts texts;

	ParameterSheet(ReportSource source, ReportTexts texts) {
		this.source = source;
		this.texts = texts;
	}

	/** The cell of the basis as formulas of other sheets name it. */
	String basisCell() {
		return "'" + texts.text("sheet.parameters") + "'!$C$" + BASIS_ROW;
	}

	/** The cell of the minutes of a day on a fixed basis. */
	String fixedCell() {
		return "'" + texts.text("sheet.parameters") + "'!$C$" + (BASIS_ROW + 1);
	}

	/**
	 * Writes the sheet.
	 *
	 * @param live whether other sheets compute by the basis in its cell, so that it may be changed
	 */
	void write(WorkbookWriter book, boolean live) throws IOException {
		Optional<SheetLayout.Choice> choice = live ? Optional.of(new SheetLayout.Choice("C" + BASIS_ROW, bases())) : Optional.empty();
		SheetWriter sheet = book.sheet(new SheetLayout(texts.text("sheet.parameters"), List.of(16, 24, 60, 60), 2, 0, List.of(), choice));
		sheet.row(Stream.of("key", "name", "value", "meaning").map(id -> (Cell) new Cell.Text(texts.text("parameter." + id), CellStyle.HEADING)).toList());
		sheet.row(Stream.of("key", "name", "value", "meaning").map(id -> (Cell) new Cell.Text(id, CellStyle.ID)).toList());
		for (Parameter each : parameters(live)) {
			sheet.row(List.of(Cell.text(each.key()), Cell.text(texts.text("parameter." + each.key())), each.value(),
					new Cell.Text(texts.text("parameter." + each.key() + ".meaning"), CellStyle.NOTE)));
		}
	}

	private List<String> bases() {
		return Stream.of(Basis.Kind.values()).filter(kind -> source.view().calendar().isPresent() || kind != Basis.Kind.PLANNED).map(Basis.Kind::id).toList();
	}

	private record Parameter(String key, Cell value) {
	}

	private List<Parameter> parameters(boolean live) {
		List<Parameter> all = new ArrayList<>();
		all.add(new Parameter("basis", new Cell.Text(source.basis().kind().id(), live ? CellStyle.INPUT : CellStyle.PLAIN)));
		Cell minutes = new Cell.Number(new BigDecimal(source.basis().fixedMinutes()), live ? CellStyle.INPUT : CellStyle.PLAIN);
		all.add(new Parameter("fixed_min", source.basis().kind() == Basis.Kind.FIXED ? minutes : Cell.blank()));
		all.add(new Parameter("period_start", period(TimeRange::start)));
		all.add(new Parameter("period_end", period(TimeRange::end)));
		all.add(new Parameter("zone", Cell.text(source.zones())));
		OptionalLong threshold = source.view().settings().thresholdMillis();
		all.add(new Parameter("threshold_s",
				threshold.isPresent() ? new Cell.Number(BigDecimal.valueOf(threshold.getAsLong(), 3), CellStyle.SECONDS) : Cell.blank()));
		all.add(new Parameter("convention", Cell.text(source.conventions())));
		all.add(new Parameter("calendar", source.calendar().map(Cell::text).orElse(Cell.blank())));
		all.add(new Parameter("folder", Cell.text(source.folder())));
		all.add(new Parameter("files_read", Cell.count(source.filesRead())));
		all.add(new Parameter("problems", Cell.count(source.problems().size())));
		all.add(new Parameter("made", Cell.dateTime(source.made().toLocalDateTime())));
		for (String figure : List.of("utilisation", "range", "coverage", "no_data")) {
			all.add(new Parameter(figure, new Cell.Text(texts.text("formula." + figure), CellStyle.NOTE)));
		}
		return all;
	}

	private Cell period(java.util.function.Function<TimeRange, java.time.Instant> end) {
		return source.view().period()
				.map(period -> Cell.text(end.apply(period).atZone(source.periodZone()).toOffsetDateTime().toString()))
				.orElse(Cell.blank());
	}
}
