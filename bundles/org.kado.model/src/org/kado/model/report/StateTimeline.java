package org.kado.model.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;

/**
 * The states of one installation over the calendar.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param zone         zone recorded last
 * @param period       first to last record
 * @param intervals    sorted, touching, without gaps over the period, neighbours differ in state
 * @param suspicious   spans whose input looks made by a machine; they are not counted as {@link State#MAN}
 * @param recorded     states that can occur with the sources recorded; figures of others are empty
 * @param convention   how input became episodes, e.g. "back-dated 60s" or "fixed: slot"
 */
public record StateTimeline(String installation, String equipment, ZoneId zone, TimeRange period, List<StateInterval> intervals,
		List<TimeRange> suspicious, Set<State> recorded, String convention) {

	/** Packs the intervals, see {@link StateColumns}, and copies the other collections in. */
	public StateTimeline {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(period, "period");
		Objects.requireNonNull(convention, "convention");
		intervals = StateColumns.of(intervals);
		suspicious = List.copyOf(suspicious);
		recorded = Set.copyOf(recorded);
	}
}
