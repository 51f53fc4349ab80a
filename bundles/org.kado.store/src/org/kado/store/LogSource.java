package org.kado.store;

import java.io.IOException;
import java.io.InputStream;

/** A log file to read, wherever its bytes are. */
public interface LogSource {

	/** File name without folders; equipment names of the original tool stand in it. */
	String name();

	/** The name that problems carry: the path relative to the opened folder. */
	String label();

	/** The bytes from the beginning; the caller closes. Inflated already where the file is compressed. */
	InputStream open() throws IOException;
}
