package org.kado.model.kpi;

/** Figures of an equipment, each with its formula (docs/kpi.md). */
public enum Kpi {
	/** Time with a person (工数). */
	MAN_TIME("man_time", Unit.HOURS),
	/** Time in which the machine runs and nobody is there. */
	MACHINE_TIME("machine_time", Unit.HOURS),
	/** Time in which a person works while the machine runs (連合作業). */
	OVERLAP_TIME("overlap_time", Unit.HOURS),
	/** 稼働率 of observed time. */
	UTILISATION_OBSERVED("utilisation_observed", Unit.RATIO),
	/** 稼働率 of observed time without sleep. */
	UTILISATION_POWERED("utilisation_powered", Unit.RATIO),
	/** 稼働率 of 24 hours a day. */
	UTILISATION_24H("utilisation_24h", Unit.RATIO),
	/** 稼働率 of planned time. */
	UTILISATION_PLANNED("utilisation_planned", Unit.RATIO),
	/** 稼働率 of a fixed time a day. */
	UTILISATION_FIXED("utilisation_fixed", Unit.RATIO),
	/** 可動率: time it ran ÷ time it was wanted. */
	OPERABLE_RATE("operable_rate", Unit.RATIO),
	/** ISO 22400: busy time ÷ planned busy time. */
	ALLOCATION_EFFICIENCY("iso22400_allocation_efficiency", Unit.RATIO),
	/** ISO 22400: production time ÷ busy time. */
	UTILISATION_EFFICIENCY("iso22400_utilisation_efficiency", Unit.RATIO),
	/** ISO 22400: production time ÷ planned busy time. */
	AVAILABILITY("iso22400_availability", Unit.RATIO),
	/** SEMI E10: productive ÷ operations time. */
	E10_OPERATIONAL_UTILISATION("e10_operational_utilisation", Unit.RATIO),
	/** SEMI E10: productive ÷ total time. */
	E10_TOTAL_UTILISATION("e10_total_utilisation", Unit.RATIO),
	/** SEMI E10: productive, standby and engineering ÷ operations time. */
	E10_OPERATIONAL_UPTIME("e10_operational_uptime", Unit.RATIO);

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

	Kpi(String id, Unit unit) {
		this.id = id;
		this.unit = unit;
	}

	/** The name in files; never changed. */
	public String id() {
		return id;
	}

	/** In what it is told. */
	public Unit unit() {
		return unit;
	}
}
