package org.kado.analysis.axis;

/**
 * A row at whose beginning nothing of its session reaches across: neither input nor sleep, ghost input or the clock. What lies before it is the same whatever comes later, and what
 * comes later can be decided from a few rows before it.
 *
 * @param row            number of the row
 * @param segment        number of its segment
 * @param from           number of the segment from which on rows are needed
 * @param calendarMillis where the row begins on the calendar; no row before it reaches beyond, and no later one before
 * @param comparedMillis for so long before it the states are known from these few rows as well
 */
public record SettledRow(int row, int segment, int from, long calendarMillis, long comparedMillis) {
}
