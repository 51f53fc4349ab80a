package org.kado.store;

import java.io.IOException;

/** Another agent records this session into the folder. */
public final class AlreadyRecordingException extends IOException {

	private static final long serialVersionUID = 1;

	/** The message names the folder and, where known, the other agent's pid. */
	public AlreadyRecordingException(String message) {
		super(message);
	}
}
