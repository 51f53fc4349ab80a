package org.kado.agent.recording;

/** How the recording thread waits. */
public interface Waiter {

	/**
	 * Waits so long, or less where a stop is requested meanwhile.
	 *
	 * @param millis how long, more than 0
	 * @throws InterruptedException where the thread was interrupted
	 */
	void waitMillis(long millis) throws InterruptedException;
}
