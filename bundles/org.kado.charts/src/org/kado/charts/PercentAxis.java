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
		for (int percent = 0; percent <= Math.round(100 * most); percent += step) {
			int x = x(percent / 100.0);
			Anchor anchor = percent == 0 ? Anchor.START : x > left + width - LEAST_STEP / 2 ? Anchor.END : Anchor.MIDDLE;
			sheet.text(x, top + Sheet.ASCENT, percent + " %", anchor, TextFont.PLAIN, sheet.theme().quietText());
			sheet.vertical(Math.min(x, left + width - 1), top + HEIGHT - 4, bottom - top - HEIGHT + 4, percent == 0 ? sheet.theme().axis() : sheet.theme().grid());
		}
	}
}
