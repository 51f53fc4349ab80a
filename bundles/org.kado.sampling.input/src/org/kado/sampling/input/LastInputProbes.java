package org.kado.sampling.input;

import java.io.IOException;
import java.util.Map;

import org.kado.sampling.input.windows.WindowsLastInputProbe;
import org.kado.sampling.input.x11.DisplayName;
import org.kado.sampling.input.x11.UnsuitableDisplayException;
import org.kado.sampling.input.x11.X11IdleTime;
import org.kado.sampling.input.x11.X11LastInputProbe;

/** Finds the probe for the desktop that this process belongs to. */
public final class LastInputProbes {

	private LastInputProbes() {
	}

	/** The probe of this desktop. Needs no rights beyond those of the user, and sees no keys and no positions. */
	public static InputSource create() {
		return create(System.getProperty("os.name", ""), System.getenv());
	}

	@SuppressWarnings("resource") // the caller owns the probe
	static InputSource create(String system, Map<String, String> environment) {
		return system.startsWith("Windows") ? InputSource.of(new WindowsLastInputProbe()) : x11(environment);
	}

	private static InputSource x11(Map<String, String> environment) {
		String display = environment.getOrDefault("DISPLAY", "");
		if (display.isEmpty()) {
			boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
			return InputSource.none(wayland ? "a Wayland desktop tells no last-input time" : "no desktop: DISPLAY is not set");
		}
		return DisplayName.find(display).map(name -> x11(name, environment))
				.orElseGet(() -> InputSource.none("DISPLAY is no name of a display: " + display));
	}

	@SuppressWarnings("resource") // the probe owns the connection, the caller the probe
	private static InputSource x11(DisplayName display, Map<String, String> environment) {
		X11LastInputProbe.Opener opener = () -> X11IdleTime.open(display, environment);
		try {
			return InputSource.of(new X11LastInputProbe(opener.open(), opener, System::nanoTime));
		} catch (UnsuitableDisplayException e) {
			return InputSource.none(e.getMessage());
		} catch (IOException e) {
			// Started before the desktop, or at a bad moment: the probe goes on trying.
			return InputSource.of(new X11LastInputProbe(null, opener, System::nanoTime));
		}
	}
}
