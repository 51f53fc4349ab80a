package org.kado.model.report;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * States of an installation, and where deciding can go on when it has grown.
 *
 * @param timeline       the states
 * @param borders        borders up to which they are settled, the latest first; may be empty
 * @param goneOnAtMillis the border from which on they were decided, what lies before being kept ones; empty where all were decided
 */
public record DecidedStates(StateTimeline timeline, List<StateBorder> borders, OptionalLong goneOnAtMillis) {

	/** Copies the list in. */
	public DecidedStates {
		Objects.requireNonNull(timeline, "timeline");
		borders = List.copyOf(borders);
		Objects.requireNonNull(goneOnAtMillis, "goneOnAtMillis");
	}

	/** States of which nothing else is known. */
	public static DecidedStates of(StateTimeline timeline) {
		return new DecidedStates(timeline, List.of(), OptionalLong.empty());
	}
}
