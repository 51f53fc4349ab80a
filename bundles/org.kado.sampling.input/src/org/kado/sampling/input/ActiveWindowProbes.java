package org.kado.sampling.input;

import java.util.Map;

import org.kado.sampling.input.windows.WindowsActiveWindowProbe;
import org.kado.sampling.input.x11.X11ActiveWindow;
import org.kado.sampling.input.x11.X11ActiveWindowProbe;

/** Finds the probe of the active window for the desktop that this process belongs to. */
public final class ActiveWindowProbes {

	private ActiveWindowProbes() {
	}

	/** The probe of this desktop. Needs no rights beyond those of the user. */
	public static ActiveWindowSource create() {
		return create(System.getProperty("os.name", ""), System.getenv());
	}

	@SuppressWarnings("resource") // the caller owns the probe
	static ActiveWindowSource create(String system, Map<String, String> environment) {
		return system.startsWith("Windows") ? ActiveWindowSource.of(new WindowsActiveWindowProbe()) : x11(environment);
	}

	private static ActiveWindowSource x11(Map<String, String> environment) {
		return new X11Desktop<X11ActiveWindow, ActiveWindowSource>("active window", (connected, opener) -> ActiveWindowSource.of(new X11ActiveWindowProbe(connected, opener)), ActiveWindowSource::none)
				.find(environment, display -> () -> X11ActiveWindow.open(display, environment));
	}
}
