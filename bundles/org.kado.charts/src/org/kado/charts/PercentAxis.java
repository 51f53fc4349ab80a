package org.kado.charts;

import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;

/**
 * A horizontal axis of ratios from 0 on.
 *
 * @param sheet where it is drawn
 * @param left  pixel column of 0
 * @param width pixels up to {@code most}
 * @param most  the ratio at its right end, more than 0
 */
record PercentAxis(Sheet sheet, int left, int width, double most) {

	/** Height of the labels above the rows, pixels. */
	static final int HEIGHT = 24;
	private static final int LEAST_STEP = 56;
	private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500};

	int x(double ratio) {
		return left + (int) Math.round(Math.max(0, Math.min(most, ratio)) * width / most);
	}

	/** Labels at {@code top}, grid lines through the rows to {@code bottom}. */
	void draw(int top, int bottom) {
		int step = STEPS[STEPS.length - 1];
		for (int i = STEPS.length - 1; i >= 0; i--) {
			if (STEPS[i] / 100.0 * width / most >= LEAST_STEP) {
				step = STEPS[i];
			}
		}
		// from the right: where two would stand too close, the end of the axis keeps its label
		double free = sheet.right() + 0.0;
		for (int percent = (int) Math.floor(100 * most + 1e-6) / step * step; percent >= 0; percent -= step) {
			int x = x(percent / 100.0);
			String label = percent + " %";
			double half = sheet.width(label, TextFont.PLAIN) / 2;
			Anchor anchor = percent == 0 ? Anchor.START : x + half > sheet.right() ? Anchor.END : Anchor.MIDDLE;
			double end = anchor == Anchor.START ? x + 2 * half : anchor == Anchor.END ? x : x + half;
			if (end <= free) {
				sheet.text(x, top + Sheet.ASCENT, label, anchor, TextFont.PLAIN, sheet.theme().quietText());
				free = end - 2 * half - Sheet.GRID;
			}
			sheet.vertical(Math.min(x, left + width - 1), top + HEIGHT - 4, bottom - top - HEIGHT + 4, percent == 0 ? sheet.theme().axis() : sheet.theme().grid());
		}
	}
}
