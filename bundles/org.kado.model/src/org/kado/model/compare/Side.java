package org.kado.model.compare;

import java.util.List;
import java.util.OptionalDouble;

import org.kado.model.TimeRange;

/**
 * One side of a comparison.
 *
 * @param range  its days
 * @param days   what was planned or recorded in it, by date; days without a basis left out
 * @param mean   mean utilisation of the days that count; empty where there are none
 */
public record Side(TimeRange range, List<DayUse> days, OptionalDouble mean) {

	/** Copies the list in. */
	public Side {
		days = List.copyOf(days);
	}

	/** Number of days that count. */
	public int counted() {
		return (int) days.stream().filter(DayUse::counts).count();
	}
}
