package org.kado.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.kado.model.State;
import org.kado.model.report.Bucket;
import org.kado.model.report.PlanPart;
import org.kado.model.report.ReportRow;
import org.kado.reports.sheet.Cell;
import org.kado.reports.sheet.CellStyle;
import org.kado.reports.sheet.SheetLayout;
import org.kado.reports.sheet.SheetWriter;
import org.kado.reports.sheet.WorkbookWriter;

/**
 * A workbook that can be checked: its rows of states are values, and every figure is a formula over them (docs/formats/export.md). Whoever doubts a figure follows
 * the formula to the rows; whoever wants another basis changes one cell. No macro.
 */
public final class AuditBook {

	private static final String NAME = "_設備稼働率_検算.xlsx";
	private static final List<Integer> WIDTHS = List.of(38, 24, 12, 14, 14, 14, 14, 14, 14, 14, 14, 14, 12, 14, 12, 12, 12, 12, 14, 14, 14, 14, 14, 14);

	private final ReportSource source;
	private final ReportTexts texts;
	private final int mostRows;
	private final ParameterSheet parameters;

	/** A workbook about the source in the language of the locale. */
	public AuditBook(ReportSource source, Locale locale) {
		this(source, locale, SheetWriter.MOST_ROWS);
	}

	/** The same with less room in each sheet. */
	AuditBook(ReportSource source, Locale locale, int mostRows) {
		this.source = Objects.requireNonNull(source, "source");
		this.mostRows = mostRows;
		texts = new ReportTexts(locale);
		parameters = new ParameterSheet(source, texts);
	}

	/** The usual name of a file that is made on that day: YYMMDD_設備稼働率_検算.xlsx. */
	public static String fileName(LocalDate day) {
		return DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).format(day) + NAME;
	}

	/**
	 * Writes the workbook; the stream is closed.
	 *
	 * @throws org.kado.reports.sheet.SheetFullException where one day has more state rows than a sheet can hold
	 */
	public void write(OutputStream out) throws IOException {
		try (WorkbookWriter book = new WorkbookWriter(out)) {
			List<PieceSheet.Day> days = new PieceSheet(source, texts, mostRows).write(book);
			List<String> states = book.sheets();
			Map<String, Rows> blocks = days(book, days);
			List<String> daySheets = book.sheets().subList(states.size(), book.sheets().size());
			equipment(book, days, blocks);
			new CalendarSheet(source, texts).write(book);
			parameters.write(book, true);
			List<String> tabs = new ArrayList<>(List.of(texts.text("sheet.equipment")));
			tabs.addAll(daySheets);
			tabs.addAll(states);
			tabs.addAll(List.of(texts.text("sheet.calendar"), texts.text("sheet.parameters")));
			book.tabs(tabs);
		}
	}

	private Stream<AuditColumn> columns() {
		return Stream.of(AuditColumn.values()).filter(column -> source.view().calendar().isPresent() || !column.needsCalendar());
	}

	private List<List<Cell>> heading(String date) {
		return List.of(columns().map(c -> named(c == AuditColumn.DATE ? date : c.id())).toList(),
				columns().map(c -> (Cell) new Cell.Text(c == AuditColumn.DATE ? date : c.id(), CellStyle.ID)).toList());
	}

	private Cell named(String id) {
		return new Cell.Text(texts.text("column." + id), CellStyle.HEADING);
	}

	/** Writes the sheets of days and returns where those of each installation are. */
	private Map<String, Rows> days(WorkbookWriter book, List<PieceSheet.Day> days) throws IOException {
		SplitSheet sheet = new SplitSheet(book, SheetLayout.of(texts.text("sheet.days"), WIDTHS, 2, 3), heading("date"), mostRows);
		Map<String, List<PieceSheet.Day>> each = new LinkedHashMap<>();
		days.forEach(day -> each.computeIfAbsent(day.row().installation(), id -> new ArrayList<>()).add(day));
		Map<String, Rows> blocks = new LinkedHashMap<>();
		for (Map.Entry<String, List<PieceSheet.Day>> one : each.entrySet()) {
			Rows block = sheet.reserve(one.getValue().size());
			blocks.put(one.getKey(), block);
			int number = block.first();
			for (PieceSheet.Day day : one.getValue()) {
				sheet.row(day(day, number++));
			}
		}
		return blocks;
	}

	private List<Cell> day(PieceSheet.Day day, int number) {
		String date = AuditColumn.DATE.letter() + number;
		FigureRow row = new FigureRow(number, parameters, source.basis(), "1", 1, day.row(), day.plannedUnknownMillis(), column -> sum(day.pieces(), date, column));
		long lengthMillis = day.row().millis().values().stream().mapToLong(Long::longValue).sum();
		return row.cells(Cell.date(day.row().date().orElseThrow().toLocalDate()), Cell.seconds(lengthMillis));
	}

	/** The seconds of a day's state rows that belong in the column. */
	private static String sum(Rows pieces, String date, AuditColumn column) {
		return switch (column) {
		case PLANNED -> sum(pieces, date, PlanPart.WORK);
		case PLANNED_MAN -> sum(pieces, date, PlanPart.WORK, State.MAN);
		case PLANNED_MACHINE -> sum(pieces, date, PlanPart.WORK, State.MACHINE);
		case PLANNED_UNKNOWN -> sum(pieces, date, PlanPart.WORK, State.NO_DATA) + "+" + sum(pieces, date, PlanPart.WORK, State.CLOCK_SUSPECT);
		case BREAK -> sum(pieces, date, PlanPart.BREAK, State.MAN) + "+" + sum(pieces, date, PlanPart.BREAK, State.MACHINE);
		case OUTSIDE -> sum(pieces, date, PlanPart.OUTSIDE, State.MAN) + "+" + sum(pieces, date, PlanPart.OUTSIDE, State.MACHINE);
		default -> sumIfs(pieces, date, where(pieces, PieceColumn.STATE, State.valueOf(column.name()).id()));
		};
	}

	private static String sum(Rows pieces, String date, PlanPart plan) {
		return sumIfs(pieces, date, where(pieces, PieceColumn.PLAN, plan.id()));
	}

	private static String sum(Rows pieces, String date, PlanPart plan, State state) {
		return sumIfs(pieces, date, where(pieces, PieceColumn.PLAN, plan.id()) + where(pieces, PieceColumn.STATE, state.id()));
	}

	private static String sumIfs(Rows pieces, String date, String conditions) {
		return "SUMIFS(" + PieceColumn.SECONDS.range(pieces) + "," + PieceColumn.DATE.range(pieces) + "," + date + conditions + ")";
	}

	private static String where(Rows pieces, PieceColumn column, String word) {
		return "," + column.range(pieces) + ",\"" + word + "\"";
	}

	private void equipment(WorkbookWriter book, List<PieceSheet.Day> days, Map<String, Rows> blocks) throws IOException {
		SplitSheet sheet = new SplitSheet(book, SheetLayout.of(texts.text("sheet.equipment"), WIDTHS, 2, 2), heading("days"), mostRows);
		for (ReportRow total : source.rows(Bucket.EQUIPMENT)) {
			Rows block = blocks.get(total.installation());
			int number = sheet.reserve(1).first();
			long unknown = days.stream().filter(day -> day.row().installation().equals(total.installation())).mapToLong(PieceSheet.Day::plannedUnknownMillis).sum();
			FigureRow row = new FigureRow(number, parameters, source.basis(), AuditColumn.DATE.letter() + number, days(block), total, unknown, column -> total(block, column));
			long lengthMillis = total.millis().values().stream().mapToLong(Long::longValue).sum();
			Cell count = new Cell.Formula("COUNT(" + range(block, AuditColumn.DATE) + ")", java.util.Optional.of(java.math.BigDecimal.valueOf(days(block))),
					CellStyle.COUNT);
			sheet.row(row.cells(count, Cell.secondsFormula(total(block, AuditColumn.LENGTH), lengthMillis)));
		}
	}

	private static long days(Rows block) {
		return block.last() - block.first() + 1L;
	}

	private static String total(Rows days, AuditColumn column) {
		return "SUM(" + range(days, column) + ")";
	}

	private static String range(Rows days, AuditColumn column) {
		return "'" + days.sheet() + "'!$" + column.letter() + "$" + days.first() + ":$" + column.letter() + "$" + days.last();
	}
}
