package org.kado.sampling.host.windows;

import com.sun.jna.Native;

/** Calls of user32.dll. */
final class User32 {

	/** Whether the session is a remote one. */
	static final int SM_REMOTESESSION = 0x1000;

	static {
		Native.register(User32.class, "user32");
	}

	private User32() {
	}

	/** A figure of the desktop. */
	static native int GetSystemMetrics(int index);
}
