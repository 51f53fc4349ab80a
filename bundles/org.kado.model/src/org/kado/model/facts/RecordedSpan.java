package org.kado.model.facts;

import java.util.Objects;

import org.kado.model.State;

/**
 * A span of time of which another tool says itself what it was. Time that no span covers is no data.
 *
 * @param startMillis first millisecond, UTC since the epoch
 * @param endMillis   first millisecond after it
 * @param state       what the tool says of it
 */
public record RecordedSpan(long startMillis, long endMillis, State state) {

	/** Refuses null and a span that ends before it starts. */
	public RecordedSpan {
		Objects.requireNonNull(state, "state");
		if (endMillis < startMillis) {
			throw new IllegalArgumentException("a span from " + startMillis + " to " + endMillis);
		}
	}
}
