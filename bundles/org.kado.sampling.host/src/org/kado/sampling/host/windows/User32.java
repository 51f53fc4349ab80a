package org.kado.sampling.host.windows;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Calls of user32.dll. Handles are 64 bits wide; texts are UTF-16LE and end with a zero character. */
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

	/** WNDCLASSEXW. @return 0 on failure */
	static native short RegisterClassExW(Pointer windowClass);

	/** @return 0 on failure */
	static native int UnregisterClassW(byte[] name, long module);

	/** @return handle of the window, 0 on failure */
	static native long CreateWindowExW(int extendedStyle, byte[] className, byte[] title, int style, int x, int y, int width, int height,
			long parent, long menu, long module, Pointer parameter);

	/** To be called by the thread that created the window. @return 0 on failure */
	static native int DestroyWindow(long window);

	/** What Windows does with a message that nobody wants. */
	static native long DefWindowProcW(long window, int message, long wParam, long lParam);

	/** Waits for a message to this thread. @return 0 for the end, -1 on failure */
	static native int GetMessageW(Pointer message, long window, int first, int last);

	static native long DispatchMessageW(Pointer message);

	/** Puts a message into the queue of the window's thread. @return 0 on failure */
	static native int PostMessageW(long window, int message, long wParam, long lParam);

	/** Ends the message loop of this thread. */
	static native void PostQuitMessage(int exitCode);

	/** Sends WM_TIMER again and again. @return 0 on failure */
	static native long SetTimer(long window, long id, int millis, Pointer procedure);

	static native int KillTimer(long window, long id);

	/** Takes the messages of a window. */
	interface WindowProcedure extends Callback {

		/** Called by the thread that created the window. */
		long callback(long window, int message, long wParam, long lParam);
	}
}
