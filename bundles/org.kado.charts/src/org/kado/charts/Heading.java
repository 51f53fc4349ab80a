package org.kado.charts;

import java.util.List;

import org.kado.charts.scene.Fill;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;

/**
 * Title, subtitle and legend above a chart.
 *
 * @param title    what the chart shows
 * @param subtitle basis, period, zone, coverage
 * @param legend   what the fills mean, in stacking order
 */
record Heading(String title, List<String> subtitle, List<Entry> legend) {

	private static final int SWATCH_SIZE = 12;
	private static final int ENTRY_GAP = 20;
	private static final String SEPARATOR = "  \u00B7  ";

	/** How a legend shows a fill: as it looks in the chart. */
	enum Shape {
		SWATCH(2, SWATCH_SIZE), OVERLINE(4, 2), UNDERLINE(10, 2);

		private final int top;
		private final int height;

		Shape(int top, int height) {
			this.top = top;
			this.height = height;
		}
	}

	/** One fill and its meaning. */
	record Entry(Fill fill, String label, Shape shape) {
	}

	/** The subtitle in one line. */
	String description() {
		return String.join(SEPARATOR, subtitle);
	}

	/** Puts it on top of the sheet and returns the first free row below it. */
	int draw(Sheet sheet) {
		if (!sheet.options().heading()) {
			return Sheet.GRID;
		}
		int space = sheet.right() - Sheet.MARGIN;
		int baseline = Sheet.MARGIN + 18;
		sheet.text(Sheet.MARGIN, baseline, sheet.fitted(title, TextFont.TITLE, space), Anchor.START, TextFont.TITLE, sheet.theme().text());
		int top = baseline + Sheet.GRID;
		top = subtitleLines(sheet, top, space);
		return legend.isEmpty() ? top + Sheet.GRID : legendLines(sheet, top + Sheet.GRID) + 2 * Sheet.GRID;
	}

	private int subtitleLines(Sheet sheet, int top, int space) {
		StringBuilder line = new StringBuilder();
		int y = top;
		for (String part : subtitle) {
			String longer = line.isEmpty() ? part : line + SEPARATOR + part;
			if (!line.isEmpty() && sheet.width(longer, TextFont.PLAIN) > space) {
				y = subtitleLine(sheet, line.toString(), y, space);
				longer = part;
			}
			line.setLength(0);
			line.append(longer);
		}
		return line.isEmpty() ? y : subtitleLine(sheet, line.toString(), y, space);
	}

	private static int subtitleLine(Sheet sheet, String line, int top, int space) {
		String text = sheet.fitted(line, TextFont.PLAIN, space);
		sheet.text(Sheet.MARGIN, top + Sheet.ASCENT, text, Anchor.START, TextFont.PLAIN, sheet.theme().quietText());
		return top + Sheet.LINE;
	}

	private int legendLines(Sheet sheet, int top) {
		int x = Sheet.MARGIN;
		int y = top;
		for (Entry entry : legend) {
			int width = SWATCH_SIZE + 6 + (int) Math.ceil(sheet.width(entry.label(), TextFont.PLAIN));
			if (x > Sheet.MARGIN && x + width > sheet.right()) {
				x = Sheet.MARGIN;
				y += Sheet.LINE + 4;
			}
			sheet.area(x, y + entry.shape().top, SWATCH_SIZE, entry.shape().height, entry.fill());
			sheet.text(x + SWATCH_SIZE + 6, y + Sheet.ASCENT, entry.label(), Anchor.START, TextFont.PLAIN, sheet.theme().text());
			x += width + ENTRY_GAP;
		}
		return y + Sheet.LINE;
	}
}
