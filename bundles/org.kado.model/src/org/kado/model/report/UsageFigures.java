package org.kado.model.report;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.model.State;

/**
 * How far equipment was used in a span of time, or in several together.
 *
 * @param millis           time in each state that is recorded; a state that is missing was never recorded. The sum is the span's length
 * @param suspiciousMillis time whose input looks made by a machine
 * @param workedMillis     man and machine time that counts: the dividend; on the basis of planned time that within the plan
 * @param basisMillis      the divisor
 * @param utilisation      worked ÷ basis, 0…1, beyond 1 only on a fixed basis; empty where the basis is 0 or nothing tells of use
 * @param utilisationLow   the same if all that is unknown were idle
 * @param utilisationHigh  the same if all that is unknown were man or machine
 * @param coverage         1 − no data ÷ length, 0…1
 * @param planned          what the work calendar makes of it; empty without one
 */
public record UsageFigures(Map<State, Long> millis, long suspiciousMillis, long workedMillis, long basisMillis, OptionalDouble utilisation,
		OptionalDouble utilisationLow, OptionalDouble utilisationHigh, double coverage, Optional<PlannedFigures> planned) {

	/** Copies the map in. */
	public UsageFigures {
		millis = StateMillis.of(millis);
	}

	/** Time in the state, 0 where it was never recorded. */
	public long millisOf(State state) {
		return ((StateMillis) millis).millisOf(state);
	}

	/** Length of the span. */
	public long totalMillis() {
		return millis.values().stream().mapToLong(Long::longValue).sum();
	}
}
