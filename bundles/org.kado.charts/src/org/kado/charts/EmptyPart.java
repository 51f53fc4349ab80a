package org.kado.charts;

import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;

/** A picture of nothing, which says so. */
final class EmptyPart {

	private static final int HEIGHT = 96;

	private EmptyPart() {
	}

	static Scene scene(Sheet sheet, Heading heading, int top) {
		return scene(sheet, heading, top, "empty");
	}

	/** @param key of what is said, and what to do */
	static Scene scene(Sheet sheet, Heading heading, int top, String key) {
		int height = Math.max(sheet.options().height(), top + HEIGHT);
		sheet.text(sheet.options().width() / 2.0, (top + height) / 2.0, sheet.fitted(sheet.texts().text(key), TextFont.PLAIN, sheet.options().width() - 2 * Sheet.MARGIN), Anchor.MIDDLE, TextFont.PLAIN,
				sheet.theme().quietText());
		return sheet.scene(height, heading.title(), heading.description());
	}
}
