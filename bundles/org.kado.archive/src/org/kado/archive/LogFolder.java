package org.kado.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ClockRepair;

/**
 * What a folder of collected logs holds, merged. Immutable and safe for use by several threads.
 *
 * @param root          the opened folder (or the one opened file)
 * @param installations one entry an installation, ordered by equipment name ({@link org.kado.model.NaturalOrder}), then by id; each recorded row is there once
 * @param problems      what could not be read, was there twice or disagreed: by file first, then what merging found
 * @param filesRead     number of files that a format recognised
 * @param bytesRead     their size on the disk
 * @param clockRepairs  rows whose times were put right, by installation and session
 * @param tally         how much was read
 * @param index         folder of the index, where states may be kept as well; empty where nothing is kept
 */
public record LogFolder(Path root, List<InstallationFacts> installations, List<Problem> problems, int filesRead, long bytesRead,
		List<ClockRepair> clockRepairs, LogTally tally, Optional<Path> index) {

	/** Copies the lists in. */
	public LogFolder {
		Objects.requireNonNull(root, "root");
		installations = List.copyOf(installations);
		problems = List.copyOf(problems);
		clockRepairs = List.copyOf(clockRepairs);
		Objects.requireNonNull(tally, "tally");
		Objects.requireNonNull(index, "index");
	}

	/** Problems that a person can solve by an answer: what stands in the files can't be read without. */
	public List<Problem> questions() {
		return problems.stream().filter(problem -> problem.kind() == Problem.Kind.ZONE_ASKED || problem.kind() == Problem.Kind.DATE_ORDER_ASKED).toList();
	}

	/** A folder in which no clock was wrong, nothing was counted and of which nothing is kept. */
	public LogFolder(Path root, List<InstallationFacts> installations, List<Problem> problems, int filesRead, long bytesRead) {
		this(root, installations, problems, filesRead, bytesRead, List.of(), LogTally.NONE, Optional.empty());
	}
}
