package org.kado.store.csv.file;

import java.io.IOException;

/** A lock on a file. It ends when it is released or the process ends; the file stays. */
public interface FolderLock {

	/** Gives the lock back. */
	void release() throws IOException;

	/** Whether the lock is held and others still meet it: false where its file was deleted, or its drive taken away. */
	boolean isInPlace();
}
