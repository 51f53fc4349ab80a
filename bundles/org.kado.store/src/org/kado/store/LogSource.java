package org.kado.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** A log file to read, wherever its bytes are. */
public interface LogSource {

	/** File name without folders; equipment names of the original tool stand in it. */
	String name();

	/** The name that problems carry: the path relative to the opened folder. */
	String label();

	/**
	 * Names of the folders that the file lies in, outermost first, as far as they may tell something: foreign files often name their
	 * equipment nowhere else.
	 */
	default List<String> folders() {
		List<String> names = Arrays.asList(label().split("/"));
		return List.copyOf(names.subList(0, names.size() - 1));
	}

	/** The bytes from the beginning; the caller closes. Inflated already where the file is compressed. */
	InputStream open() throws IOException;
}
