package org.kado.model.explain;

/** Why a span has its state (docs/formats/states.md). */
public enum Reason {
	/** An episode of input; the evidence is its first and last instant. */
	INPUT("input"),
	/** Machine rules held; their names are told. */
	RULE("rule"),
	/** Facts are there, and neither input nor rule, lock or anything else. */
	NOTHING("nothing"),
	/** A row of a lock or of a session that was left; the evidence is its time. */
	LOCK("lock"),
	/** Rows of sleep. */
	SLEEP("sleep"),
	/** A shutdown row, and a boot after it. */
	SHUTDOWN("shutdown"),
	/** The clock was set back: two records claim the time. */
	CLOCK("clock"),
	/** No row covers it: the agent did not run, the power was cut, or the clock skipped it. */
	HOLE("hole"),
	/** A source was broken; its name is told. */
	BROKEN("broken"),
	/** It lies before the first or after the last record. */
	OUTSIDE("outside"),
	/** Rows of a minute file tell it. */
	MINUTES("minutes");

	private final String id;

	Reason(String id) {
		this.id = id;
	}

	/** The name in files; never changed. */
	public String id() {
		return id;
	}
}
