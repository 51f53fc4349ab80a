package org.kado.charts;

import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;

/** Draws a vertical axis of hours with its grid lines. */
record HourAxisPart(Sheet sheet, HourScale scale) {

	/** Width of the labels left of the plot, pixels. */
	static final int WIDTH = 56;

	/** Grid lines from left to right; labels end left of them. */
	void draw(int left, int width) {
		for (long tick : scale.ticks()) {
			int y = scale.y(tick);
			if (tick > 0) {
				sheet.horizontal(left, y, width, sheet.theme().grid());
			}
			String label = tick == 0 ? "0" : sheet.texts().axisDuration(tick, scale.stepMillis());
			sheet.text(left - Sheet.GRID, y + 4, label, Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
		}
	}

	/** The base line, over the bars' feet. */
	void drawBase(int left, int width) {
		sheet.horizontal(left, scale.foot(), width, sheet.theme().axis());
	}
}
