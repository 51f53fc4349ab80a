package org.kado.model.usage;

import java.util.OptionalLong;

/**
 * Stops of one class in a Pareto order.
 *
 * @param kind       the class
 * @param fromMillis shortest of the class, included
 * @param toMillis   longest of the class, not included; empty: no limit
 * @param stops      their number
 * @param millis     their time
 * @param share      of the time of all stops, 0…1
 * @param cumulated  share of this class and those before it in the order
 */
public record StopClass(Kind kind, long fromMillis, OptionalLong toMillis, int stops, long millis, double share, double cumulated) {

	/** Classes of length. */
	public enum Kind {
		/** Below five minutes: チョコ停. */
		MINOR("minor", 0),
		/** From five minutes on. */
		SHORT("short", 5),
		/** From half an hour on. */
		LONG("long", 30),
		/** From two hours on. */
		VERY_LONG("very_long", 120);

		private static final long MINUTE_MILLIS = 60_000;

		private final String id;
		private final long fromMinutes;

		Kind(String id, long fromMinutes) {
			this.id = id;
			this.fromMinutes = fromMinutes;
		}

		/** The name in files; never changed. */
		public String id() {
			return id;
		}

		/** The shortest stop of the class. */
		public long fromMillis() {
			return fromMinutes * MINUTE_MILLIS;
		}

		/** Where the next class begins; empty for the last one. */
		public OptionalLong toMillis() {
			return ordinal() + 1 == values().length ? OptionalLong.empty() : OptionalLong.of(values()[ordinal() + 1].fromMillis());
		}

		/** The class of that length. */
		public static Kind of(long millis) {
			Kind found = MINOR;
			for (Kind kind : values()) {
				found = millis >= kind.fromMillis() ? kind : found;
			}
			return found;
		}
	}
}
