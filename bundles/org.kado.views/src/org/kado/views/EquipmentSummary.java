package org.kado.views;

import java.time.ZoneId;
import java.util.Objects;

import org.kado.model.TimeRange;
import org.kado.model.report.ReportRow;

/**
 * One equipment in a list.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param period       first to last record, half-open
 * @param zone         zone in which its days are shown
 * @param total        the figures of all its days; without a date
 */
public record EquipmentSummary(String installation, String equipment, TimeRange period, ZoneId zone, ReportRow total) {

	/** Refuses null. */
	public EquipmentSummary {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(period, "period");
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(total, "total");
	}
}
