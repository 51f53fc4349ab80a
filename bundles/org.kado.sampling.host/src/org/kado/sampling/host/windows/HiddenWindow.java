package org.kado.sampling.host.windows;

import java.nio.charset.StandardCharsets;

import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * A window that is never shown. It is a top-level one, since Windows tells neither sleep nor the end of the session to windows that are
 * for messages only.
 */
final class HiddenWindow implements SessionWindow {

	/** Name of the window and its class. */
	private static final byte[] NAME = "KadoAgentSession\0".getBytes(StandardCharsets.UTF_16LE);

	private static final int CLASS_BYTES = 80;
	private static final int PROCEDURE_AT = 8;
	private static final int MODULE_AT = 24;
	private static final int NAME_AT = 64;
	private static final int MESSAGE_BYTES = 48;
	/** WS_POPUP: without a frame; not visible unless asked for. */
	private static final int POPUP = 0x8000_0000;
	/** WM_APP: a message of our own. */
	private static final int WM_QUIT_LOOP = 0x8000;
	private static final long TIMER = 1;

	private final User32.WindowProcedure callback; // kept, or the collector takes what Windows calls
	private final long module = Kernel32.GetModuleHandleW(Pointer.NULL);
	private final long handle;

	/** Makes the window. */
	HiddenWindow(Procedure procedure) {
		callback = (window, message, wParam, lParam) -> answer(procedure, window, message, wParam, lParam);
		try (Memory name = new Memory(NAME.length); Memory windowClass = new Memory(CLASS_BYTES)) {
			name.write(0, NAME, 0, NAME.length);
			windowClass.clear();
			windowClass.setInt(0, CLASS_BYTES);
			windowClass.setPointer(PROCEDURE_AT, CallbackReference.getFunctionPointer(callback));
			windowClass.setLong(MODULE_AT, module);
			windowClass.setPointer(NAME_AT, name);
			if (User32.RegisterClassExW(windowClass) == 0) {
				throw new IllegalStateException("RegisterClassEx failed");
			}
		}
		handle = User32.CreateWindowExW(0, NAME, NAME, POPUP, 0, 0, 0, 0, 0, 0, module, Pointer.NULL);
		if (handle == 0) {
			User32.UnregisterClassW(NAME, module);
			throw new IllegalStateException("CreateWindowEx failed");
		}
	}

	/** The first messages come while the window is being made, when its handle is not known yet. */
	private static long answer(Procedure procedure, long window, int message, long wParam, long lParam) {
		if (message == WM_QUIT_LOOP) {
			User32.PostQuitMessage(0);
			return 0;
		}
		return SessionMessages.concerns(message) ? procedure.take(message, wParam, lParam)
				: User32.DefWindowProcW(window, message, wParam, lParam);
	}

	@Override
	public boolean register() {
		return WtsApi32.WTSRegisterSessionNotification(handle, WtsApi32.NOTIFY_FOR_THIS_SESSION) != 0;
	}

	@Override
	public void timer(int millis) {
		if (millis > 0) {
			User32.SetTimer(handle, TIMER, millis, Pointer.NULL);
		} else {
			User32.KillTimer(handle, TIMER);
		}
	}

	@Override
	public void runMessages() {
		try (Memory message = new Memory(MESSAGE_BYTES)) {
			while (User32.GetMessageW(message, 0, 0, 0) > 0) {
				User32.DispatchMessageW(message);
			}
		}
	}

	@Override
	public void quit() {
		User32.PostMessageW(handle, WM_QUIT_LOOP, 0, 0);
	}

	@Override
	public void close() {
		WtsApi32.WTSUnRegisterSessionNotification(handle);
		User32.DestroyWindow(handle);
		User32.UnregisterClassW(NAME, module);
	}
}
