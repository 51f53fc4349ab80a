package org.kado.sampling.input;

import java.io.IOException;
import java.util.Map;

import org.kado.sampling.input.windows.WindowsActiveWindowProbe;
import org.kado.sampling.input.x11.DisplayName;
import org.kado.sampling.input.x11.UnsuitableDisplayException;
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
		String display = environment.getOrDefault("DISPLAY", "");
		if (display.isEmpty()) {
			boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
			return ActiveWindowSource.none(wayland ? "a Wayland desktop tells no active window" : "no desktop: DISPLAY is not set");
		}
		return DisplayName.find(display).map(name -> x11(name, environment))
				.orElseGet(() -> ActiveWindowSource.none("DISPLAY is no name of a display: " + display));
	}

	@SuppressWarnings("resource") // the probe owns the connection, the caller the probe
	private static ActiveWindowSource x11(DisplayName display, Map<String, String> environment) {
		X11ActiveWindowProbe.Opener opener = () -> X11ActiveWindow.open(display, environment);
		try {
			return ActiveWindowSource.of(new X11ActiveWindowProbe(opener.open(), opener));
		} catch (UnsuitableDisplayException e) {
			return ActiveWindowSource.none(e.getMessage());
		} catch (IOException e) {
			// Started before the desktop, or at a bad moment: the probe goes on trying.
			return ActiveWindowSource.of(new X11ActiveWindowProbe(null, opener));
		}
	}
}
