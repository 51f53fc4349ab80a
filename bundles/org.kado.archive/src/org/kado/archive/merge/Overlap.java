package org.kado.archive.merge;

import java.util.List;
import java.util.function.Consumer;

import org.kado.model.Problem;

/**
 * What a file holds that was taken from another one.
 *
 * @param file       the file whose rows were passed over
 * @param other      the file whose rows were taken
 * @param duplicates number of rows that are the same in both
 * @param conflicts  the rows that differ, each named by number or time
 */
record Overlap(String file, String other, int duplicates, List<String> conflicts) {

	/** So many conflicts are listed one by one; of a mixed-up folder there could be a million. */
	private static final int LISTED_CONFLICTS = 100;

	/** Tells the duplicates as one problem and each conflict as one. */
	void report(Consumer<Problem> problems) {
		if (duplicates > 0) {
			problems.accept(new Problem(file, 0, Problem.Kind.DUPLICATE_ROWS, duplicates + " = " + other));
		}
		conflicts.stream().limit(LISTED_CONFLICTS) //
				.forEach(row -> problems.accept(new Problem(file, 0, Problem.Kind.CONFLICTING_ROWS, row + " ≠ " + other)));
		int more = conflicts.size() - LISTED_CONFLICTS;
		if (more > 0) {
			problems.accept(new Problem(file, 0, Problem.Kind.CONFLICTING_ROWS, "+ " + more + " ≠ " + other));
		}
	}
}
