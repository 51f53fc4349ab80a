package org.kado.agent.collect;

import java.util.List;
import java.util.Objects;

/**
 * How a collection ended.
 *
 * @param outcome     in a word
 * @param folder      name of the installation's folder on the stick
 * @param copied      files that were copied
 * @param unchanged   files that were there already
 * @param copiedBytes size of the copied files
 * @param failures    files that are not there as they should be
 */
public record CollectResult(Outcome outcome, String folder, int copied, int unchanged, long copiedBytes, List<Failure> failures) {

	/** How it ended. */
	public enum Outcome {
		/** Everything is on the stick. */
		DONE,
		/** The log folder has nothing to collect. */
		NOTHING,
		/** Some files of the log folder could not be read, or are too large for the stick; all others are there. */
		PARTLY,
		/** The stick has no room for all; what fits is there. */
		FULL,
		/** The stick was pulled, is read-only or failed; what was copied before is there. */
		STICK_FAILED
	}

	/**
	 * A file that was not copied.
	 *
	 * @param file   its path below the log folder; empty where the stick as a whole is meant
	 * @param reason key of the message that says why
	 * @param detail what the system said; may be empty
	 */
	public record Failure(String file, String reason, String detail) {

		/** Refuses null. */
		public Failure {
			Objects.requireNonNull(file, "file");
			Objects.requireNonNull(reason, "reason");
			Objects.requireNonNull(detail, "detail");
		}
	}

	/** Copies the list in. */
	public CollectResult {
		Objects.requireNonNull(outcome, "outcome");
		Objects.requireNonNull(folder, "folder");
		failures = List.copyOf(failures);
	}
}
