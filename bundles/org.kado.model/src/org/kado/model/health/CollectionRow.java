package org.kado.model.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was collected of an equipment.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param lastRecord   its last record: the last visit was at that time or later
 * @param missingSince first day without records up to the last day of the folder; empty where the last day has some
 * @param days         all days of the folder
 * @param diskFull     when the log disk will be full, as its two last reports of free space lead to; empty where that is not recorded or not so
 */
public record CollectionRow(String installation, String equipment, Instant lastRecord, Optional<LocalDate> missingSince, List<CollectedDay> days,
		Optional<Instant> diskFull) {

	/** Copies the list in. */
	public CollectionRow {
		days = List.copyOf(days);
	}

	/** Number of days of that kind. */
	public long count(CollectedDay.Kind kind) {
		return days.stream().filter(day -> day.kind() == kind).count();
	}
}
