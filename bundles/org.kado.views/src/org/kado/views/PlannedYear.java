package org.kado.views;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.kado.analysis.plan.PlannedTime;
import org.kado.model.TimeRange;
import org.kado.model.plan.WorkCalendar;

/**
 * What a work calendar says of a year.
 *
 * @param workingDays   days on which a shift starts
 * @param plannedMillis time planned for work by shifts that start in the year
 * @param namedDays     days that are special or public holidays, with their names
 */
public record PlannedYear(int workingDays, long plannedMillis, Map<LocalDate, String> namedDays) {

	/** Copies the map in. */
	public PlannedYear {
		namedDays = Collections.unmodifiableMap(new TreeMap<>(namedDays));
	}

	/**
	 * Counts a year.
	 *
	 * @param calendar the calendar
	 * @param zone     zone of its times where it names none
	 * @param year     the year
	 */
	public static PlannedYear of(WorkCalendar calendar, ZoneId zone, int year) {
		ZoneId ownZone = calendar.zone().orElse(zone);
		LocalDate first = LocalDate.of(year, 1, 1);
		TimeRange span = TimeRange.of(first.atStartOfDay(ownZone).toInstant(), first.plusYears(1).atStartOfDay(ownZone).toInstant());
		PlannedTime planned = PlannedTime.of(calendar, zone, span).startingIn(year);
		int days = (int) planned.shifts().stream().map(PlannedTime.PlannedShift::date).distinct().count();
		return new PlannedYear(days, planned.workMillis(), PlannedTime.namedDays(calendar, year));
	}
}
