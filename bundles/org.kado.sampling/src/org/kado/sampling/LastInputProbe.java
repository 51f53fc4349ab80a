package org.kado.sampling;

/** Tells when the desktop last saw human input. Called by the recording thread only; allocates nothing. */
public interface LastInputProbe extends AutoCloseable {

	/** No new input since the last call (also: the first call, which only takes the baseline). */
	long NONE = -1;

	/** The source could not be read. */
	long BROKEN = -2;

	/** Asks ahead, where an answer takes its time: {@link #poll} follows soon and need not wait then. */
	default void ask() {
		// most answer at once
	}

	/**
	 * Looks once. A new instant is reported only when the source itself advanced.
	 *
	 * @param monotonicMillis now, on the clock that counts sleep
	 * @return the instant of the newest input on that clock, in milliseconds, or {@link #NONE} or {@link #BROKEN}
	 */
	long poll(long monotonicMillis);

	/** Why the last call returned {@link #BROKEN}, in a few English words for the record; empty where it did not. */
	default String reason() {
		return "";
	}

	/** Gives handles back. */
	@Override
	void close();
}
