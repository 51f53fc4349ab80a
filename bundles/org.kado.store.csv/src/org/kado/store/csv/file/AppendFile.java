package org.kado.store.csv.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file open for appending. One thread writes; {@link #force()} may be called by another. */
public interface AppendFile {

	/**
	 * Appends bytes with one call to the system.
	 *
	 * @return how many bytes were taken; fewer than remain where the system took a part only
	 */
	int write(ByteBuffer bytes) throws IOException;

	/** Waits until what was written is on the disk. */
	void force() throws IOException;

	/** Length in bytes. */
	long size() throws IOException;

	/** Whether the name still leads to this file: false where it was deleted, or its drive taken away, while it is open. */
	boolean isInPlace();

	/** Closes the file; what was written stays written, whether forced or not. */
	void close() throws IOException;
}
