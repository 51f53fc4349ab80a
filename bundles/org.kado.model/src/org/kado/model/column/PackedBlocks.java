package org.kado.model.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;

/** Packs blocks of numbers for {@link PackedLongs}, whose layout is told there. */
final class PackedBlocks {

	private static final int FIRST_WORDS = 8;
	private static final int ENTRY_WORDS = PackedLongs.ENTRY_BYTES / Long.BYTES;
	private static final int UNIT_WORDS = PackedLongs.UNIT_BYTES / Long.BYTES;
	/** What is copied is mostly gone on with by a little. */
	private static final int MORE_SHIFT = 3;
	private static final long LOW_BITS = 0xffff_ffffL;

	/** Lines and places, 16 bytes a block. */
	private long[] entries = new long[FIRST_WORDS];
	private long[] payload = new long[FIRST_WORDS];
	private int place;
	private int count;

	/** Number of blocks. */
	int count() {
		return count;
	}

	/** Packs the first numbers of the array as one block. */
	void add(long[] values, int length) {
		Spread best = best(values, length);
		entries = room(entries, (count + 1) * ENTRY_WORDS);
		entries[count * ENTRY_WORDS] = best.least;
		entries[count * ENTRY_WORDS + 1] = best.slope & LOW_BITS | (long) place << Integer.SIZE;
		payload = room(payload, (place + best.width) * UNIT_WORDS);
		if (best.width > 0) {
			pack(values, length, best);
		}
		place += best.width;
		count++;
	}

	/**
	 * Takes the first blocks of packed numbers as they are; all of them must be whole.
	 *
	 * @param packed      as {@link #bytes(int)} gave them
	 * @param fromPayload where in them the bits of the first block begin
	 * @param blocks      how many
	 */
	void add(ByteBuffer packed, int fromPayload, int blocks) {
		int before = place;
		entries = room(entries, (count + blocks) * ENTRY_WORDS);
		for (int block = 0; block < blocks; block++) {
			int entry = PackedLongs.HEAD_BYTES + block * PackedLongs.ENTRY_BYTES;
			entries[count * ENTRY_WORDS] = packed.getLong(entry);
			entries[count * ENTRY_WORDS + 1] = packed.getInt(entry + 8) & LOW_BITS | (long) (before + packed.getInt(entry + 12)) << Integer.SIZE;
			place = before + packed.getInt(entry + PackedLongs.ENTRY_BYTES + 12);
			count++;
		}
		payload = room(payload, place * UNIT_WORDS + (place * UNIT_WORDS >> MORE_SHIFT));
		LongBuffer bits = packed.slice(fromPayload, (place - before) * PackedLongs.UNIT_BYTES).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
		bits.get(payload, before * UNIT_WORDS, (place - before) * UNIT_WORDS);
	}

	private static Spread best(long[] values, int length) {
		if (isOneValue(values, length)) {
			return new Spread(values[0], 0, 0);
		}
		long slope = slope(values, length);
		if (slope == 0) {
			return Spread.of(values, length, 0);
		}
		int rise = bits(Math.abs(values[length - 1] - values[0]));
		if (isSteep(values, length)) {
			Spread tilted = Spread.of(values, length, slope);
			return rise > tilted.width ? tilted : narrower(tilted, Spread.of(values, length, 0)); // a level block is at least as wide as the rise
		}
		Spread level = Spread.of(values, length, 0);
		return rise < level.width ? level : narrower(level, Spread.of(values, length, slope)); // what goes up and down is no narrower above a line
	}

	/** Whether the numbers look as if they lay on a line from the first to the last. */
	private static boolean isSteep(long[] values, int length) {
		long rise = values[length - 1] - values[0];
		long fromMiddle = values[length / 2] - values[0] - rise / 2;
		return Math.abs(fromMiddle) < Math.abs(rise) / 4;
	}

	private static Spread narrower(Spread one, Spread other) {
		return other.width < one.width ? other : one;
	}

	private static int bits(long above) {
		return Long.SIZE - Long.numberOfLeadingZeros(above);
	}

	/** What does not change, or is not measured, is most of what is recorded: it is told by one look. */
	private static boolean isOneValue(long[] values, int length) {
		long first = values[0];
		for (int i = 1; i < length; i++) {
			if (values[i] != first) {
				return false;
			}
		}
		return true;
	}

	/** The line from the first to the last number; 0 where it is too steep. */
	private static long slope(long[] values, int length) {
		if (length < 2) {
			return 0;
		}
		long rise = values[length - 1] - values[0];
		if (Math.abs(rise) >= 1L << 48) {
			return 0;
		}
		long slope = (rise << PackedLongs.SLOPE_BITS) / (length - 1);
		return slope == (int) slope ? slope : 0;
	}

	/** The last block may be shorter; its room is the same, so that a place tells a width. */
	private void pack(long[] values, int length, Spread spread) {
		int width = spread.width;
		int at = place * UNIT_WORDS;
		long[] words = payload;
		long word = 0;
		int filled = 0;
		for (int i = 0; i < length; i++) {
			long above = values[i] - spread.line(i);
			word |= above << filled;
			filled += width;
			if (filled >= Long.SIZE) {
				words[at++] = word;
				filled -= Long.SIZE;
				word = filled == 0 ? 0 : above >>> width - filled;
			}
		}
		if (filled > 0) {
			words[at] = word;
		}
	}

	/** All of it, with the number of numbers in front. */
	ByteBuffer bytes(int size) {
		int words = place * UNIT_WORDS;
		int length = PackedLongs.HEAD_BYTES + (count + 1) * PackedLongs.ENTRY_BYTES + words * Long.BYTES + PackedLongs.SPARE_BYTES;
		ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putInt(size).putInt(count);
		LongBuffer target = bytes.asLongBuffer();
		target.put(entries, 0, count * ENTRY_WORDS).put(0).put((long) place << Integer.SIZE).put(payload, 0, words);
		return bytes.rewind();
	}

	private static long[] room(long[] words, int needed) {
		return needed <= words.length ? words : Arrays.copyOf(words, Math.max(words.length * 2, needed));
	}

	/**
	 * How a block lies above a line.
	 *
	 * @param least where the line begins, so that no number lies below it
	 * @param slope rise from number to number, with {@link PackedLongs#SLOPE_BITS} binary places
	 * @param width bits that the farthest number needs
	 */
	private record Spread(long least, long slope, int width) {

		static Spread of(long[] values, int length, long slope) {
			long least = values[0];
			long most = least;
			for (int i = 1; i < length; i++) {
				long value = values[i] - (slope * i >> PackedLongs.SLOPE_BITS);
				if (value < least) {
					least = value;
				} else if (value > most) {
					most = value;
				}
			}
			int width = bits(most - least);
			// of numbers so far apart the difference is right as bits, yet they need all 64
			return new Spread(least, slope, width > PackedLongs.WIDEST ? Long.SIZE : width);
		}

		long line(int i) {
			return least + (slope * i >> PackedLongs.SLOPE_BITS);
		}
	}
}
