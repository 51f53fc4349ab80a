package org.kado.charts;

import java.util.List;
import java.util.Optional;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.report.ReportRow;
import org.kado.views.Term;

/**
 * One bar per equipment over its whole period, with its utilisation and the range that missing data leaves open.
 *
 * <pre>
 *            0 %       50 %      100 %          0 %   50 %   100 %
 *  設備A      |####====......////////|   62.3 %  |    |--o--|     |
 * </pre>
 */
final class TotalsPart {

	private static final int ROW = 24;
	private static final int BAR = 14;
	private static final int HEADER = 40;
	private static final int WIDEST_LABEL = 200;
	private static final int FIGURE_WIDTH = 64;
	private static final int COLUMN_GAP = 24;
	/** With less space than this, bars have it all and the range of utilisation is left out, pixels. */
	private static final int LEAST_FOR_BOTH = 280;
	/** Room that the label of a step needs, pixels. */
	private static final int LEAST_STEP = 48;

	private final Sheet sheet;
	private final DayTable table;

	TotalsPart(Sheet sheet, DayTable table) {
		this.sheet = sheet;
		this.table = table;
	}

	/** Draws from {@code top} down and returns the first free row. */
	int draw(int top) {
		List<ReportRow> equipment = table.equipment();
		int labelWidth = labelWidth(equipment);
		int left = Sheet.MARGIN + labelWidth + Sheet.GRID;
		int space = sheet.right() - left - FIGURE_WIDTH;
		int third = space < LEAST_FOR_BOTH ? 0 : space / 3;
		Ratio share = new Ratio(left, Math.max(1, space - third));
		Optional<Ratio> utilisation = third == 0 ? Optional.empty() : Optional.of(new Ratio(sheet.right() - third + COLUMN_GAP, third - COLUMN_GAP));
		int rows = top + HEADER;
		int bottom = rows + equipment.size() * ROW;
		selection(equipment, rows);
		ChartTexts texts = sheet.texts();
		axis(share, top, bottom, texts.text("column.share"));
		String range = texts.text("column.range", texts.term(Term.UTILISATION), texts.term(Term.RANGE));
		utilisation.ifPresent(axis -> axis(axis, top, bottom, range));
		for (int i = 0; i < equipment.size(); i++) {
			ReportRow row = equipment.get(i);
			int y = rows + i * ROW;
			row(row, y, labelWidth, share);
			utilisation.ifPresent(axis -> whisker(row, axis, y + ROW / 2));
		}
		return bottom + Sheet.GRID;
	}

	/** A horizontal axis of ratios 0…1. */
	private record Ratio(int left, int width) {

		int x(double ratio) {
			return left + (int) Math.round(ratio * width);
		}
	}

	private int labelWidth(List<ReportRow> equipment) {
		double widest = equipment.stream().mapToDouble(row -> sheet.width(row.equipment(), TextFont.STRONG)).max().orElse(0);
		return (int) Math.min(Math.ceil(widest) + 1, Math.min(WIDEST_LABEL, sheet.options().width() / 5));
	}

	private void selection(List<ReportRow> equipment, int top) {
		for (int i = 0; i < equipment.size(); i++) {
			if (sheet.options().selected().equals(Optional.of(equipment.get(i).installation()))) {
				sheet.area(0, top + i * ROW, sheet.options().width(), ROW, sheet.theme().selection());
			}
		}
	}

	private void axis(Ratio axis, int top, int bottom, String title) {
		String name = sheet.fitted(title, TextFont.STRONG, axis.width());
		sheet.text(axis.left(), top + Sheet.ASCENT, name, Anchor.START, TextFont.STRONG, sheet.theme().text());
		int steps = axis.width() >= 4 * LEAST_STEP ? 4 : axis.width() >= 3 * LEAST_STEP ? 2 : 1;
		for (int i = 0; i <= steps; i++) {
			double ratio = (double) i / steps;
			Anchor anchor = i == 0 ? Anchor.START : i == steps ? Anchor.END : Anchor.MIDDLE;
			sheet.text(axis.x(ratio), top + HEADER - 8, Math.round(100 * ratio) + " %", anchor, TextFont.PLAIN, sheet.theme().quietText());
			sheet.vertical(axis.x(ratio) - (i == steps ? 1 : 0), top + HEADER - 4, bottom - top - HEADER + 4, sheet.theme().grid());
		}
	}

	private void row(ReportRow row, int top, int labelWidth, Ratio share) {
		boolean selected = sheet.options().selected().equals(Optional.of(row.installation()));
		TextFont font = selected ? TextFont.STRONG : TextFont.PLAIN;
		int baseline = top + ROW / 2 + 4;
		TimeRange period = table.period(row);
		sheet.text(share.left() - Sheet.GRID, baseline, sheet.fitted(row.equipment(), font, labelWidth), Anchor.END, font, sheet.theme().text(),
				Optional.of(Datum.of(row.installation(), period)));
		bar(row, period, share, top + (ROW - BAR) / 2);
		sheet.text(share.x(1) + FIGURE_WIDTH, baseline, sheet.texts().percent(row.utilisation()), Anchor.END, TextFont.STRONG,
				sheet.theme().text());
	}

	private void bar(ReportRow row, TimeRange period, Ratio axis, int top) {
		double length = DayTable.lengthMillis(row);
		if (length == 0) {
			sheet.area(axis.left(), top, axis.width(), BAR, sheet.theme().fill(State.NO_DATA), Datum.of(row.installation(), period, State.NO_DATA, period.millis()));
		}
		long sumMillis = 0;
		for (State state : State.values()) {
			long millis = row.millisOf(state);
			int left = axis.x(length == 0 ? 0 : sumMillis / length);
			sumMillis += millis;
			int right = axis.x(length == 0 ? 0 : sumMillis / length);
			sheet.area(left, top, right - left, BAR, sheet.theme().fill(state), Datum.of(row.installation(), period, state, millis));
		}
	}

	private void whisker(ReportRow row, Ratio axis, int middle) {
		if (row.utilisation().isEmpty()) {
			return;
		}
		int low = axis.x(row.utilisationLow().orElse(row.utilisation().getAsDouble()));
		int high = axis.x(row.utilisationHigh().orElse(row.utilisation().getAsDouble()));
		sheet.add(LineMark.horizontal(low, middle, high - low + 1.0, sheet.theme().quietText()));
		sheet.vertical(low, middle - 3, 7, sheet.theme().quietText());
		sheet.vertical(high, middle - 3, 7, sheet.theme().quietText());
		sheet.area(axis.x(row.utilisation().getAsDouble()) - 2, middle - 4, 5, 9, sheet.theme().text());
	}
}
