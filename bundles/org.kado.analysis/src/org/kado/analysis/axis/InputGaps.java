package org.kado.analysis.axis;

/**
 * Says whether input paused for T or longer: between two rows with input, and within one. Spacings were measured on the
 * monotonic clock and are trusted before the instants, whose calendar stamps may be off by a slewing clock.
 */
record InputGaps(Instants instants) {

	/** Clocks are read one after the other; stamps differ by this much at most, in milliseconds. */
	private static final long JITTER_MILLIS = 50;

	/** Clocks slew by a thousandth at most. */
	private static final long SLEWING_DIVISOR = 1_000;

	/**
	 * Whether the i-th row with input goes on where the row before it in the list stopped.
	 *
	 * <pre>
	 *   row i-1        row i
	 *   ·  ·           ·   ·
	 *      ◄───────────►        shorter than T?
	 * </pre>
	 */
	boolean goesOn(int i, long thresholdMillis) {
		long seen = instants.first(i) - instants.last(i - 1);
		long largest = instants.largestSpacing(i);
		if (largest < 0 || seen > largest + toleranceMillis(i, seen)) {
			// The spacing across was not measured, or leads to an instant in a row that is lost: only what is seen counts.
			return seen < thresholdMillis;
		}
		if (largest < thresholdMillis) {
			return true;
		}
		boolean largestIsAcross = instants.count(i) == 1 || instants.last(i) - instants.first(i) < thresholdMillis;
		return !largestIsAcross && seen < thresholdMillis;
	}

	/**
	 * Whether input after so long a pause begins anew, whatever spacings will be told of it and by whichever clock.
	 *
	 * @param seenMillis by the instants; it may still grow
	 */
	static boolean isPause(long seenMillis, long thresholdMillis) {
		return seenMillis - Math.max(RecordedAxis.CLOCK_TOLERANCE_MILLIS, JITTER_MILLIS + seenMillis / SLEWING_DIVISOR) >= thresholdMillis;
	}

	/**
	 * How much longer than its spacing a gap may look. With one instant the spacing is that of the gap, and the clock may have
	 * been stepped. With several, none of the spacings may be that of the gap (a look in between failed), so only slewing is allowed for.
	 */
	private long toleranceMillis(int i, long seenMillis) {
		return instants.count(i) == 1 ? RecordedAxis.CLOCK_TOLERANCE_MILLIS : JITTER_MILLIS + seenMillis / SLEWING_DIVISOR;
	}

	/**
	 * Whether a pause of T or longer may lie between the first and the last instant of the i-th row. Where its place can't be told
	 * (three instants or more in a row that is longer than T), it is taken to fill the row, so that no man time is made up.
	 */
	boolean pausesWithin(int i, long thresholdMillis) {
		long span = instants.last(i) - instants.first(i);
		long largest = instants.largestSpacing(i);
		if (span < thresholdMillis || largest >= 0 && largest < thresholdMillis) {
			return false;
		}
		long others = Math.max(0, instants.count(i) - 2) * Math.max(0, instants.smallestSpacing(i));
		return span - others >= thresholdMillis;
	}
}
