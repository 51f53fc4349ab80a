package org.kado.model.kpi;

import java.util.Objects;

/**
 * What is wrong in a file of labels; the edges say it in words.
 *
 * @param line  1-based line
 * @param kind  what is wrong
 * @param found what stands there
 */
public record LabelFault(int line, Kind kind, String found) {

	/** What can be wrong. */
	public enum Kind {
		/** The first line is not {@code kado-labels,1}. */
		FIRST_LINE,
		/** A row with too few fields. */
		FIELDS,
		/** Not a time such as 2026-04-01T09:00, or one without an offset where the file names no zone. */
		TIME,
		/** The end does not lie after the start. */
		TIMES_REVERSED,
		/** None of ENG, SDT, UDT. */
		LABEL,
		/** Not a time zone such as Asia/Tokyo. */
		ZONE,
		/** It overlaps another label of the same installation; found: the line of that one. */
		OVERLAP
	}

	/** Refuses null. */
	public LabelFault {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(found, "found");
	}
}
