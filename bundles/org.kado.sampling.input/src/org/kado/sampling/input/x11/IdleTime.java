package org.kado.sampling.input.x11;

import java.io.IOException;

/** How long a desktop has seen no input. */
public interface IdleTime extends DisplayConnection {

	/**
	 * Sends the question that {@link #idleMillis} then takes the answer to; the idle time is that of now.
	 *
	 * @throws IOException where the connection is lost; it is of no use afterwards
	 */
	void ask() throws IOException;

	/**
	 * Takes the answer to {@link #ask()}, or asks now where that was not called.
	 *
	 * @return milliseconds since the last input, counted by a clock that stands still in sleep
	 * @throws IOException where the answer does not come in time or the connection is lost; it is of no use afterwards
	 */
	long idleMillis() throws IOException;
}
