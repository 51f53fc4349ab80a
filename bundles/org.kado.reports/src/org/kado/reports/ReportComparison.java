package org.kado.reports;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.kado.model.compare.BeforeAfter;

/**
 * A change that a report is about.
 *
 * @param equipment            both sides of each equipment
 * @param leastCoveragePercent days of which less is known don't count
 * @param zone                 zone of the days
 */
public record ReportComparison(List<BeforeAfter> equipment, int leastCoveragePercent, ZoneId zone) {

	/** Copies the list in. */
	public ReportComparison {
		equipment = List.copyOf(equipment);
		Objects.requireNonNull(zone, "zone");
	}
}
