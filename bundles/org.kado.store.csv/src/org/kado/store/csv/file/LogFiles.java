package org.kado.store.csv.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the store wants of a file system: a seam where tests let files fail. */
public interface LogFiles {

	/** Makes the folder and those above it where they are missing. */
	void createFolders(Path folder) throws IOException;

	/** The files in a folder, sorted by name; empty where there is no such folder. */
	List<Path> list(Path folder) throws IOException;

	/** Whether the file is there. */
	boolean exists(Path file);

	/** Opens a file for reading from its beginning. */
	InputStream read(Path file) throws IOException;

	/** The last bytes of a file, or all of a shorter one. */
	byte[] tail(Path file, int maxBytes) throws IOException;

	/** Opens a file for appending, and makes it where it is missing. */
	AppendFile append(Path file) throws IOException;

	/** Opens a file for writing, empty, whatever it held before. */
	AppendFile create(Path file) throws IOException;

	/** Length of a file in bytes. */
	long size(Path file) throws IOException;

	/** Removes a file; one that is not there is no error. */
	void delete(Path file) throws IOException;

	/** Waits until names given, changed and taken away in the folder are on the disk, where the system can tell. */
	void forceNames(Path folder) throws IOException;

	/** Bytes that may still be written where the folder lies; empty where the system does not tell. */
	OptionalLong freeBytes(Path folder);

	/** Gives a file another name; fails where that name is taken. */
	void rename(Path from, Path to) throws IOException;

	/** Puts the content in the place of the file as a whole, so that a crash leaves the old content or the new. */
	void replace(Path file, byte[] content) throws IOException;

	/**
	 * Locks a file, and makes it where it is missing.
	 *
	 * @param note what the file shall hold for others to read while it is locked
	 * @return the lock; empty where it is taken
	 */
	Optional<FolderLock> tryLock(Path file, String note) throws IOException;

	/** The note of whoever holds the lock on the file; empty where it can't be read. */
	String lockNote(Path file);
}
