package org.kado.agent.text;

import java.util.List;
import java.util.Objects;

/**
 * Something to tell a person, not yet in a language.
 *
 * @param id        key of the message
 * @param arguments values of its placeholders, already as text
 */
public record Phrase(String id, List<String> arguments) {

	/** Copies the list in. */
	public Phrase {
		Objects.requireNonNull(id, "id");
		arguments = List.copyOf(arguments);
	}

	/** A phrase with the arguments in order. */
	public static Phrase of(String id, String... arguments) {
		return new Phrase(id, List.of(arguments));
	}
}
