package org.kado.sampling.input.x11;

import java.io.IOException;
import java.util.Objects;

import org.kado.sampling.ActiveWindowProbe;
import org.kado.sampling.WindowTitle;

/** Titles of an X11 desktop. After a loss the display is tried again, at ever longer distances. */
public final class X11ActiveWindowProbe implements ActiveWindowProbe {

	/** Connects to the display. */
	@FunctionalInterface
	public interface Opener {

		/** @throws IOException where it can't be reached now */
		X11ActiveWindow open() throws IOException;
	}

	private static final long FIRST_RETRY_MILLIS = 1_000;
	private static final long LAST_RETRY_MILLIS = 60_000;

	private final Opener opener;
	private X11ActiveWindow window;
	private long retryAtMillis = Long.MIN_VALUE;
	private long retryAfterMillis = FIRST_RETRY_MILLIS;
	private boolean closed;
	private String reason = "";

	/**
	 * A probe that has not looked.
	 *
	 * @param window what is connected already, or null; the probe closes it
	 * @param opener connects anew
	 */
	public X11ActiveWindowProbe(X11ActiveWindow window, Opener opener) {
		this.window = window;
		this.opener = Objects.requireNonNull(opener, "opener");
	}

	@Override
	public boolean read(WindowTitle title, long monotonicMillis) {
		title.clear();
		if (closed || window == null && monotonicMillis < retryAtMillis) {
			return false;
		}
		try {
			if (window == null) {
				window = opener.open();
			}
			boolean told = readTwice(title);
			reason = told ? "" : "no window manager tells the active window";
			retryAfterMillis = FIRST_RETRY_MILLIS;
			return told;
		} catch (IOException e) {
			title.clear();
			lose(e, monotonicMillis);
			return false;
		}
	}

	/** A window may be closed between the two questions; then another one is active. */
	private boolean readTwice(WindowTitle title) throws IOException {
		try {
			return window.read(title);
		} catch (XErrorException e) {
			return window.read(title);
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

	private void lose(IOException cause, long monotonicMillis) {
		reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
		retryAtMillis = monotonicMillis + retryAfterMillis;
		retryAfterMillis = Math.min(retryAfterMillis * 2, LAST_RETRY_MILLIS);
		release();
	}

	private void release() {
		if (window != null) {
			window.close();
			window = null;
		}
	}
}
