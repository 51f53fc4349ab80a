package org.kado.store.csv;

/** The recording process ends here. An error, so that no code of the store goes on after it. */
final class ProcessEnded extends Error {

	private static final long serialVersionUID = 1;

	ProcessEnded() {
		super("the process has ended", null, false, false);
	}
}
