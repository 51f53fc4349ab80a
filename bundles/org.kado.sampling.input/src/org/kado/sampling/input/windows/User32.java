package org.kado.sampling.input.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The few calls of user32.dll; mapped directly, so that calling allocates nothing. */
final class User32 {

	static {
		Native.register(User32.class, "user32");
	}

	private User32() {
	}

	/** LASTINPUTINFO: its size, then the tick count of the last input of this session. @return 0 on failure */
	static native int GetLastInputInfo(Pointer info);

	/** The window in front of the user; 0 where there is none. */
	static native long GetForegroundWindow();

	/** Copies a window's caption in UTF-16, ended by a zero. @return its length in characters, 0 for none */
	static native int GetWindowTextW(long window, Pointer text, int capacityChars);
}
