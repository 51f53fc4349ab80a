package org.kado.sampling.input.x11;

import java.io.IOException;

/** How long a desktop has seen no input. */
public interface IdleTime extends DisplayConnection {

	/**
	 * Asks once.
	 *
	 * @return milliseconds since the last input, counted by a clock that stands still in sleep
	 * @throws IOException where the answer does not come in time or the connection is lost; it is of no use afterwards
	 */
	long idleMillis() throws IOException;
}
