package org.kado.sampling.host.windows;

import com.sun.jna.Native;

/** Calls of wtsapi32.dll. */
final class WtsApi32 {

	static final int NOTIFY_FOR_THIS_SESSION = 0;

	static {
		Native.register(WtsApi32.class, "wtsapi32");
	}

	private WtsApi32() {
	}

	/** Asks for WM_WTSSESSION_CHANGE. Fails while the service behind it has not started yet. @return 0 on failure */
	static native int WTSRegisterSessionNotification(long window, int flags);

	/** @return 0 on failure */
	static native int WTSUnRegisterSessionNotification(long window);
}
