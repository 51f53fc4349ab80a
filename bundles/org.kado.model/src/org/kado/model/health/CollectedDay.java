package org.kado.model.health;

import java.time.LocalDate;

/**
 * How much was collected of a day.
 *
 * @param date     the day
 * @param coverage share of the day with records of any kind, 0…1
 * @param kind     what that means
 */
public record CollectedDay(LocalDate date, double coverage, Kind kind) {

	/** Kinds of days. */
	public enum Kind {
		/** Nothing was collected yet or any more, and it lies outside of the equipment's records. */
		OUTSIDE("outside"),
		/** Records of at least nine tenths of the day. */
		WHOLE("whole"),
		/** Records of a part of the day. */
		PART("part"),
		/** No records between others. */
		MISSING("missing"),
		/** No records since the last one, though other equipment has some. */
		NOT_COLLECTED("not_collected");

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
