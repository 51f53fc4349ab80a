package org.kado.reports;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.kado.views.Texts;

/** Words of reports in English or Japanese; names of states, figures and dates are those of {@link Texts}. */
final class ReportTexts {

	private final Texts figures;
	private final ResourceBundle messages;

	ReportTexts(Locale locale) {
		figures = new Texts(locale);
		messages = ResourceBundle.getBundle("org.kado.reports.messages", figures.locale(), ReportTexts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** Names, dates and figures. */
	Texts figures() {
		return figures;
	}

	/** The sentence of a key with its blanks filled in. */
	String text(String key, Object... parts) {
		String pattern = messages.getString(key);
		return parts.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(parts);
	}

	/** Whether there is a sentence of that key. */
	boolean has(String key) {
		return messages.containsKey(key);
	}
}
