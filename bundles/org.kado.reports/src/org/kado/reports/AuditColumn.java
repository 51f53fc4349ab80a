package org.kado.reports;

import org.kado.model.State;

/** The columns of the sheets of days and of equipment (docs/formats/export.md), in order. Once shipped, columns are only added, at the end. */
enum AuditColumn {
	INSTALLATION("installation"), EQUIPMENT("equipment"), DATE("date"), LENGTH("length_s"), MAN("man_s"), MACHINE("machine_s"), IDLE("idle_s"),
	LOCKED("locked_s"), ASLEEP("asleep_s"), OFF("off_s"), CLOCK_SUSPECT("clock_suspect_s"), NO_DATA("no_data_s"), DIFFERENCE("difference_s"),
	BASIS("basis_s"), UTILISATION("utilisation"), UTILISATION_LOW("utilisation_low"), UTILISATION_HIGH("utilisation_high"), COVERAGE("coverage"),
	PLANNED("planned_s"), PLANNED_MAN("planned_man_s"), PLANNED_MACHINE("planned_machine_s"), PLANNED_UNKNOWN("planned_unknown_s"), BREAK("break_s"),
	OUTSIDE("outside_s");

	private final String id;

	AuditColumn(String id) {
		this.id = id;
	}

	/** The name in the second row of the sheets. */
	String id() {
		return id;
	}

	/** The letter of the column. */
	String letter() {
		return org.kado.reports.sheet.SheetWriter.column(ordinal());
	}

	/** Whether it tells of the work calendar. */
	boolean needsCalendar() {
		return compareTo(PLANNED) >= 0;
	}

	/** The column of a state. */
	static AuditColumn of(State state) {
		return valueOf(state.name());
	}
}
