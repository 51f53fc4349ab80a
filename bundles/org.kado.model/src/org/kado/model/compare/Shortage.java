package org.kado.model.compare;

/**
 * Why two sides can't be compared.
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
		WEEKDAYS("weekdays");

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
