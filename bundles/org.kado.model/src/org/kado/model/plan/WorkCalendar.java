package org.kado.model.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When work is planned: shifts, breaks, days off (docs/formats/calendar.md).
 *
 * @param zone             zone of its times; empty: that of the report
 * @param dayStart         when the production day begins; midnight where it is the calendar day
 * @param shifts           the shifts, as the file lists them
 * @param japaneseHolidays whether the public holidays of Japan are days off
 * @param specialDays      dates on which the week's rule does not hold; they win over holidays
 */
public record WorkCalendar(Optional<ZoneId> zone, LocalTime dayStart, List<Shift> shifts, boolean japaneseHolidays,
		Map<LocalDate, SpecialDay> specialDays) {

	/** Copies the collections in. */
	public WorkCalendar {
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(dayStart, "dayStart");
		shifts = List.copyOf(shifts);
		specialDays = Collections.unmodifiableMap(new TreeMap<>(specialDays));
	}
}
