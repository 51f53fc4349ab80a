package org.kado.sampling.host.windows;

import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;

import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * A window that is never shown. It is a top-level one, since Windows tells neither sleep nor the end of the session to windows that are
 * for messages only. Belongs to the thread that makes it, which has to run its messages.
 */
final class HiddenWindow implements AutoCloseable {

	private static final int CLASS_BYTES = 80;
	private static final int PROCEDURE_AT = 8;
	private static final int MODULE_AT = 24;
	private static final int NAME_AT = 64;
	private static final int MESSAGE_BYTES = 48;
	/** WS_POPUP: without a frame; not visible unless asked for. */
	private static final int POPUP = 0x8000_0000;

	private final User32.WindowProcedure procedure; // kept, or the collector takes what Windows calls
	private final byte[] name;
	private final long module = Kernel32.GetModuleHandleW(Pointer.NULL);
	private final long handle;

	/**
	 * Makes the window.
	 *
	 * @param name      of the window and its class
	 * @param procedure takes its messages
	 * @throws IllegalStateException where Windows refuses
	 */
	HiddenWindow(String name, User32.WindowProcedure procedure) {
		this.procedure = procedure;
		this.name = (name + '\0').getBytes(StandardCharsets.UTF_16LE);
		try (Memory nameCopy = new Memory(this.name.length); Memory windowClass = new Memory(CLASS_BYTES)) {
			nameCopy.write(0, this.name, 0, this.name.length);
			windowClass.clear();
			windowClass.setInt(0, CLASS_BYTES);
			windowClass.setPointer(PROCEDURE_AT, CallbackReference.getFunctionPointer(procedure));
			windowClass.setLong(MODULE_AT, module);
			windowClass.setPointer(NAME_AT, nameCopy);
			if (User32.RegisterClassExW(windowClass) == 0) {
				throw new IllegalStateException("no window class");
			}
		}
		handle = User32.CreateWindowExW(0, this.name, this.name, POPUP, 0, 0, 0, 0, 0, 0, module, Pointer.NULL);
		if (handle == 0) {
			User32.UnregisterClassW(this.name, module);
			throw new IllegalStateException("no window");
		}
	}

	/** The window's handle. */
	long handle() {
		return handle;
	}

	/** Hands messages to the procedure until {@link User32#PostQuitMessage}. */
	void runMessages() {
		try (Memory message = new Memory(MESSAGE_BYTES)) {
			while (User32.GetMessageW(message, 0, 0, 0) > 0) {
				User32.DispatchMessageW(message);
			}
		}
	}

	@Override
	public void close() {
		User32.DestroyWindow(handle);
		User32.UnregisterClassW(name, module);
		Reference.reachabilityFence(procedure);
	}
}
