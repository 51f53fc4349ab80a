package org.kado.sampling.input.x11;

import java.io.IOException;
import java.util.Objects;
import java.util.function.LongSupplier;

import org.kado.sampling.LastInputProbe;

/**
 * Last input by an idle time. An input is new when {@code now - idle} moved on by more than {@value #JITTER_MILLIS} ms: the
 * idle time is rounded, and it ages on its way.
 * <p>
 * The comparison is made on the clock of {@link System#nanoTime}, which like the X server's stands still in sleep; on a clock
 * that counts sleep, waking up would look like an input. After a loss the display is tried again, at ever longer distances.
 */
public final class X11LastInputProbe implements LastInputProbe {

	/** What {@code now - idle} may move without an input, in milliseconds. */
	static final long JITTER_MILLIS = 50;
	private static final long LONGEST_AHEAD_NANOS = 10_000_000;
	private static final long NO_BASELINE = Long.MIN_VALUE;
	private static final long NANOS_PER_MILLI = 1_000_000;

	private final DisplayLink<IdleTime> link;
	private final LongSupplier nanoTime;
	private long askedNanos;
	private boolean asked;
	private long newestMillis = NO_BASELINE;

	/**
	 * A probe that has not looked.
	 *
	 * @param idleTime what is connected already, or null; the probe closes it
	 * @param opener   connects anew
	 * @param nanoTime {@link System#nanoTime}
	 */
	public X11LastInputProbe(IdleTime idleTime, DisplayOpener<IdleTime> opener, LongSupplier nanoTime) {
		link = new DisplayLink<>(idleTime, opener);
		this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
	}

	@Override
	@SuppressWarnings("resource") // the link closes it
	public void ask() {
		if (!asked && link.isOpen()) {
			askedNanos = nanoTime.getAsLong();
			try {
				link.open().ask();
				asked = true;
			} catch (IOException e) {
				asked = false; // the look that follows fails in the same way, and tells
			}
		}
	}

	@Override
	@SuppressWarnings("resource") // the link closes it
	public long poll(long monotonicMillis) {
		if (link.rests(monotonicMillis)) {
			return BROKEN;
		}
		try {
			IdleTime idleTime = link.open();
			long nanosBefore = askedNow(idleTime);
			long idleMillis = idleTime.idleMillis();
			long delayMillis = (nanoTime.getAsLong() - nanosBefore + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
			link.answered("");
			return judge(nanosBefore / NANOS_PER_MILLI - idleMillis, delayMillis) ? monotonicMillis - idleMillis : NONE;
		} catch (IOException e) {
			link.lose(e, monotonicMillis);
			asked = false;
			newestMillis = NO_BASELINE;
			return BROKEN;
		}
	}

	/** Sees to it that a question is on its way. One sent long ago would leave open for too long when the last input was. @return when it was sent */
	private long askedNow(IdleTime idleTime) throws IOException {
		if (asked && nanoTime.getAsLong() - askedNanos > LONGEST_AHEAD_NANOS) {
			idleTime.idleMillis();
			asked = false;
		}
		long nanos = asked ? askedNanos : nanoTime.getAsLong();
		asked = false;
		return nanos;
	}

	@Override
	public String reason() {
		return link.reason();
	}

	@Override
	public void close() {
		link.close();
	}

	/**
	 * Whether there was an input.
	 *
	 * @param earliestMillis earliest instant that the last input can have had
	 * @param delayMillis    how much later it can have been, because the answer took time
	 */
	private boolean judge(long earliestMillis, long delayMillis) {
		boolean advanced = newestMillis != NO_BASELINE && earliestMillis > newestMillis + JITTER_MILLIS;
		if (advanced || newestMillis == NO_BASELINE) {
			newestMillis = earliestMillis + delayMillis;
		} else {
			// The clock of a display on another computer drifts; its drift must not add up to an input.
			newestMillis = Math.max(newestMillis, earliestMillis);
		}
		return advanced;
	}
}
