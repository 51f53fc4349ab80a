package org.kado.agent.collect;

/** Told how far a collection is; called by its thread. */
public interface CollectProgress {

	/** Tells nobody. */
	CollectProgress NONE = (number, count, file, bytes) -> {
		// nobody listens
	};

	/**
	 * A file is about to be copied.
	 *
	 * @param number of the file, from 1
	 * @param count  how many files there are in all
	 * @param file   path below the log folder
	 * @param bytes  its size
	 */
	void copying(int number, int count, String file, long bytes);
}
