package org.kado.model.explain;

import java.util.List;
import java.util.Optional;

import org.kado.model.State;
import org.kado.model.TimeRange;

/**
 * A span of one state and what it rests on.
 *
 * @param range    the span
 * @param state    its state
 * @param reason   why
 * @param count    instants of input, ticks or minute rows that it rests on
 * @param names    rules that held, sources that were broken, events that tell it; may be empty
 * @param evidence first and last instant of what tells it; empty where nothing has a time
 */
public record ExplainedSpan(TimeRange range, State state, Reason reason, long count, List<String> names, Optional<TimeRange> evidence) {

	/** Copies the list in. */
	public ExplainedSpan {
		names = List.copyOf(names);
	}
}
