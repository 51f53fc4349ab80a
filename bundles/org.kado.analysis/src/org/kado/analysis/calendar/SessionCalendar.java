package org.kado.analysis.calendar;

import org.kado.analysis.axis.Ranges;
import org.kado.analysis.axis.StateRuns;

/**
 * What one session tells of the calendar, in UTC milliseconds.
 *
 * @param states     states of the recorded time and of sleep between rows; what is missing is not known to this session
 * @param covered    time that rows tell of
 * @param suspect    time that two rows tell of, because the clock was set back
 * @param suspicious time with ghost input
 */
public record SessionCalendar(StateRuns states, Ranges covered, Ranges suspect, Ranges suspicious) {
}
