package org.kado.archive;

/** A reading that nobody watches. */
final class Unwatched implements ReadProgress {

	@Override
	public void found(int files) {
		// told to nobody
	}

	@Override
	public void reading(String file, int done, int total) {
		// told to nobody
	}

	@Override
	public boolean cancelled() {
		return false;
	}
}
