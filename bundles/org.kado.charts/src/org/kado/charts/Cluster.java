package org.kado.charts;

/**
 * The bars of one day, side by side.
 *
 * @param count number of bars
 * @param bar   width of each, pixels, at least 1
 * @param gap   free space between two, pixels
 */
record Cluster(int count, int bar, int gap) {

	private static final int WIDEST_BAR = 128;
	private static final int LEAST_GAP = 4;
	private static final int WIDEST_GAP = 24;
	/** Days narrower than this stand without space between them: space of a pixel here and none there would look like data. */
	private static final int LEAST_SPACED_SLOT = 6;

	/**
	 * The bars that fill a day's slot.
	 *
	 * @param slot  width of the slot, pixels
	 * @param count number of bars, at least 1
	 */
	static Cluster of(int slot, int count) {
		if (count == 1) {
			int space = slot < LEAST_SPACED_SLOT ? 0 : Math.min(slot / 4, WIDEST_GAP);
			return new Cluster(1, Math.max(1, Math.min(WIDEST_BAR, slot - space)), 0);
		}
		int bar = Math.min(WIDEST_BAR, (slot - WIDEST_GAP - (count - 1) * LEAST_GAP) / count);
		int gap = bar < WIDEST_BAR ? LEAST_GAP : Math.min(WIDEST_GAP, (slot - count * bar) / count);
		return new Cluster(count, Math.max(1, bar), gap);
	}

	/** Width of all bars with the gaps between them, pixels. */
	int width() {
		return count * bar + (count - 1) * gap;
	}
}
