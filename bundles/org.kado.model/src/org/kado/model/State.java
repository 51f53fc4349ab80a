package org.kado.model;

/**
 * The time classes. Every recorded second has exactly one; docs/formats/states.md says how it is found.
 * The order is the stacking order of charts, tables, legends and exports, not the precedence.
 */
public enum State {
	/** A person works at the equipment (工数). */
	MAN("man"),
	/** The equipment runs without a person: a machine rule holds. */
	MACHINE("machine"),
	/** Observed, and none of the other classes. */
	IDLE("idle"),
	/** The session is locked, switched away or disconnected. */
	LOCKED("locked"),
	/** The PC is suspended or hibernates. */
	ASLEEP("asleep"),
	/** The PC is shut down. */
	OFF("off"),
	/** Two records claim the same calendar second. */
	CLOCK_SUSPECT("clock_suspect"),
	/** Nothing is known. */
	NO_DATA("no_data");

	private final String id;

	State(String id) {
		this.id = id;
	}

	/** The name in files and on command lines: lower case with underscores; never translated, never changed. */
	public String id() {
		return id;
	}
}
