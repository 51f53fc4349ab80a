package org.kado.model.usage;

/** Who works: person, machine, both (連合作業). */
public enum TeamClass {
	/** A person, and the machine runs. */
	TOGETHER("together"),
	/** A person, and the machine does not run. */
	MAN_ALONE("man_alone"),
	/** The machine, and nobody is there. */
	MACHINE_ALONE("machine_alone"),
	/** Neither: idle, locked, asleep or off. */
	NEITHER("neither"),
	/** A person, and whether the machine runs is not known. */
	MAN_AND_UNKNOWN("man_and_unknown"),
	/** Nothing is known. */
	UNKNOWN("unknown");

	private final String id;

	TeamClass(String id) {
		this.id = id;
	}

	/** The name in files; never changed. */
	public String id() {
		return id;
	}
}
