package org.kado.model.compare;

/**
 * Why two sides can't be compared, or their difference has no interval.
 *
 * @param kind   what is short
 * @param before whether the first side is meant; of a shortage of both: true
 * @param found  what there is
 * @param needed what would be needed
 */
public record Shortage(Kind kind, boolean before, int found, int needed) {

	/** What can be short. */
	public enum Kind {
		/** Days of which enough is known. */
		DAYS("days"),
		/** Percent of the side's days of which enough is known. */
		KNOWN_DAYS("known_days"),
		/** Days of the week that both sides have. */
		WEEKDAYS("weekdays"),
		/** Days beyond the first of their weekday, which tell how much such days differ; without them there is no interval. */
		REPEATED_DAYS("repeated_days");

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
