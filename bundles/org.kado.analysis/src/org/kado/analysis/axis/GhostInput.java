package org.kado.analysis.axis;

import java.util.BitSet;

/**
 * Finds input that a person can't have made: over at least half an hour all spacings of instants are within a tenth of a
 * second of each other, and no key was counted.
 *
 * <pre>
 *   instants   ·  · ·      ·     ·     ·     ·     ·     ·    ··
 *                          ├─────────────────────────────┤        spacings differ by less than 100 ms, for 30 min or more
 * </pre>
 *
 * Windows are as long as they can be; overlapping ones make one span. A spacing counts only if both its ends lie in one stretch.
 */
final class GhostInput {

	/** Spacings of a person differ by at least this much, in milliseconds. */
	private static final long LEAST_SPREAD_MILLIS = 100;

	/** For so long at least must the spacing be even, in milliseconds. */
	private static final long SHORTEST_MILLIS = 30 * 60_000L;

	/** A single spacing is always even: so many rows at least must agree. */
	private static final int LEAST_ROWS = 3;

	private final Instants instants;
	private final Stretches stretches;
	private final SlidingExtremes window;
	private final Ranges spans = new Ranges();
	private final BitSet ghosts = new BitSet();
	private int ownStart = -1;

	private GhostInput(Instants instants, Stretches stretches) {
		this.instants = instants;
		this.stretches = stretches;
		window = new SlidingExtremes(instants::smallestSpacing, instants::largestSpacing);
	}

	/** Searches all instants. */
	static GhostInput of(Instants instants, Stretches stretches) {
		GhostInput ghost = new GhostInput(instants, stretches);
		ghost.search();
		return ghost;
	}

	/** Spans of ghost input, from the first to the last of its instants. */
	Ranges spans() {
		return spans;
	}

	/** Whether the i-th row with input holds nothing but ghost input. */
	boolean isGhost(int i) {
		return ghosts.get(i);
	}

	/** Whether no span of even input can hold both the i-th row with input and the one before it. */
	boolean separates(int i) {
		return i == 0 || !joined(i) || !even(i) || !even(i - 1) || instants.largestSpacing(i) - instants.smallestSpacing(i - 1) >= LEAST_SPREAD_MILLIS
				|| instants.largestSpacing(i - 1) - instants.smallestSpacing(i) >= LEAST_SPREAD_MILLIS;
	}

	private void search() {
		int from = 0;
		int marked = 0;
		for (int i = 0; i < instants.size(); i++) {
			boolean joined = i > 0 && joined(i);
			if (!even(i) || !joined && instants.count(i) < 2) {
				from = i + 1;
				continue;
			}
			if (!joined) {
				from = i;
				ownStart = i;
			}
			from = narrow(from, i);
			if (i - from + 1 >= LEAST_ROWS && instants.last(i) - since(from) >= SHORTEST_MILLIS) {
				spans.append(since(from), instants.last(i));
				ghosts.set(Math.max(marked, from), i + 1);
				marked = i + 1;
			}
		}
	}

	/** Takes the i-th row into the window and moves its beginning until the spacings in it are even. */
	private int narrow(int windowFrom, int i) {
		int from = windowFrom;
		window.add(i);
		window.dropBefore(from);
		while (from <= i && window.spread() >= LEAST_SPREAD_MILLIS) {
			from++;
			if (from <= i) {
				window.dropBefore(from);
			}
		}
		return from;
	}

	/** Where the first spacing of a window begins: at an earlier row's last instant, or within the first row of a stretch. */
	private long since(int from) {
		return from == ownStart ? instants.first(from) : instants.last(from - 1);
	}

	/** Whether the i-th row's spacings are known, were made without keys, and lie in one stretch. */
	private boolean even(int i) {
		int here = instants.stretchOfFirst(i, stretches);
		return instants.smallestSpacing(i) >= 0 && instants.largestSpacing(i) >= 0 && here != Stretches.NONE
				&& here == instants.stretchOfLast(i, stretches) && !instants.keyed(instants.row(i), instants.row(i));
	}

	/** Whether the spacing to the row with input before it counts: in one stretch, and without keys in between. */
	private boolean joined(int i) {
		return instants.stretchOfFirst(i, stretches) == instants.stretchOfLast(i - 1, stretches)
				&& !instants.keyed(instants.row(i - 1) + 1, instants.row(i) - 1);
	}
}
