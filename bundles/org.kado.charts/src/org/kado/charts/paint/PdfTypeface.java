package org.kado.charts.paint;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMark;
import org.kado.charts.scene.TextMeasure;

/** Letters for PDF: as wide as they will be, and set into pages. Used from one thread. */
public interface PdfTypeface extends TextMeasure {

	/** Name of the font, for people. */
	String name();

	/** Whether the document holds the font, so that its text can be searched and copied; else letters are outlines. */
	boolean isEmbedded();

	/** Whether every character has a letter. */
	boolean canShow(String text);

	/** Begins a document. */
	PdfLetters begin(PDDocument document) throws IOException;

	/** Letters for one document. */
	interface PdfLetters {

		/**
		 * Sets a text. The page's axes are those of a scene: y runs down.
		 *
		 * @param mark what to set; the colour is set already
		 */
		void draw(PDPageContentStream page, TextMark mark) throws IOException;

		/** Called when the document is complete but for its last saving: fonts hold the letters used by then. */
		void finish() throws IOException;
	}

	/** What a text is set with: a letter for each character, the geta mark 〓 or a question mark for those that have none. */
	default String shown(String text) {
		if (canShow(text)) {
			return text;
		}
		StringBuilder shown = new StringBuilder();
		text.codePoints().forEach(c -> {
			String letter = Character.toString(c);
			shown.append(canShow(letter) ? letter : canShow("\u3013") ? "\u3013" : "?");
		});
		return shown.toString();
	}

	/** Advance width, pixels of the scene. */
	@Override
	double width(String text, TextFont font);
}
