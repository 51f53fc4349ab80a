package org.kado.agent.recording;

/** Paces what fails again and again: tries follow at distances that double, up to a bound. Belongs to one thread. */
public final class GrowingPause {

	static final long FIRST_MILLIS = 1_000;
	static final long LONGEST_MILLIS = 60_000;

	private long pauseMillis;
	private long nextMillis = Long.MIN_VALUE;

	/** Whether it is time for a try; at first it is. The clock is a monotonic one. */
	public boolean isOver(long monotonicMillis) {
		return nextMillis == Long.MIN_VALUE || monotonicMillis >= nextMillis;
	}

	/** A try has failed. */
	public void failed(long monotonicMillis) {
		pauseMillis = pauseMillis == 0 ? FIRST_MILLIS : Math.min(LONGEST_MILLIS, pauseMillis * 2);
		nextMillis = monotonicMillis + pauseMillis;
	}

	/** The next try may come at once; after it pauses begin small again. */
	public void end() {
		pauseMillis = 0;
		nextMillis = Long.MIN_VALUE;
	}
}
