package org.kado.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;

/**
 * What a folder of collected logs holds, merged. Immutable and safe for use by several threads.
 *
 * @param root          the opened folder (or the one opened file)
 * @param installations one entry an installation, ordered by equipment name ({@link org.kado.model.NaturalOrder}), then by id; each recorded row is there once
 * @param problems      what could not be read, was there twice or disagreed: by file first, then what merging found
 * @param filesRead     number of files that a format recognised
 * @param bytesRead     their size on the disk
 */
public record LogFolder(Path root, List<InstallationFacts> installations, List<Problem> problems, int filesRead, long bytesRead) {

	/** Copies the lists in. */
	public LogFolder {
		Objects.requireNonNull(root, "root");
		installations = List.copyOf(installations);
		problems = List.copyOf(problems);
	}
}
