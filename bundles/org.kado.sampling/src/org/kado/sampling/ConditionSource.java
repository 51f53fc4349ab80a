package org.kado.sampling;

import org.kado.model.facts.Source;
import org.kado.model.facts.Truth;

/**
 * Decides one condition of a machine rule, once a tick. Called by the recording thread only; never throws for a source that is broken, never
 * waits for long, and allocates nothing in the steady state.
 */
public interface ConditionSource extends AutoCloseable {

	/** The source that the condition belongs to. */
	Source source();

	/**
	 * Whether the condition holds now.
	 *
	 * @param monotonicMillis now, on the clock that counts sleep
	 * @return {@link Truth#UNKNOWN} where it can't be said
	 */
	Truth look(long monotonicMillis);

	/** Why the last look could not say, in a few English words for the record; empty where it could. */
	default String reason() {
		return "";
	}

	/** Gives threads and handles back; after that nothing can be said. */
	@Override
	void close();
}
