package org.kado.sampling.hook;

/** The system's input hook. */
interface Hook {

	/**
	 * Begins to tell of input.
	 *
	 * @throws HookException where the system does not allow it
	 */
	void start(EventCounts counts) throws HookException;

	/** Ends it; may be started again. */
	void stop(EventCounts counts);

	/** Whether it is hooked in right now. */
	boolean running();

	/** Why there is no hook. */
	final class HookException extends Exception {

		private static final long serialVersionUID = 1;

		HookException(String message, Throwable cause) {
			super(message, cause);
		}
	}
}
