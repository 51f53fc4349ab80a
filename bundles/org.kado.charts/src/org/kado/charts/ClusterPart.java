package org.kado.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.model.TimeRange;
import org.kado.model.report.ReportRow;

/**
 * Day bars in one chart, the equipment of a day side by side.
 *
 * <pre>
 *  24 h  61 %  40 %     58 %   0 %
 *        |##|  |#.|     |##|  |..|
 *     0  |##|__|##|_____|##|__|..|
 *         A     B        A     B
 *        2026-04-01     2026-04-02
 * </pre>
 */
final class ClusterPart {

	private static final int USUAL_PLOT = 336;
	private static final int LEAST_PLOT = 120;
	/** Free space below a bar's figure, pixels. */
	private static final int FIGURE_GAP = 6;

	private final Sheet sheet;
	private final DayTable table;

	ClusterPart(Sheet sheet, DayTable table) {
		this.sheet = sheet;
		this.table = table;
	}

	/** The axis of days. */
	DayAxisPart axis() {
		int left = Sheet.MARGIN + HourAxisPart.WIDTH;
		return new DayAxisPart(sheet, table, left, sheet.right() - left);
	}

	/** Draws from {@code top} down and returns the first free row. */
	int draw(int top) {
		boolean named = table.equipment().size() > 1;
		int below = (named ? Sheet.LINE + 4 : 0) + DayAxisPart.HEIGHT;
		DayAxisPart axis = axis();
		int left = axis.left();
		Cluster cluster = Cluster.of(axis.width() / table.dates().size(), table.equipment().size());
		boolean figures = sheet.width(sheet.texts().roundPercent(1), TextFont.STRONG) <= cluster.bar();
		int above = figures ? Sheet.LINE + FIGURE_GAP : Sheet.GRID;
		int space = sheet.options().height() - top - above - below - Sheet.GRID;
		int height = sheet.options().height() == 0 ? USUAL_PLOT : Math.max(LEAST_PLOT, space);
		HourScale scale = HourScale.of(table.longestDayMillis(), table.mostRecordedMillis(), top + above + height, height);
		HourAxisPart hours = new HourAxisPart(sheet, scale);
		hours.draw(left, axis.width());
		for (int day = 0; day < table.dates().size(); day++) {
			bars(axis, scale, day, named);
		}
		hours.drawBase(left, axis.width());
		axis.draw(scale.foot() + (named ? Sheet.LINE + 4 : 0));
		return scale.foot() + below;
	}

	private void bars(DayAxisPart axis, HourScale scale, int day, boolean named) {
		List<ReportRow> equipment = table.equipment();
		int slot = axis.x(day + 1) - axis.x(day);
		Cluster cluster = Cluster.of(slot, equipment.size());
		MissingPart missing = new MissingPart(sheet, scale);
		int x = axis.x(day) + (slot - cluster.width()) / 2;
		for (ReportRow each : equipment) {
			bar(each, table.dates().get(day), scale, x, cluster.bar());
			if (named) {
				name(each, x, cluster.bar(), scale.foot());
			}
			missing.bar(x, x + cluster.bar(), table.isMissing(each, table.dates().get(day)));
			x += cluster.bar() + cluster.gap();
		}
		missing.end();
	}

	private void bar(ReportRow equipment, LocalDate date, HourScale scale, int x, int width) {
		TimeRange day = table.range(equipment, date);
		BarPart part = new BarPart(sheet, scale, true);
		Optional<ReportRow> row = table.find(equipment, date);
		if (row.isEmpty()) {
			part.drawMissing(equipment.installation(), day, x, width);
			return;
		}
		part.draw(row.get(), day, x, width);
		figure(row.get(), scale, x, width);
	}

	private void figure(ReportRow row, HourScale scale, int x, int width) {
		List<String> figures = row.utilisation().isEmpty() ? List.of(sheet.texts().percent(row.utilisation()))
				: List.of(sheet.texts().percent(row.utilisation()), sheet.texts().roundPercent(row.utilisation().getAsDouble()));
		if (sheet.width(sheet.texts().roundPercent(1), TextFont.STRONG) <= width) {
			sheet.text(x + width / 2.0, scale.y(DayTable.lengthMillis(row)) - FIGURE_GAP, sheet.firstFitting(TextFont.STRONG, width, figures),
					Anchor.MIDDLE, TextFont.STRONG, sheet.theme().text());
		}
	}

	private void name(ReportRow equipment, int x, int width, int foot) {
		boolean selected = sheet.options().selected().equals(Optional.of(equipment.installation()));
		TextFont font = selected ? TextFont.STRONG : TextFont.PLAIN;
		sheet.text(x + width / 2.0, foot + 4 + Sheet.ASCENT, sheet.fitted(equipment.equipment(), font, width), Anchor.MIDDLE, font,
				sheet.theme().text(), Optional.of(Datum.of(equipment.installation(), table.period(equipment))));
	}
}
