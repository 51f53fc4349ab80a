package org.kado.sampling.input.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The one call of user32.dll; mapped directly, so that calling allocates nothing. */
final class User32 {

	static {
		Native.register(User32.class, "user32");
	}

	private User32() {
	}

	/** LASTINPUTINFO: its size, then the tick count of the last input of this session. @return 0 on failure */
	static native int GetLastInputInfo(Pointer info);
}
