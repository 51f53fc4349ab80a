package org.kado.sampling.input;

import java.util.Map;

import org.kado.sampling.input.windows.WindowsLastInputProbe;
import org.kado.sampling.input.x11.AlarmOpener;
import org.kado.sampling.input.x11.DisplayName;
import org.kado.sampling.input.x11.IdleTime;
import org.kado.sampling.input.x11.UnsuitableDisplayException;
import org.kado.sampling.input.x11.X11ActivityAlarm;
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
		return new X11Desktop<IdleTime, InputSource>("last-input time", (connected, opener) -> InputSource.of(new X11LastInputProbe(connected, opener, alarms(environment), System::nanoTime)), InputSource::none)
				.find(environment, display -> () -> X11IdleTime.open(display, environment));
	}

	private static AlarmOpener alarms(Map<String, String> environment) {
		return activity -> X11ActivityAlarm.open(DisplayName.find(environment.getOrDefault("DISPLAY", ""))
				.orElseThrow(() -> new UnsuitableDisplayException("DISPLAY is no name of a display")), environment, activity);
	}
}
