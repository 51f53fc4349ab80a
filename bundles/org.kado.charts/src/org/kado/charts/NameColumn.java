package org.kado.charts;

import java.util.List;
import java.util.Optional;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;

/** Names on the left of rows, ended by an ellipsis where they are too long. */
record NameColumn(Sheet sheet, int width) {

	private static final int WIDEST = 200;

	/** As wide as the longest name, but never more than a quarter of the picture. */
	static NameColumn of(Sheet sheet, List<String> names) {
		double widest = names.stream().mapToDouble(name -> sheet.width(name, TextFont.STRONG)).max().orElse(0);
		return new NameColumn(sheet, (int) Math.min(Math.ceil(widest) + 1, Math.min(WIDEST, sheet.options().width() / 4)));
	}

	/** The first pixel column after the names and a little space. */
	int right() {
		return Sheet.MARGIN + width + Sheet.GRID;
	}

	/** Writes a name that ends before {@link #right()}; the chosen equipment's is strong. */
	void draw(String installation, String name, double baseline, Optional<Datum> datum) {
		TextFont font = sheet.options().selected().equals(Optional.of(installation)) ? TextFont.STRONG : TextFont.PLAIN;
		sheet.text(Sheet.MARGIN + width, baseline, sheet.fitted(name, font, width), Anchor.END, font, sheet.theme().text(), datum);
	}

	/** Writes what stands below a name, such as one of its parts. */
	void drawBelow(String part, double baseline) {
		sheet.text(Sheet.MARGIN + width, baseline, sheet.fitted(part, TextFont.PLAIN, width), Anchor.END, TextFont.PLAIN, sheet.theme().quietText());
	}
}
