package org.kado.model.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A shift as it recurs from day to day. One that ends at or before the time it starts ends on the next day; it belongs to the day on
 * which it starts.
 *
 * @param name   as shown to people; unique within a calendar
 * @param start  first minute
 * @param end    first minute after it
 * @param days   days of the week on which it starts
 * @param breaks breaks within it, in the order of time from its start; neither touching nor overlapping
 */
public record Shift(String name, LocalTime start, LocalTime end, Set<DayOfWeek> days, List<Break> breaks) {

	/**
	 * A break, by the clock on the wall.
	 *
	 * @param start first minute
	 * @param end   first minute after it; at or before the start: on the next day
	 */
	public record Break(LocalTime start, LocalTime end) {

		/** Refuses null. */
		public Break {
			Objects.requireNonNull(start, "start");
			Objects.requireNonNull(end, "end");
		}
	}

	/** Copies the collections in. */
	public Shift {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(start, "start");
		Objects.requireNonNull(end, "end");
		days = Set.copyOf(days);
		breaks = List.copyOf(breaks);
	}

	/** Whether it ends on the day after its start. */
	public boolean endsNextDay() {
		return !end.isAfter(start);
	}
}
