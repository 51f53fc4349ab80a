package org.kado.model.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Packs blocks of numbers for {@link PackedLongs}, whose layout is told there. */
final class PackedBlocks {

	private static final int FIRST_BYTES = 256;

	/** Lines and places, 16 bytes a block. */
	private ByteBuffer entries = little(FIRST_BYTES);
	private ByteBuffer payload = little(FIRST_BYTES);
	private int place;
	private int count;

	/** Number of blocks. */
	int count() {
		return count;
	}

	/** Packs the first numbers of the array as one block. */
	void add(long[] values, int length) {
		long slope = slope(values, length);
		Spread level = Spread.of(values, length, 0);
		Spread tilted = slope == 0 ? level : Spread.of(values, length, slope);
		Spread best = tilted.width < level.width ? tilted : level;
		entries = room(entries, PackedLongs.ENTRY_BYTES);
		entries.putLong(best.least).putInt((int) best.slope).putInt(place);
		payload = room(payload, best.width * PackedLongs.UNIT_BYTES);
		pack(values, length, best);
		place += best.width;
		count++;
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

	private void pack(long[] values, int length, Spread spread) {
		int width = spread.width;
		int start = payload.position();
		long word = 0;
		int filled = 0;
		for (int i = 0; width > 0 && i < length; i++) {
			long above = values[i] - spread.line(i);
			word |= above << filled;
			filled += width;
			if (filled >= Long.SIZE) {
				payload.putLong(word);
				filled -= Long.SIZE;
				word = filled == 0 ? 0 : above >>> width - filled;
			}
		}
		if (filled > 0) {
			payload.putLong(word);
		}
		// the last block may be shorter; its room is the same, so that a place tells a width
		Arrays.fill(payload.array(), payload.position(), start + width * PackedLongs.UNIT_BYTES, (byte) 0);
		payload.position(start + width * PackedLongs.UNIT_BYTES);
	}

	/** All of it, with the number of numbers in front. */
	ByteBuffer bytes(int size) {
		int length = PackedLongs.HEAD_BYTES + (count + 1) * PackedLongs.ENTRY_BYTES + payload.position() + PackedLongs.SPARE_BYTES;
		ByteBuffer bytes = little(length);
		bytes.putInt(size).putInt(count).put(entries.flip());
		bytes.putLong(0).putInt(0).putInt(place);
		bytes.put(payload.flip());
		return bytes.rewind();
	}

	private static ByteBuffer room(ByteBuffer buffer, int more) {
		if (buffer.remaining() >= more + Long.BYTES) {
			return buffer;
		}
		ByteBuffer larger = little(Math.max(buffer.capacity() * 2, buffer.position() + more + Long.BYTES));
		return larger.put(buffer.flip());
	}

	private static ByteBuffer little(int capacity) {
		return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
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
				least = Math.min(least, value);
				most = Math.max(most, value);
			}
			int width = Long.SIZE - Long.numberOfLeadingZeros(most - least);
			// of numbers so far apart the difference is right as bits, yet they need all 64
			return new Spread(least, slope, width > PackedLongs.WIDEST ? Long.SIZE : width);
		}

		long line(int i) {
			return least + (slope * i >> PackedLongs.SLOPE_BITS);
		}
	}
}
