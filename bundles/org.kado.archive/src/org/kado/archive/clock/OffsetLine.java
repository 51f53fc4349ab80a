package org.kado.archive.clock;

import org.kado.archive.file.RowsStamp;

/**
 * What the PC's clock is put right by, as it ran: even between two moments, the same before the first and after the last one.
 */
final class OffsetLine {

	private final long[] atMillis;
	private final long[] offsetMillis;

	/**
	 * @param atMillis     moments of the PC's clock, rising; at least one
	 * @param offsetMillis true time minus the PC's clock at each of them
	 */
	OffsetLine(long[] atMillis, long[] offsetMillis) {
		this.atMillis = atMillis.clone();
		this.offsetMillis = offsetMillis.clone();
	}

	long at(long clockMillis) {
		int last = atMillis.length - 1;
		if (clockMillis <= atMillis[0]) {
			return offsetMillis[0];
		}
		if (clockMillis >= atMillis[last]) {
			return offsetMillis[last];
		}
		int next = 1;
		while (atMillis[next] < clockMillis) {
			next++;
		}
		double part = (clockMillis - atMillis[next - 1]) / (double) (atMillis[next] - atMillis[next - 1]);
		return offsetMillis[next - 1] + Math.round(part * (offsetMillis[next] - offsetMillis[next - 1]));
	}

	/** Mixes in all that the line depends on. */
	void mixInto(RowsStamp stamp) {
		for (int i = 0; i < atMillis.length; i++) {
			stamp.and(atMillis[i]).and(offsetMillis[i]);
		}
	}
}
