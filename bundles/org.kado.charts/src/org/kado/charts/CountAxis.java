package org.kado.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

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
	/** More than any step has. */
	private static final int DECIMALS = 6;

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
			sheet.text(left - Sheet.GRID, y(number) + 4.0, label(number) + unit, Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
			sheet.horizontal(left, y(number), width, i == 0 ? sheet.theme().axis() : sheet.theme().grid());
		}
	}

	/** As short as it can be: 0.6, though three steps of 0.2 are 0.6000000000000001. */
	private static String label(double number) {
		return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}
}
