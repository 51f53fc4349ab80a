package org.kado.analysis.sum;

import java.util.OptionalDouble;

import org.kado.model.State;
import org.kado.model.report.Basis;

/**
 * The formulas of docs/formats/states.md, Report.
 *
 * @param sums    time in each state
 * @param planned the same for the part of the bucket that is planned for work; nothing without a work calendar
 * @param days    days that the bucket is long, parts of days counted
 * @param basis   what utilisation is divided by
 */
public record Utilisation(TimeSums sums, TimeSums planned, double days, Basis basis) {

	/** (man + machine) ÷ basis; empty where the basis is 0. */
	public OptionalDouble value() {
		return ratio(workedMillis(), basisMillis());
	}

	/** The same if all that is unknown were idle. */
	public OptionalDouble low() {
		return ratio(workedMillis(), widestMillis());
	}

	/** The same if all that is unknown were man or machine. */
	public OptionalDouble high() {
		return ratio(workedMillis() + unknownMillis(), widestMillis());
	}

	/** 1 − no data ÷ bucket. */
	public double coverage() {
		return ratio(sums.bucketMillis() - sums.of(State.NO_DATA), sums.bucketMillis()).orElse(0);
	}

	/** Man and machine time that counts. */
	public long workedMillis() {
		return counted().of(State.MAN) + counted().of(State.MACHINE);
	}

	/** Time that counts and of which nothing is known. */
	public long unknownMillis() {
		return counted().of(State.NO_DATA) + counted().of(State.CLOCK_SUSPECT);
	}

	private TimeSums counted() {
		return basis.kind() == Basis.Kind.PLANNED ? planned : sums;
	}

	/** The divisor. */
	public long basisMillis() {
		long observed = sums.bucketMillis() - sums.of(State.NO_DATA) - sums.of(State.CLOCK_SUSPECT) - sums.of(State.OFF);
		return switch (basis.kind()) {
			case OBSERVED -> observed;
			case POWERED -> observed - sums.of(State.ASLEEP);
			case CALENDAR -> sums.bucketMillis();
			case PLANNED -> planned.bucketMillis();
			case FIXED -> Math.round(basis.fixedMillis() * days);
		};
	}

	/** The basis with the unknown time in it. */
	private long widestMillis() {
		return switch (basis.kind()) {
			case OBSERVED, POWERED -> basisMillis() + unknownMillis();
			case CALENDAR, PLANNED, FIXED -> basisMillis();
		};
	}

	private static OptionalDouble ratio(long part, long whole) {
		return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
	}
}
