package org.kado.sampling.host.windows;

/** A window that gets the messages of the session. Belongs to the thread that makes it, but for {@link #quit()}. */
interface SessionWindow extends AutoCloseable {

	/** Takes the messages of a window. */
	interface Procedure {

		/** Called by the thread that runs the messages. Returns the answer. */
		long take(int message, long wParam, long lParam);
	}

	/** Makes a window. */
	interface Factory {

		/** @throws IllegalStateException where Windows refuses */
		SessionWindow open(Procedure procedure);
	}

	/** Asks for messages of the session. @return false where the service behind them is not there yet */
	boolean register();

	/** Sends WM_TIMER every so many milliseconds; 0: no more. */
	void timer(int millis);

	/** Hands messages to the procedure until {@link #quit()}. */
	void runMessages();

	/** Ends {@link #runMessages()}; called by any thread. */
	void quit();

	@Override
	void close();
}
