package org.kado.model.kpi;

import java.util.Optional;

/** The six states of SEMI E10, and time of which nothing is known. */
public enum EquipmentState {
	/** Productive: a person works or the machine runs. */
	PRODUCTIVE("PRD"),
	/** Standby: planned, and nobody works. */
	STANDBY("SBY"),
	/** Engineering: labelled by a person. */
	ENGINEERING("ENG"),
	/** Scheduled down: labelled by a person. */
	SCHEDULED_DOWN("SDT"),
	/** Unscheduled down: labelled by a person. */
	UNSCHEDULED_DOWN("UDT"),
	/** Not scheduled: outside of the plan, and nobody works. */
	NON_SCHEDULED("NST"),
	/** No data or clock suspect; never standby. */
	UNKNOWN("unknown");

	private final String id;

	EquipmentState(String id) {
		this.id = id;
	}

	/** The name in files; never changed. */
	public String id() {
		return id;
	}

	/** Whether a person may label time so. */
	public boolean isLabel() {
		return this == ENGINEERING || this == SCHEDULED_DOWN || this == UNSCHEDULED_DOWN;
	}

	/** The state that a label names, in any case of letters; empty where it is no label. */
	public static Optional<EquipmentState> findLabel(String text) {
		for (EquipmentState state : values()) {
			if (state.isLabel() && state.id.equalsIgnoreCase(text)) {
				return Optional.of(state);
			}
		}
		return Optional.empty();
	}
}
