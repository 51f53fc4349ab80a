package org.kado.charts.scene;

import java.util.Objects;
import java.util.Optional;

import org.kado.model.State;
import org.kado.model.TimeRange;

/**
 * What a mark stands for, so that a pointer on it can be answered.
 *
 * @param installation id of the installation
 * @param range        the span that is meant: an interval, a day, or a whole period
 * @param state        the state; empty where the mark stands for the equipment as a whole
 * @param millis       time in that state within the range, milliseconds; the whole range where there is no state
 */
public record Datum(String installation, TimeRange range, Optional<State> state, long millis) {

	/** Refuses null. */
	public Datum {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(range, "range");
		Objects.requireNonNull(state, "state");
	}

	/** Time in a state within a range. */
	public static Datum of(String installation, TimeRange range, State state, long millis) {
		return new Datum(installation, range, Optional.of(state), millis);
	}

	/** An equipment over a range. */
	public static Datum of(String installation, TimeRange range) {
		return new Datum(installation, range, Optional.empty(), range.millis());
	}
}
