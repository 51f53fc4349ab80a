package org.kado.charts;

import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.model.State;

/**
 * Says "no data" once over neighbouring bars that have none, where they leave room for the words. Told of bars from left to right.
 */
final class MissingPart {

	private static final int GAP = 8;

	private final Sheet sheet;
	private final int baseline;
	private int left;
	private int right;
	private boolean open;

	/** @param scale the bars' scale; the words stand at its middle */
	MissingPart(Sheet sheet, HourScale scale) {
		this.sheet = sheet;
		baseline = scale.foot() - scale.height() / 2 + 4;
	}

	/** The next bar, in pixels from left to right. */
	void bar(int barLeft, int barRight, boolean missing) {
		if (!missing) {
			end();
			return;
		}
		left = open ? left : barLeft;
		right = barRight;
		open = true;
	}

	/** No bar follows. */
	void end() {
		if (open) {
			words();
		}
		open = false;
	}

	private void words() {
		String text = sheet.texts().state(State.NO_DATA);
		double width = Math.ceil(sheet.width(text, TextFont.PLAIN)) + GAP;
		if (width <= right - left) {
			double middle = (left + right) / 2.0;
			// the hatch is kept away from the letters
			sheet.area(Math.round(middle - width / 2), baseline - Sheet.ASCENT, width, Sheet.LINE - 1, sheet.theme().background());
			sheet.text(middle, baseline, text, Anchor.MIDDLE, TextFont.PLAIN, sheet.theme().quietText());
		}
	}
}
