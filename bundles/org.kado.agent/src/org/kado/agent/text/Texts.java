package org.kado.agent.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the agent says, in English or Japanese. Immutable and safe for use by several threads. */
public final class Texts {

	private final Locale locale;
	private final ResourceBundle messages;

	/** Japanese for a Japanese locale, English for every other. */
	public Texts(Locale locale) {
		this.locale = locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? Locale.JAPANESE : Locale.ROOT;
		this.messages = ResourceBundle.getBundle("org.kado.agent.text.messages", this.locale, Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** The phrase in this language. */
	public String of(Phrase phrase) {
		return new MessageFormat(messages.getString(phrase.id()), locale).format(phrase.arguments().toArray());
	}

	/** The message of that key with its placeholders filled. */
	public String of(String id, String... arguments) {
		return of(Phrase.of(id, arguments));
	}

	/** All messages, for libraries that look them up themselves. */
	public ResourceBundle messages() {
		return messages;
	}
}
