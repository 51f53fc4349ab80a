package org.kado.agent.recording;

/** Makes rows safe against a power cut, off the recording thread. */
public interface Force extends AutoCloseable {

	/** Asks for a force; returns at once. */
	void request();

	/**
	 * Asks for a force; returns at once.
	 *
	 * @param tried called by another thread once a force that began after this was tried, whether it worked or not; at the latest when
	 *              the force is closed
	 */
	void request(Runnable tried);

	/** Ends after the force at hand. What was asked meanwhile is left to the closing of the recording. */
	@Override
	void close();
}
