package org.kado.archive.index;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ClockRepair;

/**
 * What the opening of a folder tells, besides the folder's files.
 *
 * @param installations the installations in their order
 * @param problems      what reading and merging found
 * @param filesRead     number of files that a format recognised
 * @param bytesRead     their size on the disk
 * @param repairs       rows whose times were put right
 * @param rows          number of rows of each installation, by id
 */
public record Opening(List<InstallationFacts> installations, List<Problem> problems, int filesRead, long bytesRead, List<ClockRepair> repairs,
		Map<String, Long> rows) {

	/** Copies the collections in. */
	public Opening {
		Objects.requireNonNull(installations, "installations");
		installations = List.copyOf(installations);
		problems = List.copyOf(problems);
		repairs = List.copyOf(repairs);
		rows = Map.copyOf(rows);
	}
}
