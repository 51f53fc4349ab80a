package org.kado.sampling.input.x11;

/** A connection to an X server that answers one kind of question. */
public interface DisplayConnection extends AutoCloseable {

	@Override
	void close();
}
