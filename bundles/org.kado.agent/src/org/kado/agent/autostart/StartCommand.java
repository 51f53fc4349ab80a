package org.kado.agent.autostart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is started with the session.
 *
 * @param program   the starter, absolute
 * @param arguments its arguments
 */
public record StartCommand(Path program, List<String> arguments) {

	/** Copies the list in. */
	public StartCommand {
		arguments = List.copyOf(arguments);
	}

	/** Program and arguments. */
	List<String> words() {
		List<String> words = new ArrayList<>(List.of(program.toString()));
		words.addAll(arguments);
		return words;
	}
}
