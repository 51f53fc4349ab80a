package org.kado.ui.open;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;
import org.kado.ui.text.Messages;
import org.kado.ui.workset.Reading;

/** Says how far a folder is read, or was when its reading was cancelled. */
public final class ReadingText {

	private ReadingText() {
	}

	/** In one sentence. */
	public static String of(Reading reading) {
		String pattern = reading.cancelled() ? Messages.readingCancelled : reading.filesFound() == 0 ? Messages.readingBegins : Messages.readingOn;
		NumberFormat numbers = NumberFormat.getIntegerInstance();
		return NLS.bind(pattern, new Object[] { reading.folder(), numbers.format(reading.filesRead()), numbers.format(reading.filesFound()) });
	}
}
