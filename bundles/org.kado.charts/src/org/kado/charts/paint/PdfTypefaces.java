package org.kado.charts.paint;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finds the letters of a PDF on this system. */
public final class PdfTypefaces {

	/** What a font for Kado's reports must be able to show. */
	static final String JAPANESE = "設備稼働率データなし（人）①";

	/** The library tells of tables of fonts that it doesn't need. Kept, since loggers that nobody holds are forgotten with their level. */
	private static final Logger TALK = Logger.getLogger("org.apache.fontbox");
	private static final Logger MORE_TALK = Logger.getLogger("org.apache.pdfbox");

	private PdfTypefaces() {
	}

	/**
	 * A TrueType font with Japanese letters, to be embedded; where there is none, the outlines of what pictures are painted with. Ask {@link PdfTypeface#canShow} whether
	 * those have the letters of a text.
	 */
	public static PdfTypeface find() {
		return find(FontFiles.folders(System.getenv(), System.getProperty("user.home")));
	}

	/** The same with fonts from those folders only. */
	static PdfTypeface find(List<Path> folders) {
		TALK.setLevel(Level.SEVERE);
		MORE_TALK.setLevel(Level.SEVERE);
		return new FontFiles(folders).find().orElseGet(OutlineTypeface::new);
	}
}
