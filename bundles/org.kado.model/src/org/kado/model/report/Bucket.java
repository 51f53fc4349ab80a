package org.kado.model.report;

import java.util.Optional;

/** What one row of a report spans. */
public enum Bucket {
	/** A day of the zone, 23, 24 or 25 hours; it begins when the work calendar says so, without one at midnight. */
	DAY("day"),
	/** An hour of the zone. */
	HOUR("hour"),
	/** Monday to Sunday. */
	WEEK("week"),
	/** A month of the calendar. */
	MONTH("month"),
	/** A shift of the work calendar, breaks included. */
	SHIFT("shift"),
	/** All days of an equipment, first to last record. */
	EQUIPMENT("equipment");

	private final String id;

	Bucket(String id) {
		this.id = id;
	}

	/** The name on command lines; never changed. */
	public String id() {
		return id;
	}

	/** Whether it has a meaning only where a work calendar says when work is planned. */
	public boolean needsCalendar() {
		return this == SHIFT;
	}

	/** The bucket of that name. */
	public static Optional<Bucket> find(String id) {
		for (Bucket bucket : values()) {
			if (bucket.id.equals(id)) {
				return Optional.of(bucket);
			}
		}
		return Optional.empty();
	}
}
