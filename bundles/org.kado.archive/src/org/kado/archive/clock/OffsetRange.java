package org.kado.archive.clock;

/**
 * Where what a clock lacks lies: true time minus what the clock says, both ends included. An end that nothing bounds is far away.
 *
 * @param leastMillis the least that it can be
 * @param mostMillis  the most
 */
record OffsetRange(long leastMillis, long mostMillis) {

	/** Farther than any clock is wrong, and far enough from the largest number to calculate with. */
	private static final long FAR_MILLIS = Long.MAX_VALUE / 8;

	private static final int SMALL_PART = 4;

	static final OffsetRange UNKNOWN = new OffsetRange(-FAR_MILLIS, FAR_MILLIS);

	static OffsetRange atLeast(long leastMillis) {
		return new OffsetRange(leastMillis, FAR_MILLIS);
	}

	static OffsetRange atMost(long mostMillis) {
		return new OffsetRange(-FAR_MILLIS, mostMillis);
	}

	boolean isEmpty() {
		return leastMillis > mostMillis;
	}

	boolean isBounded() {
		return leastMillis > -FAR_MILLIS / 2 && mostMillis < FAR_MILLIS / 2;
	}

	boolean holds(long offsetMillis) {
		return leastMillis <= offsetMillis && offsetMillis <= mostMillis;
	}

	long widthMillis() {
		return mostMillis - leastMillis;
	}

	OffsetRange plus(long millis) {
		return new OffsetRange(leastMillis + millis, mostMillis + millis);
	}

	/** The same after time in which the clock may have drifted by so much. */
	OffsetRange widened(long millis) {
		return new OffsetRange(leastMillis - millis, mostMillis + millis);
	}

	OffsetRange and(OffsetRange other) {
		return new OffsetRange(Math.max(leastMillis, other.leastMillis), Math.min(mostMillis, other.mostMillis));
	}

	/** The offset nearest to that one. */
	long nearest(long offsetMillis) {
		return Math.max(leastMillis, Math.min(mostMillis, offsetMillis));
	}

	/**
	 * What a clock is to be put right by. A clock that may be right is left alone. Where little is proven beside what is unknown, it gets the least that takes the
	 * contradiction away: rows must not move by hours because a clock is a minute slow. Else the middle, which is nearest to all that it can be.
	 */
	long repairMillis() {
		long least = nearest(0);
		return Math.abs(least) < widthMillis() / SMALL_PART ? least : Math.floorDiv(leastMillis + mostMillis, 2);
	}
}
