package org.kado.sampling.input.windows;

import java.util.Objects;

import org.kado.sampling.ActiveWindowProbe;
import org.kado.sampling.WindowTitle;

import com.sun.jna.Memory;

/**
 * GetForegroundWindow and GetWindowTextW. Windows keeps the caption of another program's window itself: the call never waits for a program
 * that hangs. Where the session is locked no window of it is in front. Must run in the user's session.
 */
public final class WindowsActiveWindowProbe implements ActiveWindowProbe {

	/** Where captions come from. */
	interface Captions {

		/** The window in front, 0 where there is none. */
		long foregroundWindow();

		/** Writes the caption in UTF-16, and a zero, and returns its length in characters; 0 where there is none. */
		int caption(long window, Memory text, int capacityChars);
	}

	private static final int CAPACITY_CHARS = WindowTitle.MAX_CHARS + 1;

	private final Captions captions;
	private final Memory text = new Memory((long) CAPACITY_CHARS * Character.BYTES);
	private boolean closed;

	/** Asks this Windows. */
	public WindowsActiveWindowProbe() {
		this(new SystemCaptions());
	}

	WindowsActiveWindowProbe(Captions captions) {
		this.captions = Objects.requireNonNull(captions, "captions");
	}

	@Override
	public boolean read(WindowTitle title, long monotonicMillis) {
		title.clear();
		if (closed) {
			return false;
		}
		long window = captions.foregroundWindow();
		int length = window == 0 ? 0 : captions.caption(window, text, CAPACITY_CHARS);
		for (int i = 0; i < length; i++) {
			title.add((char) text.getShort((long) i * Character.BYTES));
		}
		return true;
	}

	@Override
	public String reason() {
		return closed ? "closed" : "";
	}

	@Override
	public void close() {
		closed = true;
	}

	private static final class SystemCaptions implements Captions {

		@Override
		public long foregroundWindow() {
			return User32.GetForegroundWindow();
		}

		@Override
		public int caption(long window, Memory text, int capacityChars) {
			return User32.GetWindowTextW(window, text, capacityChars);
		}
	}
}
