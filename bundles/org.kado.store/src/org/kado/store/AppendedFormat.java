package org.kado.store;

import java.io.IOException;
import java.io.InputStream;

import org.kado.model.facts.FactsHeader;

/**
 * A format whose files are only added to at their end: of one that grew, what was read before need not be read again. Its readers tell the sink from where they could go on
 * ({@link LogSink#resumable}).
 */
public interface AppendedFormat extends LogFormat {

	/**
	 * A place in a file from which reading can go on.
	 *
	 * @param offset first byte of a line
	 * @param line   its number, from 1
	 */
	record Place(long offset, long line) {
	}

	/**
	 * Reads a file from there on as if what stands before had just been read.
	 *
	 * @param label  the name that problems carry
	 * @param rest   the bytes from that place on; the caller closes
	 * @param place  where they stand
	 * @param header the header under which they stand
	 * @param sink   takes what was read; it has been told of the header
	 * @return false where the rest can't be read without what stands before: then what the sink was told counts for nothing
	 * @throws IOException where the bytes can't be read
	 */
	boolean readOn(String label, InputStream rest, Place place, FactsHeader header, LogSink sink) throws IOException;
}
