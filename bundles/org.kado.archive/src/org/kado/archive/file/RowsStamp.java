package org.kado.archive.file;

/**
 * Makes a stamp, by which rows are told from others without being looked at, of all that the rows depend on. Not safe for use by several threads.
 */
public final class RowsStamp {

	/** An odd number whose bits are spread evenly. */
	private static final long MIXING = 0x9E37_79B9_7F4A_7C15L;

	private long value;

	/** Mixes a further part in; the order counts. */
	public RowsStamp and(long part) {
		value = (value ^ value >>> 29) * MIXING + part;
		return this;
	}

	/** The stamp. */
	public long value() {
		return value;
	}
}
