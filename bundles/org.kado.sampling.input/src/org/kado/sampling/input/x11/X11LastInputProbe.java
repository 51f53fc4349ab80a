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

	/** Connects to the display. */
	@FunctionalInterface
	public interface Opener {

		/** @throws IOException where it can't be reached now */
		IdleTime open() throws IOException;
	}

	/** What {@code now - idle} may move without an input, in milliseconds. */
	static final long JITTER_MILLIS = 50;
	private static final long FIRST_RETRY_MILLIS = 1_000;
	private static final long LAST_RETRY_MILLIS = 60_000;
	private static final long NO_BASELINE = Long.MIN_VALUE;
	private static final long NANOS_PER_MILLI = 1_000_000;

	private final Opener opener;
	private final LongSupplier nanoTime;
	private IdleTime idleTime;
	private long newestMillis = NO_BASELINE;
	private long retryAtMillis = Long.MIN_VALUE;
	private long retryAfterMillis = FIRST_RETRY_MILLIS;
	private boolean closed;
	private String reason = "";

	/**
	 * A probe that has not looked.
	 *
	 * @param idleTime what is connected already, or null; the probe closes it
	 * @param opener   connects anew
	 * @param nanoTime {@link System#nanoTime}
	 */
	public X11LastInputProbe(IdleTime idleTime, Opener opener, LongSupplier nanoTime) {
		this.idleTime = idleTime;
		this.opener = Objects.requireNonNull(opener, "opener");
		this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
	}

	@Override
	public long poll(long monotonicMillis) {
		if (closed || idleTime == null && monotonicMillis < retryAtMillis) {
			return BROKEN;
		}
		try {
			if (idleTime == null) {
				idleTime = opener.open();
			}
			long nanosBefore = nanoTime.getAsLong();
			long idleMillis = idleTime.idleMillis();
			long delayMillis = (nanoTime.getAsLong() - nanosBefore + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
			reason = "";
			retryAfterMillis = FIRST_RETRY_MILLIS;
			return judge(nanosBefore / NANOS_PER_MILLI - idleMillis, delayMillis) ? monotonicMillis - idleMillis : NONE;
		} catch (IOException e) {
			lose(e, monotonicMillis);
			return BROKEN;
		}
	}

	@Override
	public String reason() {
		return reason;
	}

	@Override
	public void close() {
		closed = true;
		reason = "closed";
		release();
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

	private void lose(IOException cause, long monotonicMillis) {
		reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
		retryAtMillis = monotonicMillis + retryAfterMillis;
		retryAfterMillis = Math.min(retryAfterMillis * 2, LAST_RETRY_MILLIS);
		newestMillis = NO_BASELINE;
		release();
	}

	private void release() {
		if (idleTime != null) {
			idleTime.close();
			idleTime = null;
		}
	}
}
