package org.kado.sampling.input.x11;

import java.io.IOException;

/** The display answers, and can never tell the last-input time. */
public final class UnsuitableDisplayException extends IOException {

	private static final long serialVersionUID = 1;

	/** The message is a sentence for the log. */
	public UnsuitableDisplayException(String message) {
		super(message);
	}
}
