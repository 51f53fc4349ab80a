package org.kado.archive.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.kado.archive.LogFolder;
import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ReadFile;

/**
 * What an import brought (docs/formats/import.md).
 *
 * @param files    what became of each file that was brought, in the order of the sources
 * @param problems what went wrong with sources and copies
 * @param before   the collection folder as it was
 * @param after    the collection folder as it is
 */
public record ImportReport(List<ImportedFile> files, List<Problem> problems, LogFolder before, LogFolder after) {

	/** Copies the lists in. */
	public ImportReport {
		files = List.copyOf(files);
		problems = List.copyOf(problems);
		Objects.requireNonNull(before, "before");
		Objects.requireNonNull(after, "after");
	}

	/**
	 * What an installation gained.
	 *
	 * @param installation its id
	 * @param equipment    its name
	 * @param addedRows    rows that were not there before; negative where a conflict was decided anew
	 * @param rows         rows that are there now
	 */
	public record Gain(String installation, String equipment, long addedRows, long rows) {
	}

	/** The gain of each installation, in the order of the folder. */
	public List<Gain> gains() {
		Map<String, Long> old = before.tally().rows();
		Map<String, Long> now = after.tally().rows();
		List<Gain> gains = new ArrayList<>();
		for (InstallationFacts installation : after.installations()) {
			long rows = now.getOrDefault(installation.id(), 0L);
			gains.add(new Gain(installation.id(), installation.equipment(), rows - old.getOrDefault(installation.id(), 0L), rows));
		}
		return gains;
	}

	/** The copy as it was read; a file without rows where it was not copied or not recognised. */
	public ReadFile read(ImportedFile file) {
		return after.tally().byLabel().getOrDefault(file.file(), new ReadFile(file.file(), "", List.of(), "", 0));
	}

	/** Rows of the copy that its beginning did not have; 0 where nothing was copied. Some may be in other files as well. */
	public long addedRows(ImportedFile file) {
		if (!file.action().isCopied()) {
			return 0;
		}
		ReadFile old = before.tally().byLabel().get(file.file());
		return read(file).rows() - (old == null ? 0 : old.rows());
	}

	/** Problems that this import brought: with copies, and found in the collection folder since. */
	public List<Problem> newProblems() {
		Set<Problem> found = new LinkedHashSet<>(problems);
		found.addAll(after.problems());
		before.problems().forEach(found::remove);
		return List.copyOf(found);
	}

	/** Whether every file is where it should be. */
	public boolean isComplete() {
		return files.stream().noneMatch(file -> file.action() == ImportedFile.Action.FAILED);
	}
}
