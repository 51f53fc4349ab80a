package org.kado.agent.collect;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The log folder as a collection sees it: only ever read. A seam where tests let files grow and be locked. */
public interface Originals {

	/** Paths below the log folder, with /, of what is collected, in the order it is copied. */
	List<String> list() throws IOException;

	/** Size of a file. */
	long size(String file) throws IOException;

	/** Opens a file for reading from its beginning; others may read, write, rename it meanwhile. */
	InputStream open(String file) throws IOException;
}
