package org.kado.model.report;

/** What a work calendar says of a moment. */
public enum PlanPart {
	/** A shift plans work. */
	WORK("work"),
	/** A break of a shift, and no other shift plans work. */
	BREAK("break"),
	/** Outside of all shifts. */
	OUTSIDE("outside");

	private final String id;

	PlanPart(String id) {
		this.id = id;
	}

	/** The name in files; never changed. */
	public String id() {
		return id;
	}
}
