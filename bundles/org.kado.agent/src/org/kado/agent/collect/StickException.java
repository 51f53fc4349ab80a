package org.kado.agent.collect;

import java.io.IOException;

/** The stick does not take what is written. */
final class StickException extends IOException {

	private static final long serialVersionUID = 1;

	/** What is the matter with it. */
	enum Reason {
		/** It was pulled, is read-only, or failed. */
		NOT_WRITABLE,
		/** No room. */
		FULL,
		/** Its file system takes no file of that size. */
		TOO_LARGE,
		/** It gives back other bytes than were written. */
		DAMAGED
	}

	private final Reason reason;

	StickException(Reason reason, IOException cause) {
		super(cause.getMessage(), cause);
		this.reason = reason;
	}

	StickException(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	Reason reason() {
		return reason;
	}
}
