package org.kado.model.report;

import java.util.Optional;

/** What utilisation is divided by (docs/formats/states.md, Report). */
public enum Basis {
	/** The bucket without no data, off and clock suspect; the default. */
	OBSERVED("observed"),
	/** Observed without asleep. */
	POWERED("powered"),
	/** The bucket's calendar length. */
	CALENDAR("24h"),
	/** Time that the work calendar plans: shifts without their breaks. Only what falls into it counts. */
	PLANNED("planned");

	private final String id;

	Basis(String id) {
		this.id = id;
	}

	/** The name on command lines and in reports; never changed. */
	public String id() {
		return id;
	}

	/** Whether it has a meaning only where a work calendar says when work is planned. */
	public boolean needsCalendar() {
		return this == PLANNED;
	}

	/** The basis of that name. */
	public static Optional<Basis> find(String id) {
		for (Basis basis : values()) {
			if (basis.id.equals(id)) {
				return Optional.of(basis);
			}
		}
		return Optional.empty();
	}
}
