package org.kado.sampling.input.x11;

import java.io.IOException;

/** The X server could not do what was asked; the connection goes on. */
final class XErrorException extends IOException {

	private static final long serialVersionUID = 1;

	/** @param code as the protocol numbers errors */
	XErrorException(int code) {
		super("X error " + code);
	}
}
