package org.kado.agent.recording;

/** Makes rows safe against a power cut, off the recording thread. */
public interface Force extends AutoCloseable {

	/** Asks for a force; returns at once. */
	void request();

	/** Ends after the force at hand. What was asked meanwhile is left to the closing of the recording. */
	@Override
	void close();
}
