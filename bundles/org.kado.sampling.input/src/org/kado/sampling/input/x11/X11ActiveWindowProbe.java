package org.kado.sampling.input.x11;

import java.io.IOException;

import org.kado.sampling.ActiveWindowProbe;
import org.kado.sampling.WindowTitle;

/** Titles of an X11 desktop. After a loss the display is tried again, at ever longer distances. */
public final class X11ActiveWindowProbe implements ActiveWindowProbe {

	private final DisplayLink<X11ActiveWindow> link;

	/**
	 * A probe that has not looked.
	 *
	 * @param window what is connected already, or null; the probe closes it
	 * @param opener connects anew
	 */
	public X11ActiveWindowProbe(X11ActiveWindow window, DisplayOpener<X11ActiveWindow> opener) {
		link = new DisplayLink<>(window, opener);
	}

	@Override
	@SuppressWarnings("resource") // the link closes it
	public boolean read(WindowTitle title, long monotonicMillis) {
		title.clear();
		if (link.rests(monotonicMillis)) {
			return false;
		}
		try {
			boolean told = readTwice(link.open(), title);
			link.answered(told ? "" : "no window manager tells the active window");
			return told;
		} catch (IOException e) {
			title.clear();
			link.lose(e, monotonicMillis);
			return false;
		}
	}

	/** A window may be closed between the two questions; then another one is active. */
	private static boolean readTwice(X11ActiveWindow window, WindowTitle title) throws IOException {
		try {
			return window.read(title);
		} catch (XErrorException e) {
			return window.read(title);
		}
	}

	@Override
	public String reason() {
		return link.reason();
	}

	@Override
	public void close() {
		link.close();
	}
}
