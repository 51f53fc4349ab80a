package org.kado.archive.index;

import java.io.IOException;

/** A part of the index is not what was written. It is thrown away and made again from the logs. */
public final class IndexDamageException extends IOException {

	private static final long serialVersionUID = 1L;

	/** Damage of that kind. */
	public IndexDamageException(String message) {
		super(message);
	}
}
