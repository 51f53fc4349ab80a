package org.kado.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.model.TimeRange;
import org.kado.model.report.ReportRow;
import org.kado.views.Term;

/** Day bars as small charts, one per equipment, over the same days and the same hours. */
final class PanelPart {

	private static final int USUAL_PANEL = 72;
	private static final int LEAST_PANEL = 56;
	private static final int HIGHEST_PANEL = 160;
	/** Free space between two panels, pixels. */
	private static final int GAP = 16;
	private static final int WIDEST_LABEL = 168;

	private final Sheet sheet;
	private final DayTable table;

	PanelPart(Sheet sheet, DayTable table) {
		this.sheet = sheet;
		this.table = table;
	}

	/** The axis of days. */
	DayAxisPart axis() {
		int left = Sheet.MARGIN + labelWidth() + HourAxisPart.WIDTH;
		return new DayAxisPart(sheet, table, left, sheet.right() - left);
	}

	/** Draws from {@code top} down and returns the first free row. */
	int draw(int top) {
		List<ReportRow> equipment = table.equipment();
		int panel = panelHeight(equipment.size(), sheet.options().height() - top - DayAxisPart.HEIGHT - Sheet.GRID);
		int labelWidth = labelWidth();
		DayAxisPart axis = axis();
		int y = top;
		for (ReportRow each : equipment) {
			HourScale scale = HourScale.of(table.longestDayMillis(), table.mostRecordedMillis(), y + panel - GAP / 2, panel - GAP);
			selection(each, y, panel);
			label(each, scale, labelWidth);
			panel(each, axis, scale);
			y += panel;
		}
		axis.draw(y - GAP / 2 + 1);
		return y - GAP / 2 + DayAxisPart.HEIGHT;
	}

	private static int panelHeight(int panels, int space) {
		return space <= 0 ? USUAL_PANEL : Math.max(LEAST_PANEL, Math.min(HIGHEST_PANEL, space / panels));
	}

	private int labelWidth() {
		double widest = 0;
		for (ReportRow each : table.equipment()) {
			widest = Math.max(widest, Math.max(sheet.width(each.equipment(), TextFont.STRONG), sheet.width(figure(each), TextFont.PLAIN)));
		}
		return (int) Math.min(Math.ceil(widest) + 1, Math.min(WIDEST_LABEL, sheet.options().width() / 5));
	}

	private String figure(ReportRow row) {
		return sheet.texts().term(Term.UTILISATION) + " " + sheet.texts().percent(row.utilisation());
	}

	private void selection(ReportRow equipment, int y, int panel) {
		if (sheet.options().selected().equals(Optional.of(equipment.installation()))) {
			sheet.area(0, y, sheet.options().width(), panel, sheet.theme().selection());
		}
	}

	private void label(ReportRow equipment, HourScale scale, int width) {
		int middle = scale.foot() - scale.height() / 2;
		Optional<Datum> datum = Optional.of(Datum.of(equipment.installation(), table.period(equipment)));
		sheet.text(Sheet.MARGIN, middle - 4, sheet.fitted(equipment.equipment(), TextFont.STRONG, width), Anchor.START, TextFont.STRONG,
				sheet.theme().text(), datum);
		sheet.text(Sheet.MARGIN, middle + Sheet.ASCENT, sheet.fitted(figure(equipment), TextFont.PLAIN, width), Anchor.START, TextFont.PLAIN,
				sheet.theme().quietText(), datum);
	}

	private void panel(ReportRow equipment, DayAxisPart axis, HourScale scale) {
		HourAxisPart hours = new HourAxisPart(sheet, scale);
		hours.draw(axis.left(), axis.width());
		BarPart part = new BarPart(sheet, scale, false);
		MissingPart missing = new MissingPart(sheet, scale);
		for (int day = 0; day < table.dates().size(); day++) {
			LocalDate date = table.dates().get(day);
			int slot = axis.x(day + 1) - axis.x(day);
			int bar = Cluster.of(slot, 1).bar();
			int x = axis.x(day) + (slot - bar) / 2;
			TimeRange range = table.range(equipment, date);
			table.find(equipment, date).ifPresentOrElse(row -> part.draw(row, range, x, bar),
					() -> part.drawMissing(equipment.installation(), range, x, bar));
			missing.bar(x, x + bar, table.isMissing(equipment, date));
		}
		missing.end();
		hours.drawBase(axis.left(), axis.width());
	}
}
