package org.kado.sampling;

/**
 * Compares the PC's three clocks from look to look and tells when somebody set the wall clock, when the PC slept, and when
 * it is time to note an anchor. Used by the recording thread only; allocates nothing.
 * <p>
 * Wall clock and monotonic clock are compared with a common reference, not with the last look, so that two small steps
 * add up. The reference is renewed every hour, so that the slow drift that time servers correct does not.
 */
public final class ClockWatch {

	/** Wall clock and monotonic clock may move apart by this much before it counts as a change, in milliseconds. */
	public static final long TOLERANCE_MILLIS = 2_000;

	/** The clock that stands still in sleep must lag by at least this much to count as sleep, in milliseconds. */
	public static final long SHORTEST_SLEEP_MILLIS = 1_000;

	/** An anchor is due after this long, in milliseconds on the clock that counts sleep. */
	public static final long ANCHOR_LIFE_MILLIS = 3_600_000;

	private long referenceUtcMillis;
	private long referenceMonotonicMillis;
	private long awakeLagMillis;
	private long shiftMillis;
	private long asleepMillis;
	private boolean anchorDue;

	/**
	 * Takes the first reading. {@link #anchorDue()} holds afterwards.
	 *
	 * @param utcMillis       wall clock, since the epoch
	 * @param monotonicMillis the clock that counts sleep
	 * @param awakeMillis     the clock that stands still in sleep
	 */
	public void start(long utcMillis, long monotonicMillis, long awakeMillis) {
		refer(utcMillis, monotonicMillis);
		awakeLagMillis = monotonicMillis - awakeMillis;
		shiftMillis = 0;
		asleepMillis = 0;
	}

	/**
	 * Compares once. What it found holds until the next look.
	 *
	 * @param utcMillis       wall clock, since the epoch
	 * @param monotonicMillis the clock that counts sleep
	 * @param awakeMillis     the clock that stands still in sleep
	 * @return whether the clock was changed or the PC slept
	 */
	public boolean look(long utcMillis, long monotonicMillis, long awakeMillis) {
		anchorDue = false;
		long lagMillis = monotonicMillis - awakeMillis;
		asleepMillis = lagMillis - awakeLagMillis;
		if (asleepMillis >= SHORTEST_SLEEP_MILLIS) {
			awakeLagMillis = lagMillis;
		} else {
			asleepMillis = 0;
		}
		shiftMillis = utcMillis - referenceUtcMillis - (monotonicMillis - referenceMonotonicMillis);
		if (Math.abs(shiftMillis) <= TOLERANCE_MILLIS) {
			shiftMillis = 0;
		}
		boolean found = asleepMillis > 0 || shiftMillis != 0;
		if (found || monotonicMillis - referenceMonotonicMillis >= ANCHOR_LIFE_MILLIS) {
			refer(utcMillis, monotonicMillis);
		}
		return found;
	}

	/** How far the wall clock was set, positive for forward, found by the last look; 0 where it was not. */
	public long shiftMillis() {
		return shiftMillis;
	}

	/** How long the PC slept, found by the last look; 0 where it did not. */
	public long asleepMillis() {
		return asleepMillis;
	}

	/** Whether the clocks of the last look should be noted as an anchor: at the start, on a change, after sleep, hourly. */
	public boolean anchorDue() {
		return anchorDue;
	}

	private void refer(long utcMillis, long monotonicMillis) {
		referenceUtcMillis = utcMillis;
		referenceMonotonicMillis = monotonicMillis;
		anchorDue = true;
	}
}
