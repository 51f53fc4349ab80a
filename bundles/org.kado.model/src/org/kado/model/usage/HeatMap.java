package org.kado.model.usage;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * Use by hour and day of the week.
 *
 * @param installation id of the installation; empty: the sum of several
 * @param equipment    name of the equipment; empty for a sum
 * @param cells        168 cells, Monday 0 h to Sunday 23 h
 */
public record HeatMap(Optional<String> installation, String equipment, List<HeatCell> cells) {

	/** Hours of a day. */
	public static final int HOURS = 24;

	/** Copies the list in; refuses another number of cells. */
	public HeatMap {
		cells = List.copyOf(cells);
		if (cells.size() != DayOfWeek.values().length * HOURS) {
			throw new IllegalArgumentException("a week has 168 hours, not " + cells.size());
		}
	}

	/** The cell of that hour. */
	public HeatCell cell(DayOfWeek weekday, int hour) {
		return cells.get(weekday.ordinal() * HOURS + hour);
	}
}
