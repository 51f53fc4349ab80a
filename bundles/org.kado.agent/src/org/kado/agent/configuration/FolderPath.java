package org.kado.agent.configuration;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.kado.agent.text.Phrase;

/**
 * Reads full paths; {@code ~} stands for the user's folder.
 *
 * @param home the user's folder
 */
record FolderPath(Path home) {

	private static final Phrase ALLOWED = Phrase.of("configuration.allowed.path");

	/** The path that stands under the key; empty where none does, or one that is not allowed, which is noted. */
	Optional<Path> read(SettingsMapping settings, String key) {
		Optional<String> text = settings.text(key, ALLOWED);
		Optional<Path> path = text.flatMap(this::find);
		if (text.isPresent() && path.isEmpty()) {
			settings.refuse(key, ALLOWED);
		}
		return path;
	}

	private Optional<Path> find(String text) {
		try {
			if (text.equals("~") || text.startsWith("~/") || text.startsWith("~\\")) {
				return Optional.of(home.resolve(text.substring(Math.min(2, text.length()))).normalize());
			}
			return Optional.of(Path.of(text)).filter(Path::isAbsolute).map(Path::normalize);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
