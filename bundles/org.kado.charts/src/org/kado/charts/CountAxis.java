package org.kado.charts;

import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;

/**
 * A vertical axis of numbers from 0 on, with whole steps that read well.
 *
 * @param sheet where it is drawn
 * @param left  where the plot begins, pixels; labels end before
 * @param foot  the pixel row of 0
 * @param height pixels up to {@code top}
 * @param top   the number at its upper end
 * @param step  distance of grid lines
 */
record CountAxis(Sheet sheet, int left, int foot, int height, double top, double step) {

	private static final int LEAST_STEP = 28;

	/** An axis that reaches at least to the number. */
	static CountAxis of(Sheet sheet, int left, int foot, int height, double most, double leastStep) {
		double step = leastStep;
		double[] factors = {2, 2.5, 2};
		for (int i = 0; most / step * LEAST_STEP > height; i++) {
			step *= factors[i % factors.length];
		}
		return new CountAxis(sheet, left, foot, height, Math.max(step, Math.ceil(most / step) * step), step);
	}

	int y(double number) {
		return foot - (int) Math.round(Math.max(0, Math.min(top, number)) * height / top);
	}

	/** Grid lines over the width, labels with the unit behind. */
	void draw(int width, String unit) {
		for (int i = 0; i * step <= top + step / 1000; i++) {
			double number = i * step;
			String label = number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
			sheet.text(left - Sheet.GRID, y(number) + 4.0, label + unit, Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
			sheet.horizontal(left, y(number), width, i == 0 ? sheet.theme().axis() : sheet.theme().grid());
		}
	}
}
