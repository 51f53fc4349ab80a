package org.kado.archive.clock;

/** How far a clock may run wrong by itself. */
final class Drift {

	/** Wall clock and monotonic clock may differ by this much before it counts as a setting of the clock: the recorder's own tolerance. */
	static final long TOLERANCE_MILLIS = 2_000;

	/** A PC whose clock gains or loses more than this in a day has a broken one. */
	static final long MILLIS_PER_DAY = 20_000;

	private static final long DAY_MILLIS = 86_400_000;

	private Drift() {
	}

	/** The most that a clock gains or loses in a span; its sign does not matter. */
	static long within(long millis) {
		long days = Math.abs(millis) / DAY_MILLIS;
		long rest = Math.abs(millis) % DAY_MILLIS;
		return days * MILLIS_PER_DAY + rest * MILLIS_PER_DAY / DAY_MILLIS;
	}
}
