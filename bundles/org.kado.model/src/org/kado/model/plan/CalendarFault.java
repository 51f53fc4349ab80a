package org.kado.model.plan;

import java.util.Objects;

/**
 * What is wrong in a calendar file; the edges say it in words.
 *
 * @param line  1-based line; 0 where the whole file is meant
 * @param kind  what is wrong
 * @param found what stands there
 */
public record CalendarFault(int line, Kind kind, String found) {

	/** What can be wrong. */
	public enum Kind {
		/** The first line is not {@code kado-calendar,1}. */
		FIRST_LINE,
		/** A row whose first word is unknown. */
		UNKNOWN_ROW,
		/** A row with too few fields; found: the names of its fields. */
		FIELDS,
		/** Not a time such as 08:30. */
		TIME,
		/** Not a date such as 2026-04-29. */
		DATE,
		/** The last date lies before the first one. */
		DATES_REVERSED,
		/** Not days of the week such as Mon-Fri. */
		DAYS,
		/** Not a time zone such as Asia/Tokyo. */
		ZONE,
		/** A shift of that name stands there already. */
		SHIFT_TWICE,
		/** No shift has that name. */
		NO_SUCH_SHIFT,
		/** A break that lies in no shift, or reaches beyond it. */
		BREAK_OUTSIDE,
		/** A break that overlaps another one of the shift. */
		BREAKS_OVERLAP,
		/** A file of holidays that can't be read. */
		HOLIDAY_FILE,
		/** There is no shift. */
		NO_SHIFT
	}

	/** Refuses null. */
	public CalendarFault {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(found, "found");
	}
}
