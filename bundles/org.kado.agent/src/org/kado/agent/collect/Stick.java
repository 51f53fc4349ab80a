package org.kado.agent.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** What a collection wants of the stick: a seam where tests let sticks fill, break and be pulled. */
public interface Stick {

	/** Size of the file, or -1 where there is none. */
	long size(Path file);

	/** Makes the folder and those above it where they are missing. */
	void createFolders(Path folder) throws IOException;

	/** Opens a file for reading from its beginning. */
	InputStream read(Path file) throws IOException;

	/** Begins a file anew. Flushing the stream forces what was written to the stick. */
	OutputStream write(Path file) throws IOException;

	/** Gives a file another name; a file of that name is replaced. Waits until the stick has it, as far as the system offers that. */
	void rename(Path from, Path to) throws IOException;

	/** Takes away a part file of ours. */
	void deletePart(Path part) throws IOException;

	/** Bytes that can still be written in the folder; a large number where the system does not tell. */
	long usableBytes(Path folder);

	/** Whether files beyond 4 GiB are refused. */
	boolean limitedToFourGiB(Path folder);
}
