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
 * @param told    whether anything tells of use; otherwise a utilisation of 0 would be a guess, and there is none
 */
public record Utilisation(TimeSums sums, TimeSums planned, double days, Basis basis, boolean told) {

	/** (man + machine) ÷ basis; empty where the basis is 0. */
	public OptionalDouble value() {
		return use(workedMillis(), basisMillis());
	}

	/** The same if all that is unknown were idle. */
	public OptionalDouble low() {
		return use(workedMillis(), widestMillis());
	}

	/** The same if all that is unknown were man or machine. */
	public OptionalDouble high() {
		return use(workedMillis() + unknownMillis(), widestMillis());
	}

	/** 1 − no data ÷ bucket. */
	public double coverage() {
		long whole = sums.bucketMillis();
		return whole == 0 ? 0 : (double) (whole - sums.millisOf(State.NO_DATA)) / whole;
	}

	/** Man and machine time that counts. */
	public long workedMillis() {
		return counted().millisOf(State.MAN) + counted().millisOf(State.MACHINE);
	}

	/** Time that counts and of which nothing is known. */
	public long unknownMillis() {
		return counted().millisOf(State.NO_DATA) + counted().millisOf(State.CLOCK_SUSPECT);
	}

	private TimeSums counted() {
		return basis.kind() == Basis.Kind.PLANNED ? planned : sums;
	}

	/** The divisor. */
	public long basisMillis() {
		long observed = sums.bucketMillis() - sums.millisOf(State.NO_DATA) - sums.millisOf(State.CLOCK_SUSPECT) - sums.millisOf(State.OFF);
		return switch (basis.kind()) {
			case OBSERVED -> observed;
			case POWERED -> observed - sums.millisOf(State.ASLEEP);
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

	private OptionalDouble use(long part, long whole) {
		return whole == 0 || !told ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
	}
}
