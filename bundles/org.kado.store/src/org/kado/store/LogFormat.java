package org.kado.store;

import java.io.IOException;

/** A kind of log file that can be read. Implementations hold no state and are safe for use by several threads. */
public interface LogFormat {

	/** Stable name, e.g. "kado-facts". */
	String id();

	/**
	 * Whether the file is of this format, judged by its header and first row, never by modification time; the name may help only
	 * where the content cannot tell (files of the original S1 tool).
	 *
	 * @param name file name without folders
	 * @param head the file's first bytes, up to 8192, exactly as stored
	 */
	boolean recognises(String name, byte[] head);

	/**
	 * Reads the whole file into the sink. What can't be read becomes a problem; whole rows before and after it are kept.
	 *
	 * What the content leaves open and the rules don't answer is asked ({@link LogSink#question}); nothing of such a file counts.
	 *
	 * @param source       the file
	 * @param rules        what a person has said about such files
	 * @param sink         takes what was read, called in file order by this thread
	 * @throws IOException where the file can't be opened or read at all
	 */
	void read(LogSource source, ReadRules rules, LogSink sink) throws IOException;

	/** Whether another tool than Kado writes such files. Kado's own formats are asked first. */
	default boolean isForeign() {
		return true;
	}
}
