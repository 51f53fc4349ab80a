package org.kado.archive;

/** Told how far a reading is, and asked whether to go on; called by the threads that read, one at a time save {@link #cancelled()}. */
public interface ReadProgress {

	/** Nobody watches and nobody cancels. */
	ReadProgress NONE = new Unwatched();

	/**
	 * Files were found; told again and again while the folder is walked.
	 *
	 * @param files number of files so far
	 */
	void found(int files);

	/**
	 * A file is about to be read.
	 *
	 * @param file  its path relative to the opened folder
	 * @param done  number of files done before it
	 * @param total number of files in all
	 */
	void reading(String file, int done, int total);

	/** Whether to stop; asked between files and while a file is read. */
	boolean cancelled();
}
