package org.kado.analysis;

import java.util.OptionalDouble;

import org.kado.model.State;
import org.kado.model.report.Basis;

/**
 * The formulas of docs/formats/states.md, Report.
 *
 * @param sums    time in each state
 * @param planned the same for the part of the bucket that is planned for work; nothing without a work calendar
 * @param basis   what utilisation is divided by
 */
record Utilisation(TimeSums sums, TimeSums planned, Basis basis) {

	/** (man + machine) ÷ basis; empty where the basis is 0. */
	OptionalDouble value() {
		return ratio(workedMillis(), basisMillis());
	}

	/** The same if all that is unknown were idle. */
	OptionalDouble low() {
		return ratio(workedMillis(), widestMillis());
	}

	/** The same if all that is unknown were man or machine. */
	OptionalDouble high() {
		return ratio(workedMillis() + unknownMillis(), widestMillis());
	}

	/** 1 − no data ÷ bucket. */
	double coverage() {
		return ratio(sums.bucketMillis() - sums.of(State.NO_DATA), sums.bucketMillis()).orElse(0);
	}

	private long workedMillis() {
		return counted().of(State.MAN) + counted().of(State.MACHINE);
	}

	private long unknownMillis() {
		return counted().of(State.NO_DATA) + counted().of(State.CLOCK_SUSPECT);
	}

	private TimeSums counted() {
		return basis == Basis.PLANNED ? planned : sums;
	}

	private long basisMillis() {
		long observed = sums.bucketMillis() - unknownMillis() - sums.of(State.OFF);
		return switch (basis) {
			case OBSERVED -> observed;
			case POWERED -> observed - sums.of(State.ASLEEP);
			case CALENDAR -> sums.bucketMillis();
			case PLANNED -> planned.bucketMillis();
		};
	}

	/** The basis with the unknown time in it. */
	private long widestMillis() {
		return basis == Basis.CALENDAR || basis == Basis.PLANNED ? basisMillis() : basisMillis() + unknownMillis();
	}

	private static OptionalDouble ratio(long part, long whole) {
		return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
	}
}
