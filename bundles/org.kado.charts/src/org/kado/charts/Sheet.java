package org.kado.charts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kado.charts.scene.Datum;
import org.kado.charts.scene.Fill;
import org.kado.charts.scene.LineMark;
import org.kado.charts.scene.Mark;
import org.kado.charts.scene.RectangleMark;
import org.kado.charts.scene.Rgb;
import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;
import org.kado.charts.scene.Theme;

/** A scene in the making: collects marks and knows how wide texts are. */
final class Sheet {

	/** Free space around the picture, pixels. */
	static final int MARGIN = 16;
	/** The grid that distances are taken from, pixels. */
	static final int GRID = 8;
	/** From the top of a line of plain text to its baseline, pixels. */
	static final int ASCENT = 12;
	/** Height of a line of plain text, pixels. */
	static final int LINE = 16;

	private static final String ELLIPSIS = "\u2026";

	private final ChartOptions options;
	private final ChartTexts texts;
	private final TextMeasure measure;
	private final List<Mark> marks = new ArrayList<>();

	Sheet(ChartOptions options, TextMeasure measure) {
		this.options = options;
		this.measure = measure;
		texts = new ChartTexts(options.locale());
	}

	ChartOptions options() {
		return options;
	}

	ChartTexts texts() {
		return texts;
	}

	TextMeasure measure() {
		return measure;
	}

	Theme theme() {
		return options.theme();
	}

	/** The first pixel column that content must leave free on the right. */
	int right() {
		return options.width() - MARGIN;
	}

	void area(double x, double y, double width, double height, Fill fill, Datum datum) {
		if (width > 0 && height > 0) {
			marks.add(new RectangleMark(x, y, width, height, fill, Optional.of(datum)));
		}
	}

	void area(double x, double y, double width, double height, Fill fill) {
		if (width > 0 && height > 0) {
			marks.add(new RectangleMark(x, y, width, height, fill, Optional.empty()));
		}
	}

	void area(double x, double y, double width, double height, Rgb colour) {
		area(x, y, width, height, Fill.solid(colour));
	}

	void horizontal(double x, double y, double length, Rgb colour) {
		marks.add(LineMark.horizontal(x, y, length, colour));
	}

	void vertical(double x, double y, double length, Rgb colour) {
		marks.add(LineMark.vertical(x, y, length, colour));
	}

	void add(Mark mark) {
		marks.add(mark);
	}

	void text(double x, double baseline, String text, Anchor anchor, TextFont font, Rgb colour) {
		text(x, baseline, text, anchor, font, colour, Optional.empty());
	}

	void text(double x, double baseline, String text, Anchor anchor, TextFont font, Rgb colour, Optional<Datum> datum) {
		if (!text.isEmpty()) {
			marks.add(new TextMark(x, baseline, measure.width(text, font), text, anchor, font, colour, datum));
		}
	}

	double width(String text, TextFont font) {
		return measure.width(text, font);
	}

	/** The text, shortened by an ellipsis to what fits; letters that are made of several characters stay whole. */
	String fitted(String text, TextFont font, double space) {
		if (measure.width(text, font) <= space) {
			return text;
		}
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(text);
		for (int end = letters.preceding(text.length()); end > 0; end = letters.previous()) {
			String shorter = text.substring(0, end).stripTrailing() + ELLIPSIS;
			if (measure.width(shorter, font) <= space) {
				return shorter;
			}
		}
		return measure.width(ELLIPSIS, font) <= space ? ELLIPSIS : "";
	}

	/** The first of the texts that fits; empty where none does. */
	String firstFitting(TextFont font, double space, List<String> candidates) {
		for (String candidate : candidates) {
			if (measure.width(candidate, font) <= space) {
				return candidate;
			}
		}
		return "";
	}

	Scene scene(int height, String title, String description) {
		return new Scene(options.width(), height, options.theme(), title, description, marks);
	}
}
