package org.kado.analysis.usage;

import java.util.Arrays;
import java.util.Optional;

import org.kado.model.TimeRange;

/** For each number of equipment that might be left, the spans in which more are in use. Told in order of time. */
final class ClashSpans {

	private final long[] since;
	private final int[] counts;
	private final TimeRange[] longest;
	private int inUse;
	private long until = Long.MIN_VALUE;

	ClashSpans(int equipment) {
		since = new long[equipment];
		counts = new int[equipment];
		longest = new TimeRange[equipment];
	}

	/** So many were in use in that span. */
	void add(long fromMillis, long toMillis, int used) {
		if (fromMillis != until) {
			end();
		}
		change(fromMillis, used);
		until = toMillis;
	}

	/** Nothing follows for now. */
	void end() {
		change(until, 0);
	}

	private void change(long atMillis, int used) {
		if (used > inUse) {
			Arrays.fill(since, inUse, used, atMillis);
		}
		for (int left = used; left < inUse; left++) {
			TimeRange span = new TimeRange(since[left], atMillis);
			counts[left]++;
			longest[left] = longest[left] == null || span.millis() > longest[left].millis() ? span : longest[left];
		}
		inUse = used;
	}

	int count(int left) {
		return counts[left];
	}

	Optional<TimeRange> longest(int left) {
		return Optional.ofNullable(longest[left]);
	}
}
