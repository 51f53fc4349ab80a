package org.kado.store.csv;

/** What the store asks of a file system. */
enum FileOperation {
	/** Make the folders. */
	CREATE_FOLDERS,
	/** List a folder. */
	LIST,
	/** Ask whether a file is there. */
	EXISTS,
	/** Open for reading. */
	READ,
	/** Read on. */
	READ_ON,
	/** Read the end. */
	TAIL,
	/** Open for appending a file that is there. */
	OPEN,
	/** Open for appending a file that is not there yet, or for writing anew. */
	CREATE,
	/** Write. */
	WRITE,
	/** Force. */
	FORCE,
	/** Force names. */
	FORCE_NAMES,
	/** Ask for the length. */
	SIZE,
	/** Close a file that was written. */
	CLOSE,
	/** Rename. */
	RENAME,
	/** Put content in the place of a file as a whole. */
	REPLACE,
	/** Delete. */
	DELETE,
	/** Take a lock. */
	LOCK
}
