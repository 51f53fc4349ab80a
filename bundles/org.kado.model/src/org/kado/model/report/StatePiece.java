package org.kado.model.report;

import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;

import org.kado.model.State;
import org.kado.model.TimeRange;

/**
 * A span in one state that lies in one day and in one part of the plan: what the sums of a report by day are made of, nothing left out.
 *
 * @param day   start of the day of the report that it is counted in
 * @param range the span, half-open
 * @param state its state
 * @param plan  what the work calendar says of it; empty without one
 */
public record StatePiece(ZonedDateTime day, TimeRange range, State state, Optional<PlanPart> plan) {

	/** Refuses null. */
	public StatePiece {
		Objects.requireNonNull(day, "day");
		Objects.requireNonNull(range, "range");
		Objects.requireNonNull(state, "state");
		Objects.requireNonNull(plan, "plan");
	}
}
