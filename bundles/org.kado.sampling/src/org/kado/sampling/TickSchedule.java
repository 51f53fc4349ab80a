package org.kado.sampling;

/**
 * Says when to look at the input and when to end a tick. Ticks and looks end at multiples of their length on the UTC
 * axis, lengths are measured on the monotonic clock that counts sleep. Pure: it reads no clock and never waits.
 * Used by the recording thread only; allocates nothing.
 *
 * <pre>
 *   UTC      …00      …05      …10      …15              …40
 *   ticks     ├────────┼────────┼────────┤  hole of 25 s  ├──
 *   look      ├┬┬┬┬┬┬┬┬┼┬┬┬┬┬┬┬┬┼┬┬┬┬┬┬┬┬┤                ├┬┬
 * </pre>
 *
 * A delay of up to {@value #HOLE_TICKS} ticks belongs to the tick that ends late; after a longer one the tick is dropped
 * and a new one begins, so that nothing is spread over time that nobody watched.
 */
public final class TickSchedule {

	/** The longest tick, in planned ticks; anything longer is a hole. */
	public static final int HOLE_TICKS = 3;

	/** What is due. */
	public enum Due {
		/** Nothing yet. */
		NOTHING,
		/** Look at the input. */
		POLL,
		/** Look at the input and end the tick. */
		TICK,
		/** Take new baselines: there was a hole, the tick at hand is void, the next one begins now. */
		HOLE
	}

	private final long tickMillis;
	private final long pollMillis;
	private long lastTickMillis;
	private long nextTickMillis;
	private long nextPollMillis;
	private long elapsedMillis;
	private long missedTicks;

	/**
	 * A schedule that has not started.
	 *
	 * @param tickMillis planned length of a tick
	 * @param pollMillis planned distance of looks; there is a look at the end of every tick in any case
	 */
	public TickSchedule(long tickMillis, long pollMillis) {
		if (tickMillis <= 0 || pollMillis <= 0) {
			throw new IllegalArgumentException("tick and poll must be positive");
		}
		this.tickMillis = tickMillis;
		this.pollMillis = pollMillis;
	}

	/**
	 * Begins the first tick.
	 *
	 * @param utcMillis       wall clock, since the epoch
	 * @param monotonicMillis the clock that counts sleep
	 */
	public void start(long utcMillis, long monotonicMillis) {
		elapsedMillis = 0;
		missedTicks = 0;
		beginTick(utcMillis, monotonicMillis);
	}

	/**
	 * Says what is due and takes it as done.
	 *
	 * @param utcMillis       wall clock, since the epoch
	 * @param monotonicMillis the clock that counts sleep
	 */
	public Due due(long utcMillis, long monotonicMillis) {
		if (monotonicMillis < nextTickMillis && monotonicMillis < nextPollMillis) {
			return Due.NOTHING;
		}
		if (monotonicMillis < nextTickMillis) {
			nextPollMillis = nextPoll(utcMillis, monotonicMillis);
			return Due.POLL;
		}
		elapsedMillis = monotonicMillis - lastTickMillis;
		missedTicks = Math.max(0, (elapsedMillis + tickMillis / 2) / tickMillis - 1);
		beginTick(utcMillis, monotonicMillis);
		return elapsedMillis > HOLE_TICKS * tickMillis ? Due.HOLE : Due.TICK;
	}

	/** How long to wait for the end of the tick where no look is needed before it, in milliseconds; 0 where it is due. */
	public long waitMillisForTick(long monotonicMillis) {
		return Math.max(0, nextTickMillis - monotonicMillis);
	}

	/** How long to wait for the next look or the end of the tick, in milliseconds; 0 where it is due. */
	public long waitMillis(long monotonicMillis) {
		return Math.max(0, Math.min(nextTickMillis, nextPollMillis) - monotonicMillis);
	}

	/** Length of the tick that ended last, or of the hole where {@link Due#HOLE} was due, in milliseconds. */
	public long elapsedMillis() {
		return elapsedMillis;
	}

	/** How many planned ends of ticks passed unused within {@link #elapsedMillis()}. */
	public long missedTicks() {
		return missedTicks;
	}

	private void beginTick(long utcMillis, long monotonicMillis) {
		lastTickMillis = monotonicMillis;
		// Half a tick is the least that gives a trustworthy load.
		nextTickMillis = monotonicMillis + toMultiple(utcMillis, tickMillis, tickMillis / 2);
		nextPollMillis = nextPoll(utcMillis, monotonicMillis);
	}

	private long nextPoll(long utcMillis, long monotonicMillis) {
		return monotonicMillis + toMultiple(utcMillis, pollMillis, pollMillis / 10);
	}

	/** How long to the next multiple that is at least so far away: a nearer one is the one just served, seen a little early. */
	private static long toMultiple(long utcMillis, long stepMillis, long leastMillis) {
		long toNextMillis = stepMillis - Math.floorMod(utcMillis, stepMillis);
		return toNextMillis < leastMillis ? toNextMillis + stepMillis : toNextMillis;
	}
}
