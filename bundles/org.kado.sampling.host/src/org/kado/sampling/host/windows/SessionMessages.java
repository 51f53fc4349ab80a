package org.kado.sampling.host.windows;

import java.util.Optional;

import org.kado.model.facts.EventKind;

/**
 * Reads window messages of the session and the power (WinUser.h, WtsApi32.h). Keeps what it must know of the messages before; used by
 * the thread of the window.
 */
final class SessionMessages {

	static final int WM_CLOSE = 0x10;
	static final int WM_QUERYENDSESSION = 0x11;
	static final int WM_ENDSESSION = 0x16;
	static final int WM_TIMECHANGE = 0x1E;
	static final int WM_TIMER = 0x113;
	static final int WM_POWERBROADCAST = 0x218;
	static final int WM_WTSSESSION_CHANGE = 0x2B1;

	static final int PBT_APMSUSPEND = 4;
	static final int PBT_APMRESUMECRITICAL = 6;
	static final int PBT_APMRESUMESUSPEND = 7;
	static final int PBT_APMRESUMEAUTOMATIC = 0x12;

	static final long ENDSESSION_CLOSEAPP = 1;
	static final long ENDSESSION_LOGOFF = 0x8000_0000L;

	private boolean suspended;

	/** Whether the message is for us; all others are Windows' own business. */
	static boolean concerns(int message) {
		return switch (message) {
			case WM_CLOSE, WM_QUERYENDSESSION, WM_ENDSESSION, WM_TIMECHANGE, WM_TIMER, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE -> true;
			default -> false;
		};
	}

	/**
	 * What the message tells; empty where it tells nothing of a session or of sleep.
	 *
	 * @param message number of the message
	 * @param wParam  as Windows gives it
	 */
	Optional<EventKind> find(int message, long wParam) {
		return switch (message) {
			case WM_WTSSESSION_CHANGE -> session((int) wParam);
			case WM_POWERBROADCAST -> power((int) wParam);
			default -> Optional.empty();
		};
	}

	/**
	 * How the session ends by a WM_ENDSESSION; empty where only this program is to end, since its files are replaced (ENDSESSION_CLOSEAPP).
	 * Of meaning only where its wParam is not 0: with 0 somebody prevented the end.
	 */
	static Optional<EventKind> end(long lParam) {
		if ((lParam & ENDSESSION_LOGOFF) != 0) {
			return Optional.of(EventKind.LOGOFF);
		}
		return (lParam & ENDSESSION_CLOSEAPP) != 0 ? Optional.empty() : Optional.of(EventKind.SHUTDOWN);
	}

	private static Optional<EventKind> session(int change) {
		return switch (change) {
			case 1, 3 -> Optional.of(EventKind.SESSION_BACK); // console connect, remote connect
			case 2, 4 -> Optional.of(EventKind.SESSION_AWAY); // console disconnect, remote disconnect
			case 5 -> Optional.of(EventKind.LOGON);
			case 6 -> Optional.of(EventKind.LOGOFF);
			case 7 -> Optional.of(EventKind.LOCK);
			case 8 -> Optional.of(EventKind.UNLOCK);
			default -> Optional.empty(); // remote control, session created and terminated: no person comes or goes
		};
	}

	/** Waking up is told twice where a person woke the PC; the second time is passed over. */
	private Optional<EventKind> power(int change) {
		switch (change) {
			case PBT_APMSUSPEND -> {
				suspended = true;
				return Optional.of(EventKind.SUSPEND);
			}
			case PBT_APMRESUMEAUTOMATIC, PBT_APMRESUMECRITICAL, PBT_APMRESUMESUSPEND -> {
				boolean first = suspended || change != PBT_APMRESUMESUSPEND;
				suspended = false;
				return first ? Optional.of(EventKind.RESUME) : Optional.empty();
			}
			default -> {
				return Optional.empty(); // battery and the like
			}
		}
	}
}
