package org.kado.cli;

import java.util.Locale;

import org.kado.charts.paint.PdfTypeface;
import org.kado.charts.paint.PdfTypefaces;

/** Finds the letters of PDF files, or says what to install. */
final class PdfLetters {

	private static final String JAPANESE = "設備稼働率";

	private PdfLetters() {
	}

	/** Letters for texts in the language; refuses Japanese where nothing on this PC can show it. */
	static PdfTypeface find(CliTexts texts, Locale locale) {
		PdfTypeface typeface = PdfTypefaces.find();
		if (locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) && !typeface.canShow(JAPANESE)) {
			throw new RefusalException(ExitCode.FAILED, texts.text("failed.font"));
		}
		return typeface;
	}
}
