package org.kado.agent.configuration;

import java.util.Objects;

import org.kado.agent.text.Phrase;
import org.kado.agent.text.Texts;

/**
 * Something in the configuration that can't be used.
 *
 * @param file    the file as the user named it
 * @param line    1-based line, or 0 where the whole file is meant
 * @param wrong   what is wrong
 * @param allowed what would be right
 */
public record ConfigurationProblem(String file, int line, Phrase wrong, Phrase allowed) {

	/** Refuses null. */
	public ConfigurationProblem {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(wrong, "wrong");
		Objects.requireNonNull(allowed, "allowed");
	}

	/** The problem as <code>file:line: what is wrong; what is allowed</code>. */
	public String text(Texts texts) {
		String place = line > 0 ? file + ":" + line : file;
		return place + ": " + texts.of(wrong) + "; " + texts.of(allowed);
	}
}
