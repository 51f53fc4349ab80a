package org.kado.sampling;

import java.util.Objects;

import org.kado.model.facts.Tick;

/**
 * Gathers the instants of human input that a {@link LastInputProbe} tells between ticks and writes them into the tick.
 * A tick counts as measured when at least one of its looks worked. Used by the recording thread only; allocates nothing.
 *
 * <pre>
 *   poll     ├────┼────┼────┼────┼────┤ fill
 *   instant      │          │  │            count 3, first and last as UTC,
 *                 ◄────────► ◄►             spacing: smallest and largest of these, and of the first to the one of an earlier tick
 * </pre>
 */
public final class InputTracker {

	private static final long UNKNOWN = Long.MIN_VALUE;

	private final LastInputProbe probe;
	private boolean broken;
	private boolean measured;
	private long newestMillis = UNKNOWN;
	private int count;
	private long firstMillis;
	private long lastMillis;
	private long smallestMillis;
	private long largestMillis;

	/** A tracker that has seen nothing. The probe stays the caller's to close. */
	public InputTracker(LastInputProbe probe) {
		this.probe = Objects.requireNonNull(probe, "probe");
		forgetTick();
	}

	/** Asks ahead for the look that follows. */
	public void ask() {
		probe.ask();
	}

	/**
	 * Looks at the probe once.
	 *
	 * @param monotonicMillis now, on the clock that counts sleep
	 * @return whether the source could be read
	 */
	public boolean poll(long monotonicMillis) {
		long instantMillis = probe.poll(monotonicMillis);
		broken = instantMillis == LastInputProbe.BROKEN;
		if (broken) {
			// What happened meanwhile is unknown, so no distance may be measured across.
			newestMillis = UNKNOWN;
			return false;
		}
		measured = true;
		if (instantMillis != LastInputProbe.NONE) {
			note(instantMillis);
		}
		return true;
	}

	/** Whether no look is needed until the source wakes by itself. */
	public boolean rests() {
		return !broken && probe.rests();
	}

	/** Whether the last look found the source broken. */
	public boolean broken() {
		return broken;
	}

	/**
	 * Writes what was seen since the last tick, and begins the next one.
	 *
	 * @param tick            begun by the caller, with its stamp set
	 * @param monotonicMillis the instant of the stamp on the clock that counts sleep
	 */
	public void fill(Tick tick, long monotonicMillis) {
		if (count > 0) {
			long utcMinusMonotonicMillis = tick.stampMillis() - monotonicMillis;
			tick.input(count, firstMillis + utcMinusMonotonicMillis, lastMillis + utcMinusMonotonicMillis,
					smallestMillis, largestMillis);
		} else if (measured) {
			tick.noInput();
		}
		forgetTick();
	}

	/**
	 * Begins anew after a hole: looks once, drops what was seen, and measures no distance across the hole.
	 *
	 * @param monotonicMillis now, on the clock that counts sleep
	 */
	public void restart(long monotonicMillis) {
		poll(monotonicMillis);
		newestMillis = UNKNOWN;
		forgetTick();
	}

	private void note(long instantMillis) {
		if (newestMillis != UNKNOWN) {
			noteSpacing(instantMillis - newestMillis);
		}
		if (count == 0) {
			firstMillis = instantMillis;
		}
		count++;
		newestMillis = instantMillis;
		lastMillis = instantMillis;
	}

	private void noteSpacing(long spacingMillis) {
		if (smallestMillis == Tick.NOT_MEASURED || spacingMillis < smallestMillis) {
			smallestMillis = spacingMillis;
		}
		if (spacingMillis > largestMillis) {
			largestMillis = spacingMillis;
		}
	}

	private void forgetTick() {
		measured = false;
		count = 0;
		smallestMillis = Tick.NOT_MEASURED;
		largestMillis = Tick.NOT_MEASURED;
	}
}
