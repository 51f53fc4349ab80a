package org.kado.model.report;

import java.util.Optional;

/** What one row of a report spans. */
public enum Bucket {
	/** A calendar day of the zone: 23, 24 or 25 hours. */
	DAY("day"),
	/** An hour of the zone. */
	HOUR("hour"),
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
