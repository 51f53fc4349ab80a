package org.kado.sampling.input.x11;

import java.io.IOException;

/**
 * Connects to a display.
 *
 * @param <C> what it is asked
 */
@FunctionalInterface
public interface DisplayOpener<C extends DisplayConnection> {

	/** @throws IOException where it can't be reached now */
	C open() throws IOException;
}
