package org.kado.model.usage;

import java.util.Optional;

import org.kado.model.State;
import org.kado.model.TimeRange;

/**
 * A span in which equipment stood still.
 *
 * @param range  from its end of use to the next use; within planned time where a work calendar says so
 * @param cut    whether it may have been longer: it begins or ends at unknown time or at an end of the records
 * @param before state before it; empty where the plan or the records begin there
 * @param after  state after it; empty where the plan or the records end there
 */
public record Stop(TimeRange range, boolean cut, Optional<State> before, Optional<State> after) {

	/** Its length. */
	public long millis() {
		return range.millis();
	}
}
