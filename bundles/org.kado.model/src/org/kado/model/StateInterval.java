package org.kado.model;

import java.util.Objects;

/**
 * A span in one state.
 *
 * @param range the span, half-open
 * @param state its state
 */
public record StateInterval(TimeRange range, State state) {

	/** Refuses null. */
	public StateInterval {
		Objects.requireNonNull(range, "range");
		Objects.requireNonNull(state, "state");
	}

	/** Shorthand over epoch milliseconds, half-open. */
	public static StateInterval of(long startMillis, long endMillis, State state) {
		return new StateInterval(new TimeRange(startMillis, endMillis), state);
	}
}
