package org.kado.store.csv.text;

/**
 * How a line that was cut is told from a whole one. The writer that goes on after it ends it with this mark, so that what is left
 * of a line can't be taken for the line, even where it looks whole (<code>…,51</code> of <code>…,51234</code>).
 */
public final class TornLine {

	/** CANCEL: "disregard what precedes"; never within a value. */
	public static final byte MARK = 0x18;

	private TornLine() {
	}

	/** Whether the line (without its line break) was cut. */
	public static boolean isTorn(byte[] data, int start, int end) {
		return end > start && data[end - 1] == MARK;
	}
}
