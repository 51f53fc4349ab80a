package org.kado.model.kpi;

import java.util.Optional;

import org.kado.model.report.Basis;

/**
 * A step from one definition of time to the next.
 *
 * @param kind            what is taken away or added
 * @param millis          how much; negative where it is taken away; of a milestone 0
 * @param remainingMillis what is left after it
 * @param basis           the basis that is reached by it; empty for a step within
 */
public record WaterfallStep(Kind kind, long millis, long remainingMillis, Optional<Basis> basis) {

	/** What a step is about. */
	public enum Kind {
		/** The whole time: 24 hours a day. */
		CALENDAR_TIME("calendar_time"),
		/** No data. */
		NO_DATA("no_data"),
		/** Clock suspect. */
		CLOCK_SUSPECT("clock_suspect"),
		/** Off. */
		OFF("off"),
		/** Asleep. */
		ASLEEP("asleep"),
		/** Locked. */
		LOCKED("locked"),
		/** Idle. */
		IDLE("idle"),
		/** Outside of all shifts. */
		OUTSIDE_PLAN("outside_plan"),
		/** Breaks. */
		BREAKS("breaks"),
		/** Milestone: observed time. */
		OBSERVED_TIME("observed_time"),
		/** Milestone: powered time. */
		POWERED_TIME("powered_time"),
		/** Milestone: planned time. */
		PLANNED_TIME("planned_time"),
		/** Milestone: man and machine time within the plan. */
		USED_IN_PLAN("used_in_plan"),
		/** Man and machine time in breaks. */
		USED_IN_BREAKS("used_in_breaks"),
		/** Man and machine time outside of all shifts. */
		USED_OUTSIDE("used_outside"),
		/** Milestone: man and machine time. */
		USED("used");

		private final String id;

		Kind(String id) {
			this.id = id;
		}

		/** The name in files; never changed. */
		public String id() {
			return id;
		}
	}
}
