package org.kado.sampling.input.x11;

import java.io.IOException;
import java.util.Objects;

/**
 * The connection of a probe: after a loss the display is tried again, at ever longer distances. One thread uses it.
 *
 * @param <C> what the display is asked
 */
final class DisplayLink<C extends DisplayConnection> {

	private static final long FIRST_RETRY_MILLIS = 1_000;
	private static final long LAST_RETRY_MILLIS = 60_000;

	private final DisplayOpener<C> opener;
	private C connection;
	private long retryAtMillis = Long.MIN_VALUE;
	private long retryAfterMillis = FIRST_RETRY_MILLIS;
	private boolean closed;
	private String reason = "";

	/**
	 * A link that has asked nothing.
	 *
	 * @param connection what is connected already, or null; the link closes it
	 * @param opener     connects anew
	 */
	DisplayLink(C connection, DisplayOpener<C> opener) {
		this.connection = connection;
		this.opener = Objects.requireNonNull(opener, "opener");
	}

	/** Whether there is no use in asking: it is closed, or lost and not yet to be tried again. */
	boolean rests(long monotonicMillis) {
		return closed || connection == null && monotonicMillis < retryAtMillis;
	}

	/** Whether there is a connection. */
	boolean isOpen() {
		return connection != null;
	}

	/** The connection, opened where there is none. */
	C open() throws IOException {
		if (connection == null) {
			connection = opener.open();
		}
		return connection;
	}

	/** Remembers that the display answered. */
	void answered(String newReason) {
		reason = newReason;
		retryAfterMillis = FIRST_RETRY_MILLIS;
	}

	/** Gives the connection up until the next try. */
	void lose(IOException cause, long monotonicMillis) {
		reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
		retryAtMillis = monotonicMillis + retryAfterMillis;
		retryAfterMillis = Math.min(retryAfterMillis * 2, LAST_RETRY_MILLIS);
		release();
	}

	/** Why the last answer was none; empty where it was one. */
	String reason() {
		return reason;
	}

	/** Closes it for good. */
	void close() {
		closed = true;
		reason = "closed";
		release();
	}

	private void release() {
		if (connection != null) {
			connection.close();
			connection = null;
		}
	}
}
