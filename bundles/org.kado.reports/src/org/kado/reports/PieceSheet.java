package org.kado.reports;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.kado.model.State;
import org.kado.model.report.Bucket;
import org.kado.model.report.PlanPart;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StatePiece;
import org.kado.model.report.StateTimeline;
import org.kado.reports.sheet.Cell;
import org.kado.reports.sheet.CellStyle;
import org.kado.reports.sheet.SheetLayout;
import org.kado.reports.sheet.WorkbookWriter;

/** The sheets of state rows: what all other figures of the workbook are computed from. */
final class PieceSheet {

	private static final List<Integer> WIDTHS = List.of(38, 24, 12, 24, 24, 14, 10, 16, 12);

	private final ReportSource source;
	private final ReportTexts texts;
	private final int mostRows;

	PieceSheet(ReportSource source, ReportTexts texts, int mostRows) {
		this.source = source;
		this.texts = texts;
		this.mostRows = mostRows;
	}

	/**
	 * A day and where its state rows are.
	 *
	 * @param row                  its figures as the report tells them
	 * @param pieces               its state rows
	 * @param plannedUnknownMillis no data and clock suspect within what is planned
	 */
	record Day(ReportRow row, Rows pieces, long plannedUnknownMillis) {
	}

	/** Writes the sheets and returns the days in the order of the report. */
	List<Day> write(WorkbookWriter book) throws IOException {
		List<Cell> names = Stream.of(PieceColumn.values()).map(c -> (Cell) new Cell.Text(texts.text("column." + c.id()), CellStyle.HEADING)).toList();
		List<Cell> ids = Stream.of(PieceColumn.values()).map(c -> (Cell) new Cell.Text(c.id(), CellStyle.ID)).toList();
		SplitSheet sheet = new SplitSheet(book, SheetLayout.of(texts.text("sheet.states"), WIDTHS, 2, 2), List.of(names, ids), mostRows);
		List<ReportRow> rows = source.rows(Bucket.DAY);
		List<Day> days = new ArrayList<>(rows.size());
		for (StateTimeline timeline : source.view().timelines()) {
			int at = 0;
			List<StatePiece> pieces = source.view().pieces(timeline.installation(), source.zone());
			for (ReportRow row : rows) {
				if (row.installation().equals(timeline.installation())) {
					int end = at;
					while (end < pieces.size() && pieces.get(end).day().equals(row.date().orElseThrow())) {
						end++;
					}
					days.add(day(sheet, timeline, row, pieces.subList(at, end)));
					at = end;
				}
			}
		}
		return days;
	}

	private Day day(SplitSheet sheet, StateTimeline timeline, ReportRow row, List<StatePiece> pieces) throws IOException {
		Rows rows = sheet.reserve(pieces.size());
		long unknownMillis = 0;
		for (StatePiece piece : pieces) {
			sheet.row(cells(timeline, piece));
			boolean unknown = piece.state() == State.NO_DATA || piece.state() == State.CLOCK_SUSPECT;
			unknownMillis += unknown && piece.plan().filter(PlanPart.WORK::equals).isPresent() ? piece.range().millis() : 0;
		}
		return new Day(row, rows, unknownMillis);
	}

	private List<Cell> cells(StateTimeline timeline, StatePiece piece) {
		ZoneId zone = source.zone(timeline);
		return List.of(Cell.text(timeline.installation()), Cell.text(timeline.equipment()), Cell.date(piece.day().toLocalDate()),
				Cell.dateTime(local(piece.range().startMillis(), zone)), Cell.dateTime(local(piece.range().endMillis(), zone)), Cell.text(piece.state().id()),
				piece.plan().map(part -> Cell.text(part.id())).orElse(Cell.blank()), Cell.seconds(piece.range().millis()),
				Cell.text(zone.getRules().getOffset(piece.range().start()).getId().replace("Z", "+00:00")));
	}

	private static LocalDateTime local(long millis, ZoneId zone) {
		return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
	}
}
