package org.kado.model.report;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.model.State;

/**
 * The figures of one equipment in one bucket.
 *
 * @param installation     id of the installation
 * @param equipment        name of the equipment
 * @param date             start of the bucket in the report's zone; empty for the sum of all days
 * @param millis           time in each state that is recorded; a state that is missing was never recorded. The sum is the bucket's length
 * @param suspiciousMillis time whose input looks made by a machine
 * @param utilisation      (man + machine) ÷ basis, 0…1; empty where the basis is 0
 * @param utilisationLow   the same if all that is unknown were idle
 * @param utilisationHigh  the same if all that is unknown were man or machine
 * @param coverage         1 − no data ÷ bucket, 0…1
 * @param convention       as in {@link StateTimeline}
 * @param shift            name of the shift that the row spans; empty where it spans something else
 * @param planned          what the work calendar makes of it; empty without one
 */
public record ReportRow(String installation, String equipment, Optional<ZonedDateTime> date, Map<State, Long> millis, long suspiciousMillis,
		OptionalDouble utilisation, OptionalDouble utilisationLow, OptionalDouble utilisationHigh, double coverage, String convention,
		Optional<String> shift, Optional<PlannedFigures> planned) {

	/** Copies the map in. */
	public ReportRow {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(convention, "convention");
		millis = StateMillis.of(millis);
	}

	/** A row without a work calendar. */
	public ReportRow(String installation, String equipment, Optional<ZonedDateTime> date, Map<State, Long> millis, long suspiciousMillis,
			OptionalDouble utilisation, OptionalDouble utilisationLow, OptionalDouble utilisationHigh, double coverage, String convention) {
		this(installation, equipment, date, millis, suspiciousMillis, utilisation, utilisationLow, utilisationHigh, coverage, convention,
				Optional.empty(), Optional.empty());
	}

	/** Time in the state, 0 where it was never recorded. */
	public long millisOf(State state) {
		return ((StateMillis) millis).millisOf(state);
	}
}
