package org.kado.sampling;

import java.util.Set;

import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;

/**
 * Reports facts about the PC, once a tick. Called by the recording thread only. A value that can't be read is left as
 * "not measured"; {@link #sample} never throws for a broken source. Must not allocate in the steady state.
 */
public interface Sampler extends AutoCloseable {

	/** The sources whose columns this sampler fills. */
	Set<Source> sources();

	/**
	 * Starts a new interval without reporting: at the agent's start and after a hole. What is counted next begins here.
	 *
	 * @param monotonicMillis now, on the clock that counts sleep
	 */
	void baseline(long monotonicMillis);

	/**
	 * Fills the tick with what happened since the last {@code baseline} or {@code sample}.
	 *
	 * @param tick            begun by the caller, with its elapsed time set
	 * @param monotonicMillis now, on the clock that counts sleep
	 */
	void sample(Tick tick, long monotonicMillis);

	/** Why the last look left something unmeasured, in a few English words for the record; empty where it did not or does not know. */
	default String reason() {
		return "";
	}

	/** The same of one of its sources. */
	@SuppressWarnings("unused") // for those who override it
	default String reason(Source source) {
		return reason();
	}

	/** Whether a source, beyond what the tick's own columns show, could not be read at the last {@link #sample}. */
	@SuppressWarnings("unused") // for those who override it
	default boolean isBroken(Source source) {
		return false;
	}

	/** Gives files and handles back. */
	@Override
	void close();
}
