package org.kado.sampling;

/** Tells the title of the window that is in front of the user. Called by the recording thread only; allocates nothing in the steady state. */
public interface ActiveWindowProbe extends AutoCloseable {

	/**
	 * Reads the title.
	 *
	 * @param title           takes it; emptied where no window is active, or the active one has no title
	 * @param monotonicMillis now, on the clock that counts sleep
	 * @return false where it can't be told; then the title is empty
	 */
	boolean read(WindowTitle title, long monotonicMillis);

	/** Why the last call returned false, in a few English words for the record; empty where it did not. Never holds a title. */
	default String reason() {
		return "";
	}

	/** Gives handles back. */
	@Override
	void close();
}
