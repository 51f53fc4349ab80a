package org.kado.charts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.kado.charts.scene.Scene;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark.Anchor;
import org.kado.charts.scene.TextMeasure;

/** Terms with their sentences, broken into lines: what stands above and below the charts of a report. Used from one thread. */
public final class NotesScene {

	/**
	 * A term and what is said of it.
	 *
	 * @param term     may be empty
	 * @param sentence may be as long as it wants
	 */
	public record Note(String term, String sentence) {

		/** Refuses null. */
		public Note {
			Objects.requireNonNull(term, "term");
			Objects.requireNonNull(sentence, "sentence");
		}
	}

	private final TextMeasure measure;

	/** @param measure tells how wide texts will be where the scene is painted */
	public NotesScene(TextMeasure measure) {
		this.measure = Objects.requireNonNull(measure, "measure");
	}

	/** The notes below a title, which may be empty. */
	public Scene scene(String title, List<Note> notes, ChartOptions options) {
		Sheet sheet = new Sheet(options, measure);
		int y = Sheet.MARGIN;
		if (!title.isEmpty()) {
			y += 18;
			sheet.text(Sheet.MARGIN, y, sheet.fitted(title, TextFont.TITLE, sheet.right() - Sheet.MARGIN), Anchor.START, TextFont.TITLE, sheet.theme().text());
			y += Sheet.GRID;
		}
		int column = notes.stream().mapToInt(note -> (int) Math.ceil(sheet.width(note.term(), TextFont.STRONG))).max().orElse(0);
		int left = Sheet.MARGIN + Math.min(column, options.width() / 4) + (column == 0 ? 0 : 2 * Sheet.GRID);
		for (Note note : notes) {
			sheet.text(Sheet.MARGIN, y + Sheet.ASCENT, sheet.fitted(note.term(), TextFont.STRONG, left - Sheet.MARGIN), Anchor.START, TextFont.STRONG, sheet.theme().text());
			for (String line : lines(sheet, note.sentence(), sheet.right() - left, options.locale())) {
				sheet.text(left, y + Sheet.ASCENT, line, Anchor.START, TextFont.PLAIN, sheet.theme().quietText());
				y += Sheet.LINE;
			}
			y += 2;
		}
		return sheet.scene(Math.max(options.height(), y + Sheet.GRID), title, "");
	}

	/** Lines that fit; Japanese breaks between any two letters that may part. */
	private static List<String> lines(Sheet sheet, String sentence, double space, Locale locale) {
		List<String> lines = new ArrayList<>();
		BreakIterator places = BreakIterator.getLineInstance(locale);
		places.setText(sentence);
		int from = 0;
		int last = 0;
		for (int place = places.next(); place != BreakIterator.DONE; place = places.next()) {
			if (last > from && sheet.width(sentence.substring(from, place).stripTrailing(), TextFont.PLAIN) > space) {
				lines.add(sentence.substring(from, last).stripTrailing());
				from = last;
			}
			last = place;
		}
		lines.add(sheet.fitted(sentence.substring(from).stripTrailing(), TextFont.PLAIN, space));
		return lines;
	}
}
