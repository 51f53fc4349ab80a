package org.kado.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What utilisation is divided by (docs/formats/states.md, Report).
 *
 * @param kind        how the divisor is found
 * @param fixedMillis of {@link Kind#FIXED}: the divisor of a whole day; else 0
 */
public record Basis(Kind kind, long fixedMillis) {

	/** How a divisor is found. */
	public enum Kind {
		/** The bucket without no data, off and clock suspect; the default. */
		OBSERVED("observed"),
		/** Observed without asleep. */
		POWERED("powered"),
		/** The bucket's calendar length. */
		CALENDAR("24h"),
		/** Time that the work calendar plans: shifts without their breaks. Only what falls into it counts. */
		PLANNED("planned"),
		/** So many minutes a day, whatever happened. */
		FIXED("fixed");

		private final String id;

		Kind(String id) {
			this.id = id;
		}

		/** The name in reports, of {@link #FIXED} without its minutes; never changed. */
		public String id() {
			return id;
		}
	}

	/** The bucket without no data, off and clock suspect; the default. */
	public static final Basis OBSERVED = new Basis(Kind.OBSERVED, 0);
	/** Observed without asleep. */
	public static final Basis POWERED = new Basis(Kind.POWERED, 0);
	/** The bucket's calendar length. */
	public static final Basis CALENDAR = new Basis(Kind.CALENDAR, 0);
	/** Time that the work calendar plans. */
	public static final Basis PLANNED = new Basis(Kind.PLANNED, 0);

	private static final List<Basis> NAMED = List.of(OBSERVED, POWERED, CALENDAR, PLANNED);
	private static final String FIXED_PREFIX = "fixed:";
	private static final long MINUTE_MILLIS = 60_000;
	private static final long DAY_MINUTES = 24 * 60;

	/** Refuses a fixed time that is not within a day. */
	public Basis {
		Objects.requireNonNull(kind, "kind");
		boolean allowed = kind == Kind.FIXED ? fixedMillis > 0 && fixedMillis <= DAY_MINUTES * MINUTE_MILLIS : fixedMillis == 0;
		if (!allowed) {
			throw new IllegalArgumentException("no fixed time for " + kind + ": " + fixedMillis + " ms");
		}
	}

	/** So much time a day, up to 24 hours. */
	public static Basis fixed(long millisADay) {
		return new Basis(Kind.FIXED, millisADay);
	}

	/** Those that have a name alone, in the order in which they are offered. */
	public static List<Basis> named() {
		return NAMED;
	}

	/** The name on command lines and in reports; never changed. Of fixed time with its minutes: <code>fixed:480</code>. */
	public String id() {
		return kind == Kind.FIXED ? FIXED_PREFIX + fixedMinutes() : kind.id();
	}

	/** Minutes of a day, as written: <code>480</code>, <code>462.5</code>. */
	public String fixedMinutes() {
		return BigDecimal.valueOf(fixedMillis).divide(BigDecimal.valueOf(MINUTE_MILLIS), 6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

	/** Whether it has a meaning only where a work calendar says when work is planned. */
	public boolean needsCalendar() {
		return kind == Kind.PLANNED;
	}

	/** The basis of that name. */
	public static Optional<Basis> find(String id) {
		if (id.startsWith(FIXED_PREFIX)) {
			return fixedOf(id.substring(FIXED_PREFIX.length()));
		}
		return NAMED.stream().filter(basis -> basis.kind.id().equals(id)).findFirst();
	}

	private static Optional<Basis> fixedOf(String minutes) {
		if (!minutes.matches("[0-9]{1,4}(\\.[0-9]{1,3})?")) {
			return Optional.empty();
		}
		long millis = new BigDecimal(minutes).multiply(BigDecimal.valueOf(MINUTE_MILLIS)).longValue();
		return millis > 0 && millis <= DAY_MINUTES * MINUTE_MILLIS ? Optional.of(fixed(millis)) : Optional.empty();
	}
}
