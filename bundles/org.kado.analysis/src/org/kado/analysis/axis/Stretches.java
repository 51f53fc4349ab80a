package org.kado.analysis.axis;

import java.util.Arrays;

/**
 * The spans of the axis over which an episode of input may run: time covered by rows whose input is known, cut where the
 * recorder started. Unlike {@link Ranges}, two stretches may touch. Immutable.
 *
 * <pre>
 *   known       ├───────────────────┤   ├──────┤
 *   start                 ▲
 *   stretches   ├─────────┼─────────┤   ├──────┤
 * </pre>
 */
final class Stretches {

	/** Stands for no stretch. */
	static final int NONE = -1;

	private final long[] starts;
	private final long[] ends;

	private Stretches(long[] starts, long[] ends) {
		this.starts = starts;
		this.ends = ends;
	}

	/**
	 * Cuts the spans at the given instants.
	 *
	 * @param known     spans over which input is known
	 * @param cutMillis sorted instants at which no episode may go on
	 */
	static Stretches of(Ranges known, long[] cutMillis) {
		long[] starts = new long[known.size() + cutMillis.length];
		long[] ends = new long[starts.length];
		int size = 0;
		int cut = 0;
		for (int i = 0; i < known.size(); i++) {
			long from = known.start(i);
			for (; cut < cutMillis.length && cutMillis[cut] < known.end(i); cut++) {
				if (cutMillis[cut] > from) {
					starts[size] = from;
					ends[size++] = cutMillis[cut];
					from = cutMillis[cut];
				}
			}
			starts[size] = from;
			ends[size++] = known.end(i);
		}
		return new Stretches(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
	}

	/** Start of the stretch. */
	long start(int stretch) {
		return starts[stretch];
	}

	/** End of the stretch. */
	long end(int stretch) {
		return ends[stretch];
	}

	/** The stretch that holds the instant, or {@link #NONE}. */
	int holding(long millis) {
		int index = after(millis);
		return index < ends.length && starts[index] <= millis ? index : NONE;
	}

	/**
	 * The stretch that an instant of input belongs to. An instant may stand at the very end of its row, and up to one poll before
	 * its row's start; then it belongs to where the row begins.
	 *
	 * @return the stretch, or {@link #NONE} where the instant lies in a break
	 */
	int ofInput(long millis, long rowStart, long rowEnd, long pollMillis) {
		if (millis < rowStart) {
			int here = holding(millis);
			int there = holding(rowStart);
			return there == NONE ? here : there;
		}
		int here = holding(Math.min(millis, rowEnd - 1));
		if (here != NONE) {
			return here;
		}
		int next = after(millis);
		if (next > 0 && ends[next - 1] == millis) {
			return next - 1;
		}
		return next < ends.length && starts[next] - millis <= pollMillis ? next : NONE;
	}

	/** The first stretch that ends after the instant. */
	private int after(long millis) {
		int index = Arrays.binarySearch(ends, millis);
		return index >= 0 ? index + 1 : -index - 1;
	}
}
