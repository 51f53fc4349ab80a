package org.kado.model.kpi;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A figure and the range that unknown time leaves open: low ≤ value ≤ high.
 *
 * @param kpi            which
 * @param dividendMillis what is divided, or the time itself; empty where it can't be derived
 * @param divisorMillis  what it is divided by; empty for times and where it can't be derived
 * @param value          hours or ratio; empty where it can't be derived or the divisor is 0
 * @param low            the least that it may be
 * @param high           the most that it may be
 * @param lacking        what it would need; empty where it was derived
 */
public record KpiFigure(Kpi kpi, OptionalLong dividendMillis, OptionalLong divisorMillis, OptionalDouble value, OptionalDouble low,
		OptionalDouble high, Optional<Lack> lacking) {

	/** What keeps a figure from being derived. */
	public enum Lack {
		/** A work calendar. */
		CALENDAR("calendar"),
		/** A machine rule: nothing tells when the machine runs. */
		MACHINE_RULE("machine_rule"),
		/** Labels of downtime. */
		LABELS("labels"),
		/** Input: nothing tells of persons. */
		INPUT("input"),
		/** A fixed time a day. */
		FIXED_TIME("fixed_time");

		private final String id;

		Lack(String id) {
			this.id = id;
		}

		/** The name in files; never changed. */
		public String id() {
			return id;
		}
	}

	private static final double HOUR_MILLIS = 3_600_000;

	/** A figure that can't be derived. */
	public static KpiFigure lacking(Kpi kpi, Lack lack) {
		return new KpiFigure(kpi, OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
				Optional.of(lack));
	}

	/** A length of time. @param unknownMillis time that may belong to it as well */
	public static KpiFigure time(Kpi kpi, long millis, long unknownMillis) {
		return new KpiFigure(kpi, OptionalLong.of(millis), OptionalLong.empty(), OptionalDouble.of(millis / HOUR_MILLIS),
				OptionalDouble.of(millis / HOUR_MILLIS), OptionalDouble.of((millis + unknownMillis) / HOUR_MILLIS), Optional.empty());
	}

	/**
	 * A ratio.
	 *
	 * @param dividendMillis  what is divided
	 * @param divisorMillis   by what
	 * @param unknownMillis   time that may belong to the dividend
	 * @param unknownOutside  how much of it the divisor lacks
	 */
	public static KpiFigure ratio(Kpi kpi, long dividendMillis, long divisorMillis, long unknownMillis, long unknownOutside) {
		long widest = divisorMillis + unknownOutside;
		return new KpiFigure(kpi, OptionalLong.of(dividendMillis), OptionalLong.of(divisorMillis), divided(dividendMillis, divisorMillis),
				divided(dividendMillis, widest), divided(dividendMillis + unknownMillis, widest), Optional.empty());
	}

	private static OptionalDouble divided(long part, long whole) {
		return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
	}
}
