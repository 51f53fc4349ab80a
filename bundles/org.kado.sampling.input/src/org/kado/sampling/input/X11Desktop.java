package org.kado.sampling.input;

import java.io.IOException;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.kado.sampling.input.x11.DisplayConnection;
import org.kado.sampling.input.x11.DisplayName;
import org.kado.sampling.input.x11.DisplayOpener;
import org.kado.sampling.input.x11.UnsuitableDisplayException;

/**
 * Finds a source of facts on the X11 desktop that this process belongs to.
 *
 * @param what  what the desktop is asked, for the sentence that says why it can't be
 * @param found makes the source of what is connected now, or of null where the display can't be reached yet, and of what connects anew
 * @param none  makes a source that says why there is none
 * @param <C>   what the display is asked
 * @param <S>   the source
 */
record X11Desktop<C extends DisplayConnection, S>(String what, BiFunction<C, DisplayOpener<C>, S> found, Function<String, S> none) {

	/** The source by the variables of the environment. */
	S find(Map<String, String> environment, Function<DisplayName, DisplayOpener<C>> opener) {
		String display = environment.getOrDefault("DISPLAY", "");
		if (display.isEmpty()) {
			boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
			return none.apply(wayland ? "a Wayland desktop tells no " + what : "no desktop: DISPLAY is not set");
		}
		return DisplayName.find(display).map(name -> open(opener.apply(name))).orElseGet(() -> none.apply("DISPLAY is no name of a display: " + display));
	}

	@SuppressWarnings("resource") // the probe owns the connection, the caller the probe
	private S open(DisplayOpener<C> opener) {
		try {
			return found.apply(opener.open(), opener);
		} catch (UnsuitableDisplayException e) {
			return none.apply(e.getMessage());
		} catch (IOException e) {
			// Started before the desktop, or at a bad moment: the probe goes on trying.
			return found.apply(null, opener);
		}
	}
}
