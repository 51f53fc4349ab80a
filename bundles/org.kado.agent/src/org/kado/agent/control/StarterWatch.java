package org.kado.agent.control;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the recording when the starter wants it. <code>kado-agentw.exe</code> holds our standard input open as long as we shall record;
 * its end is the wish to stop, and comes as well when the starter itself is gone.
 */
public final class StarterWatch {

	/** Property that the starter sets where standard input has this meaning. */
	public static final String PROPERTY = "kado.stop";
	/** Its value then. */
	public static final String BY_STANDARD_INPUT = "stdin";

	private StarterWatch() {
	}

	/**
	 * Watches in a thread of its own, which never keeps Java from ending.
	 *
	 * @param input what the starter holds open; it is read byte by byte, since a pipe cannot always tell how much it holds
	 */
	public static Thread start(InputStream input, StopSignal signal) {
		Thread thread = new Thread(() -> awaitEnd(input, signal), "kado starter watch");
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private static void awaitEnd(InputStream input, StopSignal signal) {
		try {
			int read = input.read();
			while (read >= 0) {
				read = input.read(); // what is said does not matter
			}
		} catch (IOException e) {
			// a broken pipe is an end as well
		}
		signal.request("starter");
	}
}
