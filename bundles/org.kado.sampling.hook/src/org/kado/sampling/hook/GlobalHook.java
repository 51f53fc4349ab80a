package org.kado.sampling.hook;

import java.util.logging.Level;
import java.util.logging.Logger;

import com.github.kwhat.jnativehook.GlobalScreen;
import com.github.kwhat.jnativehook.NativeHookException;

/** The one hook that JNativeHook gives a process. */
final class GlobalHook implements Hook {

	/** Kept, because loggers that nobody holds are forgotten with their level. The library logs every event otherwise. */
	private final Logger libraryLogger = Logger.getLogger(GlobalScreen.class.getPackageName());

	@Override
	public void start(EventCounts counts) throws HookException {
		libraryLogger.setLevel(Level.OFF);
		libraryLogger.setUseParentHandlers(false);
		try {
			LibraryFolder.choose();
			register();
			GlobalScreen.addNativeKeyListener(counts);
			GlobalScreen.addNativeMouseListener(counts);
			GlobalScreen.addNativeMouseMotionListener(counts);
			GlobalScreen.addNativeMouseWheelListener(counts);
		} catch (NativeHookException | RuntimeException | LinkageError e) {
			throw new HookException(String.valueOf(e.getMessage()), e);
		}
	}

	@Override
	public void stop(EventCounts counts) {
		GlobalScreen.removeNativeKeyListener(counts);
		GlobalScreen.removeNativeMouseListener(counts);
		GlobalScreen.removeNativeMouseMotionListener(counts);
		GlobalScreen.removeNativeMouseWheelListener(counts);
		try {
			GlobalScreen.unregisterNativeHook();
		} catch (NativeHookException e) {
			// It is gone already: nothing is counted any more, which is what was asked for.
			libraryLogger.fine("already unhooked");
		}
	}

	@Override
	public boolean running() {
		return GlobalScreen.isNativeHookRegistered();
	}

	/**
	 * JNativeHook 2.2.2 shuts down a dispatcher that is there when it registers, never makes another, and drops every event from
	 * then on. Without one it makes its own: so the old one is taken away first.
	 */
	private static void register() throws NativeHookException {
		GlobalScreen.setEventDispatcher(null);
		GlobalScreen.registerNativeHook();
	}
}
