package org.kado.model.usage;

import java.time.DayOfWeek;

import org.kado.model.report.UsageFigures;

/**
 * All of one hour of one day of the week.
 *
 * @param weekday the day on which the hour begins, on the wall clock
 * @param hour    0…23, on the wall clock; an hour that comes twice counts twice here
 * @param figures the sum over all such hours; their length is 0 where the period holds none
 */
public record HeatCell(DayOfWeek weekday, int hour, UsageFigures figures) {
}
