package org.kado.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.kado.views.Texts;

/** What the command line says in English or Japanese: help, refusals, captions. Figures and problems are the business of {@link Texts}. */
final class CliTexts {

	private final ResourceBundle messages;
	private final Texts figures;

	CliTexts(Locale locale) {
		figures = new Texts(locale);
		messages = ResourceBundle.getBundle("org.kado.cli.messages", figures.locale(), CliTexts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** Names, dates and figures. */
	Texts figures() {
		return figures;
	}

	/** Texts of the help, by the keys that picocli asks for. */
	ResourceBundle messages() {
		return messages;
	}

	/** The sentence of that key with its blanks filled in. */
	String text(String key, Object... values) {
		return new MessageFormat(messages.getString(key), Locale.ROOT).format(values);
	}
}
