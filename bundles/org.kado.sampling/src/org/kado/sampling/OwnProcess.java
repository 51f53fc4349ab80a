package org.kado.sampling;

/** What this process itself uses. Used by the recording thread; allocates nothing. */
public interface OwnProcess extends AutoCloseable {

	/** CPU time of all threads since the start, user and kernel, in milliseconds; -1 where it can't be read. */
	long cpuMillis();

	/** Resident memory in bytes; -1 where it can't be read. */
	long residentBytes();

	/** Gives files and handles back. */
	@Override
	void close();
}
