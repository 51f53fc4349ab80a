package org.kado.agent.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The names that <code>watch top</code> showed last, so that <code>watch add 3</code> can mean the third of them. */
public final class TopNames {

	private static final String FILE_NAME = ".kado-watch-top";

	private final Path file;

	/** Those of a log folder. */
	public TopNames(Path folder) {
		file = folder.resolve(FILE_NAME);
	}

	/** Keeps them; where that fails, numbers can't be used later. */
	public void keep(List<String> names) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, names);
		} catch (IOException e) {
			// the list was shown, which is what was asked for
		}
	}

	/** The name at a place, from 1; empty where nothing was shown there. */
	public Optional<String> find(int place) {
		try {
			List<String> names = Files.readAllLines(file);
			return place >= 1 && place <= names.size() ? Optional.of(names.get(place - 1)) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
