package org.kado.archive.intake;

import java.util.Objects;

/**
 * What became of a file that was brought.
 *
 * @param source what was imported, as the user named it, and the file's path below it
 * @param file   path below the collection folder, with /; empty where nothing of it is there
 * @param action what was done
 * @param bytes  its size
 * @param detail why, where it was not taken; may be empty
 */
public record ImportedFile(String source, String file, Action action, long bytes, String detail) {

	/** What can become of a file. */
	public enum Action {
		/** It was not there. */
		ADDED(true),
		/** What was there is its beginning and was replaced. */
		GROWN(true),
		/** Another file of that name is there; it was put beside it. */
		BESIDE(true),
		/** It is there already. */
		UNCHANGED(false),
		/** It is the beginning of what is there. */
		OLDER(false),
		/** No log that Kado knows. */
		NOT_RECOGNISED(false),
		/** It could not be read or not be written; the collection folder is as it was. */
		FAILED(false);

		private final boolean copied;

		Action(boolean copied) {
			this.copied = copied;
		}

		/** Whether the collection folder changed. */
		public boolean isCopied() {
			return copied;
		}
	}

	/** Refuses null. */
	public ImportedFile {
		Objects.requireNonNull(source, "source");
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(action, "action");
		Objects.requireNonNull(detail, "detail");
	}
}
