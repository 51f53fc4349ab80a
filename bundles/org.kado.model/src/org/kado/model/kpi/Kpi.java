package org.kado.model.kpi;

/** Figures of an equipment, each with its formula (docs/kpi.md). */
public enum Kpi {
	/** Time with a person (工数). */
	MAN_TIME("man_time", Unit.HOURS, "man"),
	/** Time in which the machine runs and nobody is there. */
	MACHINE_TIME("machine_time", Unit.HOURS, "machine"),
	/** Time in which a person works while the machine runs (連合作業). */
	OVERLAP_TIME("overlap_time", Unit.HOURS, "man while the rules hold"),
	/** 稼働率 of observed time. */
	UTILISATION_OBSERVED("utilisation_observed", Unit.RATIO, "(man + machine) / (all - no data - clock suspect - off)"),
	/** 稼働率 of observed time without sleep. */
	UTILISATION_POWERED("utilisation_powered", Unit.RATIO, "(man + machine) / (all - no data - clock suspect - off - asleep)"),
	/** 稼働率 of 24 hours a day. */
	UTILISATION_24H("utilisation_24h", Unit.RATIO, "(man + machine) / all"),
	/** 稼働率 of planned time. */
	UTILISATION_PLANNED("utilisation_planned", Unit.RATIO, "(man + machine in plan) / planned"),
	/** 稼働率 of a fixed time a day. */
	UTILISATION_FIXED("utilisation_fixed", Unit.RATIO, "(man + machine) / fixed"),
	/** 可動率: time it ran ÷ time it was wanted. */
	OPERABLE_RATE("operable_rate", Unit.RATIO, "PRD in plan / (PRD + UDT in plan)"),
	/** ISO 22400: busy time ÷ planned busy time. */
	ALLOCATION_EFFICIENCY("iso22400_allocation_efficiency", Unit.RATIO, "AUBT / PBT"),
	/** ISO 22400: production time ÷ busy time. */
	UTILISATION_EFFICIENCY("iso22400_utilisation_efficiency", Unit.RATIO, "APT / AUBT"),
	/** ISO 22400: production time ÷ planned busy time. */
	AVAILABILITY("iso22400_availability", Unit.RATIO, "APT / PBT"),
	/** SEMI E10: productive ÷ operations time. */
	E10_OPERATIONAL_UTILISATION("e10_operational_utilisation", Unit.RATIO, "PRD / (all - NST - unknown)"),
	/** SEMI E10: productive ÷ total time. */
	E10_TOTAL_UTILISATION("e10_total_utilisation", Unit.RATIO, "PRD / all"),
	/** SEMI E10: productive, standby and engineering ÷ operations time. */
	E10_OPERATIONAL_UPTIME("e10_operational_uptime", Unit.RATIO, "(PRD + SBY + ENG) / (all - NST - unknown)");

	/** In what a figure is told. */
	public enum Unit {
		/** Hours. */
		HOURS("h"),
		/** 0…1. */
		RATIO("ratio");

		private final String id;

		Unit(String id) {
			this.id = id;
		}

		/** The name in files; never changed. */
		public String id() {
			return id;
		}
	}

	private final String id;
	private final Unit unit;
	private final String formula;

	Kpi(String id, Unit unit, String formula) {
		this.id = id;
		this.unit = unit;
		this.formula = formula;
	}

	/** The name in files; never changed. */
	public String id() {
		return id;
	}

	/** In what it is told. */
	public Unit unit() {
		return unit;
	}

	/** The formula in the terms of docs/kpi.md, as it stands in files; never translated. People read it in their language. */
	public String formula() {
		return formula;
	}
}
