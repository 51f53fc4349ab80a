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

	/**
	 * Lets the source wake whoever looks, where it can.
	 *
	 * @param wake called by any thread, at any time, where {@link #rests()} may have become false
	 */
	default void wakeBy(Runnable wake) {
		// most can't
	}

	/**
	 * Whether there has been no input for so long that the source itself tells when there is some: until it wakes, a look would find
	 * nothing. Always false where it can't tell.
	 */
	default boolean rests() {
		return false;
	}

	/** Why the last call returned {@link #BROKEN}, in a few English words for the record; empty where it did not. */
	default String reason() {
		return "";
	}

	/** Gives handles back. */
	@Override
	void close();
}
