package org.kado.model.facts;

/** Up to {@value #MAX} truth values in one number, two bits each, so that a tick holds them without allocating. */
public final class Truths {

	/** How many values there is room for. */
	public static final int MAX = 32;

	/** All values unknown. */
	public static final long NONE_KNOWN = 0;

	private static final int BITS = 2;
	private static final int NO = 1;
	private static final int YES = 2;
	private static final int MASK = 3;

	private Truths() {
	}

	/** The values with the one at the place changed. */
	public static long with(long truths, int place, Truth truth) {
		if (place < 0 || place >= MAX) {
			throw new IllegalArgumentException("there is no place " + place);
		}
		long bits = switch (truth) {
			case NO -> NO;
			case YES -> YES;
			case UNKNOWN -> 0;
		};
		return truths & ~((long) MASK << place * BITS) | bits << place * BITS;
	}

	/** The value at the place; unknown beyond the last one. */
	public static Truth get(long truths, int place) {
		if (place < 0 || place >= MAX) {
			return Truth.UNKNOWN;
		}
		int bits = (int) (truths >>> place * BITS) & MASK;
		return bits == YES ? Truth.YES : bits == NO ? Truth.NO : Truth.UNKNOWN;
	}
}
