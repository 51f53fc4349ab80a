package org.kado.analysis.calendar;

import java.util.Arrays;
import java.util.List;

import org.kado.analysis.axis.Ranges;

/**
 * Which calendar time several recordings claim: all of it, and what more than one claims.
 *
 * <pre>
 *   recording   ├───────────────┤
 *   another             ├──────────────┤
 *   any         ├──────────────────────┤
 *   several             ├───────┤
 * </pre>
 *
 * @param any     claimed by one or more
 * @param several claimed by two or more
 */
record Claims(Ranges any, Ranges several) {

	/** Compares the recordings; each claims a millisecond once at most. Takes n log n time. */
	static Claims of(List<Ranges> recordings) {
		int count = recordings.stream().mapToInt(Ranges::size).sum();
		long[] starts = new long[count];
		long[] ends = new long[count];
		int size = 0;
		for (Ranges recording : recordings) {
			for (int i = 0; i < recording.size(); i++) {
				starts[size] = recording.start(i);
				ends[size++] = recording.end(i);
			}
		}
		Arrays.sort(starts);
		Arrays.sort(ends);
		return sweep(starts, ends);
	}

	private static Claims sweep(long[] starts, long[] ends) {
		Claims claims = new Claims(new Ranges(), new Ranges());
		int opened = 0;
		long from = 0;
		for (int closed = 0; closed < ends.length;) {
			boolean opens = opened < starts.length && starts[opened] < ends[closed];
			long at = opens ? starts[opened] : ends[closed];
			int depth = opened - closed;
			if (depth > 0) {
				claims.any.append(from, at);
			}
			if (depth > 1) {
				claims.several.append(from, at);
			}
			from = at;
			if (opens) {
				opened++;
			} else {
				closed++;
			}
		}
		return claims;
	}
}
