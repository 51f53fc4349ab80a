package org.kado.model.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * Many whole numbers in little memory. They stand in blocks of {@value #BLOCK}; a block holds a straight line and, in as few bits
 * as its numbers need, how far each of them lies above that line. Numbers that rise evenly (sequences, stamps) or stay the same cost
 * next to nothing; any of them is read without the ones before it. The bytes are the same in memory and in a file, which may be mapped.
 *
 * <pre>
 *   count │ blocks │ line and place of block 0 │ … │ place of the end │ bits of block 0 │ … │ 8 spare bytes
 * </pre>
 *
 * Immutable and safe for use by several threads.
 */
public final class PackedLongs {

	/** Numbers in a block. */
	public static final int BLOCK = 128;

	/** Binary places of a line's slope behind the point. */
	static final int SLOPE_BITS = 8;

	/** Beyond so many bits eight bytes at any bit do not hold a number whole; the block then has 64. */
	static final int WIDEST = 57;

	static final int HEAD_BYTES = 8;
	static final int ENTRY_BYTES = 16;
	/** Bytes that a block takes for each bit of its numbers; places are told in this unit. */
	static final int UNIT_BYTES = BLOCK / Byte.SIZE;
	static final int SPARE_BYTES = 8;

	private static final int BLOCK_SHIFT = Integer.numberOfTrailingZeros(BLOCK);
	private static final int IN_BLOCK = BLOCK - 1;

	private final ByteBuffer bytes;
	private final int size;
	private final int payload;

	PackedLongs(ByteBuffer bytes, int size, int blocks) {
		this.bytes = bytes;
		this.size = size;
		payload = HEAD_BYTES + (blocks + 1) * ENTRY_BYTES;
	}

	/**
	 * The numbers that these bytes hold, from position to limit, as {@link #bytes()} gave them. The bytes are not copied and must not change.
	 *
	 * @throws IllegalArgumentException where they can't be such bytes
	 */
	public static PackedLongs of(ByteBuffer packed) {
		ByteBuffer bytes = packed.slice().order(ByteOrder.LITTLE_ENDIAN);
		if (bytes.limit() < HEAD_BYTES + ENTRY_BYTES + SPARE_BYTES) {
			throw new IllegalArgumentException("too short for packed numbers: " + bytes.limit() + " bytes");
		}
		int size = bytes.getInt(0);
		int blocks = bytes.getInt(4);
		if (size < 0 || blocks != (size + IN_BLOCK >>> BLOCK_SHIFT) || !fits(bytes, blocks)) {
			throw new IllegalArgumentException("not packed numbers: " + size + " numbers in " + blocks + " blocks, " + bytes.limit() + " bytes");
		}
		return new PackedLongs(bytes, size, blocks);
	}

	/** Places rise by 64 bits at most, and the last one leads to the end: then no number lies outside. */
	private static boolean fits(ByteBuffer bytes, int blocks) {
		long payload = HEAD_BYTES + (blocks + 1L) * ENTRY_BYTES;
		if (payload + SPARE_BYTES > bytes.limit()) {
			return false;
		}
		int place = 0;
		for (int block = 0; block <= blocks; block++) {
			int next = bytes.getInt(HEAD_BYTES + block * ENTRY_BYTES + 12);
			if (next < place || next - place > Long.SIZE || block == 0 && next != 0) {
				return false;
			}
			place = next;
		}
		return payload + (long) place * UNIT_BYTES + SPARE_BYTES == bytes.limit();
	}

	/** Number of numbers. */
	public int size() {
		return size;
	}

	/** The bytes to keep in a file; read only. */
	public ByteBuffer bytes() {
		return bytes.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN).rewind();
	}

	/** The number at the index. */
	public long get(int index) {
		Objects.checkIndex(index, size);
		int entry = HEAD_BYTES + (index >>> BLOCK_SHIFT) * ENTRY_BYTES;
		int place = bytes.getInt(entry + 12);
		int width = bytes.getInt(entry + ENTRY_BYTES + 12) - place;
		int i = index & IN_BLOCK;
		long line = bytes.getLong(entry) + ((long) bytes.getInt(entry + 8) * i >> SLOPE_BITS);
		return width == 0 ? line : line + bits(payload + place * UNIT_BYTES, i, width);
	}

	private long bits(int start, int i, int width) {
		int bit = i * width;
		long word = bytes.getLong(start + (bit >>> 3)) >>> (bit & 7);
		return width == Long.SIZE ? word : word & (1L << width) - 1;
	}

	/**
	 * Copies the numbers of a block, which is faster than asking for each.
	 *
	 * @param block number of the block, from 0
	 * @param to    takes them from its beginning; room for {@value #BLOCK}
	 * @return how many they are: {@value #BLOCK}, fewer in the last block
	 */
	public int copyBlock(int block, long[] to) {
		int count = Math.min(BLOCK, size - (block << BLOCK_SHIFT));
		Objects.checkIndex(block, size + IN_BLOCK >>> BLOCK_SHIFT);
		int entry = HEAD_BYTES + block * ENTRY_BYTES;
		int place = bytes.getInt(entry + 12);
		int width = bytes.getInt(entry + ENTRY_BYTES + 12) - place;
		if (width == 0) {
			Arrays.fill(to, 0, count, 0);
		} else {
			unpack(payload + place * UNIT_BYTES, width, count, to);
		}
		addLine(bytes.getLong(entry), bytes.getInt(entry + 8), count, to);
		return count;
	}

	/** Each eight bytes are taken once. */
	private void unpack(int start, int width, int count, long[] to) {
		long mask = width == Long.SIZE ? -1 : (1L << width) - 1;
		int at = start;
		long word = bytes.getLong(at);
		int used = 0;
		for (int i = 0; i < count; i++) {
			long number = word >>> used;
			used += width;
			if (used >= Long.SIZE) {
				used -= Long.SIZE;
				at += Long.BYTES;
				word = bytes.getLong(at); // behind the last block there are spare bytes
				number |= used == 0 ? 0 : word << width - used;
			}
			to[i] = number & mask;
		}
	}

	private static void addLine(long base, long slope, int count, long[] to) {
		for (int i = 0; i < count; i++) {
			to[i] += base + (slope * i >> SLOPE_BITS);
		}
	}

	/**
	 * Whether all numbers of a block lie in a span, as far as that shows without unpacking them.
	 *
	 * @param block number of the block, from 0
	 * @param from  least number of the span
	 * @param to    first number above the span
	 * @return false also where they may lie in it
	 */
	public boolean isBlockWithin(int block, long from, long to) {
		Objects.checkIndex(block, size + IN_BLOCK >>> BLOCK_SHIFT);
		int rise = Math.min(BLOCK, size - (block << BLOCK_SHIFT)) - 1;
		int entry = HEAD_BYTES + block * ENTRY_BYTES;
		int width = bytes.getInt(entry + ENTRY_BYTES + 12) - bytes.getInt(entry + 12);
		long first = bytes.getLong(entry);
		long last = first + ((long) bytes.getInt(entry + 8) * rise >> SLOPE_BITS);
		long above = width > WIDEST ? Long.MAX_VALUE : (1L << width) - 1;
		long highest = Math.max(first, last);
		long most = highest + above;
		return most >= highest && Math.min(first, last) >= from && most < to; // a sum too large for its 64 bits is less than what it is made of
	}

	/** Copies the first blocks as they are packed; all of them must be whole. */
	void copyBlocks(int blocks, PackedBlocks to) {
		to.add(bytes, payload, blocks);
	}

	/** Reads the numbers one after the other, faster than {@link #get(int)}; for one thread. */
	public Cursor cursor() {
		return new Cursor(this);
	}

	/** Keeps the block of the number that was asked for last, so that its neighbours cost next to nothing. Not safe for use by several threads. */
	public static final class Cursor {

		private final PackedLongs numbers;
		private final long[] block = new long[BLOCK];
		private int held = -1;

		private Cursor(PackedLongs numbers) {
			this.numbers = numbers;
		}

		/** The number at the index. */
		public long get(int index) {
			Objects.checkIndex(index, numbers.size);
			if (index >>> BLOCK_SHIFT != held) {
				held = index >>> BLOCK_SHIFT;
				numbers.copyBlock(held, block);
			}
			return block[index & IN_BLOCK];
		}
	}

	/** Takes numbers one after the other. Not safe for use by several threads. */
	public static final class Builder {

		private final PackedBlocks blocks = new PackedBlocks();
		private long[] open = new long[8];
		private int size;

		/** Adds a number behind the others. */
		public void add(long value) {
			int i = size & IN_BLOCK;
			if (i == open.length) {
				open = Arrays.copyOf(open, open.length * 2);
			}
			open[i] = value;
			size++;
			if (i == IN_BLOCK) {
				blocks.add(open, BLOCK);
			}
		}

		/**
		 * Adds the first numbers of others behind those that are there. Whole blocks are copied as they are, where the last one here is whole as well.
		 *
		 * @param from  the others
		 * @param count how many of them
		 */
		public void add(PackedLongs from, int count) {
			Objects.checkFromToIndex(0, count, from.size);
			int whole = (size & IN_BLOCK) == 0 ? count >>> BLOCK_SHIFT : 0;
			from.copyBlocks(whole, blocks);
			size += whole << BLOCK_SHIFT;
			Cursor rest = from.cursor();
			for (int i = whole << BLOCK_SHIFT; i < count; i++) {
				add(rest.get(i));
			}
		}

		/** Number of numbers so far. */
		public int size() {
			return size;
		}

		/** What was added; the builder may not be used after. */
		public PackedLongs build() {
			int rest = size & IN_BLOCK;
			if (rest > 0) {
				blocks.add(open, rest);
			}
			return new PackedLongs(blocks.bytes(size), size, blocks.count());
		}
	}
}
