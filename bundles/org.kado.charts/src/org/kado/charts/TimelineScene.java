package org.kado.charts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.views.Term;

/**
 * The timeline of states: one row per equipment, time to the right. Rows share the height that is asked for and never get too thin to be
 * hit; many rows make a higher picture. A line under a row says that it hides something shorter than a pixel, a line over a row that the
 * input looks made by a machine. Used from one thread.
 */
public final class TimelineScene {

	/** Narrower than this, time cannot be read off, pixels. */
	private static final int LEAST_PLOT = 80;
	/** Room for half a tick's label beyond the end of the axis, pixels. */
	private static final int RIGHT_MARGIN = 24;
	private static final int LEAST_ROW = 24;
	private static final int USUAL_ROW = 32;
	private static final int HIGHEST_ROW = 48;
	private static final int WIDEST_LABEL = 200;
	/** From this number of rows on the axis stands below as well. */
	private static final int SECOND_AXIS_FROM = 16;

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public TimelineScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** The part of a picture that shows time: needed to turn a pointer's position into an instant. */
	public TimeScale scale(List<TimelineRow> rows, TimeRange visible, ChartOptions options) {
		int label = labelWidth(rows, options);
		int left = Sheet.MARGIN + label + (label == 0 ? 0 : Sheet.GRID);
		return new TimeScale(visible, left, Math.max(LEAST_PLOT, options.width() - RIGHT_MARGIN - left));
	}

	/**
	 * The picture.
	 *
	 * @param rows    one per equipment, from the top
	 * @param visible what to show; not empty
	 * @param zone    whose clock and calendar the axis follows
	 * @param options size, colours, language
	 */
	public Scene scene(List<TimelineRow> rows, TimeRange visible, ZoneId zone, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		TimeScale scale = scale(rows, visible, options);
		List<StateColumns> columns = rows.stream().map(row -> new StateColumns(row.index(), scale)).toList();
		Heading heading = heading(sheet, rows, columns, scale, zone);
		int top = heading.draw(sheet);
		if (rows.isEmpty()) {
			return EmptyPart.scene(sheet, heading, top);
		}
		boolean secondAxis = rows.size() >= SECOND_AXIS_FROM;
		int plot = top + TimeAxisPart.HEIGHT + 1;
		int rest = Sheet.GRID + (secondAxis ? TimeAxisPart.HEIGHT : 0);
		int rowHeight = rowHeight(rows.size(), options.height() - plot - rest);
		int bottom = plot + rows.size() * rowHeight;
		TimeAxisPart axis = new TimeAxisPart(sheet, TimeAxis.of(scale, zone, options.locale(), measure));
		selection(sheet, rows, plot, rowHeight);
		axis.drawBackground(plot, bottom - plot);
		axis.drawAbove(top);
		for (int i = 0; i < rows.size(); i++) {
			new TimelineRowPart(sheet, scale, plot + i * rowHeight, rowHeight).draw(rows.get(i), columns.get(i));
		}
		axis.drawNow(plot, bottom - plot);
		if (secondAxis) {
			axis.drawBelow(bottom);
		}
		return sheet.scene(Math.max(options.height(), bottom + rest), heading.title(), heading.description());
	}

	/** Any equipment may be chosen, and then its name is strong. */
	private int labelWidth(List<TimelineRow> rows, ChartOptions options) {
		double widest = rows.stream().mapToDouble(row -> measure.width(row.label(), TextFont.STRONG)).max().orElse(0);
		return (int) Math.min(Math.ceil(widest) + 1, Math.min(WIDEST_LABEL, options.width() / 4));
	}

	private static int rowHeight(int rows, int space) {
		int share = space <= 0 ? USUAL_ROW : space / rows;
		return Math.max(LEAST_ROW, Math.min(HIGHEST_ROW, share));
	}

	private static void selection(Sheet sheet, List<TimelineRow> rows, int top, int rowHeight) {
		for (int i = 0; i < rows.size(); i++) {
			if (sheet.options().selected().equals(Optional.of(rows.get(i).installation()))) {
				sheet.area(0, top + i * rowHeight, sheet.options().width(), rowHeight, sheet.theme().selection());
			}
		}
	}

	private static Heading heading(Sheet sheet, List<TimelineRow> rows, List<StateColumns> columns, TimeScale scale, ZoneId zone) {
		Set<State> present = EnumSet.noneOf(State.class);
		columns.forEach(each -> each.runs().forEach(run -> present.add(run.state())));
		List<Heading.Entry> legend = new ArrayList<>(Legends.of(sheet, present));
		if (columns.stream().anyMatch(each -> !each.hidden().isEmpty())) {
			legend.add(new Heading.Entry(Fill.solid(sheet.theme().quietText()), sheet.texts().text("legend.inside"), Heading.Shape.UNDERLINE));
		}
		if (rows.stream().flatMap(row -> row.suspicious().stream()).anyMatch(scale.range()::overlaps)) {
			legend.add(new Heading.Entry(Fill.solid(sheet.theme().colour(State.CLOCK_SUSPECT)), sheet.texts().term(Term.SUSPICIOUS),
					Heading.Shape.OVERLINE));
		}
		String from = sheet.texts().dateTime(Instant.ofEpochMilli(scale.range().startMillis()).atZone(zone));
		String to = sheet.texts().dateTime(Instant.ofEpochMilli(scale.range().endMillis()).atZone(zone));
		return new Heading(sheet.texts().text("title.timeline"), List.of(from + " \u2013 " + to, zone.getId()), legend);
	}

	/** One row. */
	private record TimelineRowPart(Sheet sheet, TimeScale scale, int top, int height) {

		/** Free space above and below a bar, for the two thin lines. */
		private static final int GAP = 5;
		private static final int LINE = 2;

		void draw(TimelineRow row, StateColumns columns) {
			int barTop = top + GAP;
			int barHeight = height - 2 * GAP;
			label(row);
			for (StateColumns.Run run : columns.runs()) {
				sheet.area(scale.left() + run.from(), barTop, run.to() - run.from(), barHeight, sheet.theme().fill(run.state()),
						Datum.of(row.installation(), run.range(), run.state(), run.millis()));
			}
			for (StateColumns.Columns hidden : columns.hidden()) {
				sheet.area(scale.left() + hidden.from(), barTop + barHeight + 1, hidden.to() - hidden.from(), LINE, sheet.theme().quietText());
			}
			for (TimeRange range : row.suspicious()) {
				TimeRange seen = range.intersect(scale.range());
				double left = Math.floor(scale.x(seen.startMillis()));
				sheet.area(left, barTop - LINE - 1, seen.isEmpty() ? 0 : Math.max(1, Math.ceil(scale.x(seen.endMillis())) - left), LINE,
						sheet.theme().colour(State.CLOCK_SUSPECT));
			}
		}

		private void label(TimelineRow row) {
			boolean selected = sheet.options().selected().equals(Optional.of(row.installation()));
			TextFont font = selected ? TextFont.STRONG : TextFont.PLAIN;
			String label = sheet.fitted(row.label(), font, scale.left() - Sheet.GRID - Sheet.MARGIN);
			sheet.text(scale.left() - Sheet.GRID, top + height / 2 + 4, label, Anchor.END, font, sheet.theme().text(),
					Optional.of(Datum.of(row.installation(), row.period())));
		}
	}
}
