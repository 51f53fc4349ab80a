package org.kado.charts;

import java.util.Locale;
import java.util.OptionalDouble;

import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;

/**
 * A horizontal axis of differences of ratios, as wide to both sides of zero.
 *
 * @param sheet where it is drawn
 * @param left  its first pixel column
 * @param width its pixels
 * @param most  the difference at its right end, more than 0
 * @param step  distance of its labels, points of percent
 */
record DifferenceAxis(Sheet sheet, int left, int width, double most, int step) {

	private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200};
	private static final int LEAST_STEP = 48;
	private static final double PERCENT = 100;
	private static final int DOT = 7;

	/** An axis on which differences up to the farthest have room. */
	static DifferenceAxis of(Sheet sheet, int left, int width, double farthest) {
		for (int step : STEPS) {
			double most = Math.max(1, Math.ceil(farthest * PERCENT / step)) * step / PERCENT;
			if (step / PERCENT * width / (2 * most) >= LEAST_STEP) {
				return new DifferenceAxis(sheet, left, width, most, step);
			}
		}
		int last = STEPS[STEPS.length - 1];
		return new DifferenceAxis(sheet, left, width, Math.max(1, Math.ceil(farthest * PERCENT / last)) * last / PERCENT, last);
	}

	/** A difference as points of percent with its sign; a true minus, so that columns align. */
	static String points(double ratio, int decimals) {
		double points = ratio * PERCENT;
		String number = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(points));
		return number.matches("[0.]*") ? number : (points < 0 ? "\u2212" : "+") + number;
	}

	/** The pixel column of a difference. */
	int x(double difference) {
		return left + (int) Math.round((Math.max(-most, Math.min(most, difference)) + most) * (width - 1) / (2 * most));
	}

	/** Labels at {@code top}, grid lines through the rows to {@code bottom}. */
	void draw(int top, int bottom) {
		int ends = (int) Math.round(most * PERCENT);
		int every = 2.0 * ends / step * LEAST_STEP > width ? ends : step;
		for (int points = -ends; points <= ends; points += every) {
			int x = x(points / PERCENT);
			if (points == 0 || width >= 3 * LEAST_STEP) {
				sheet.text(x, top + Sheet.ASCENT, points(points / PERCENT, 0), Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().quietText());
			}
			sheet.vertical(x, top + PercentAxis.HEIGHT - 4, bottom - top - PercentAxis.HEIGHT + 4.0, points == 0 ? sheet.theme().axis() : sheet.theme().grid());
		}
	}

	/** A difference as a dot, in its interval where it has one. */
	void mark(double difference, OptionalDouble low, OptionalDouble high, int middle) {
		if (low.isPresent() && high.isPresent()) {
			int from = x(low.getAsDouble());
			int to = x(high.getAsDouble());
			sheet.area(from, middle - 1.0, Math.max(1, to - from), 2, sheet.theme().text());
			sheet.area(from, middle - 4.0, 1, 8, sheet.theme().text());
			sheet.area(to, middle - 4.0, 1, 8, sheet.theme().text());
		}
		sheet.area(x(difference) - DOT / 2, middle - DOT / 2, DOT, DOT, sheet.theme().text());
	}
}
