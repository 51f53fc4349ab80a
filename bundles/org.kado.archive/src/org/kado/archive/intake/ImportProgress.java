package org.kado.archive.intake;

import org.kado.archive.ReadProgress;

/** Told how far an import is, and asked whether to go on; called by its thread. */
public interface ImportProgress {

	/** Nobody watches and nobody cancels. */
	ImportProgress NONE = new ImportProgress() {
		@Override
		public void file(int number, int count, String file, long bytes) {
			// told to nobody
		}

		@Override
		public ReadProgress reading() {
			return ReadProgress.NONE;
		}
	};

	/**
	 * A file is looked at, and copied where it is new.
	 *
	 * @param number of the file, from 1
	 * @param count  how many there are in the source
	 * @param file   its path below the source
	 * @param bytes  its size
	 */
	void file(int number, int count, String file, long bytes);

	/** Watches the reading of the collection folder; what it says of cancelling holds for the import as well. */
	ReadProgress reading();
}
