package org.kado.model.column;

import java.util.Arrays;
import java.util.List;

/**
 * Takes rows of numbers, and packs each of their columns as {@link PackedLongs.Builder} does: faster than a builder for each column, since all of them
 * have the same length. Not safe for use by several threads.
 */
public final class PackedRows {

	/** Many files have few rows: their blocks begin so small. */
	private static final int FIRST_ROWS = 8;

	private final PackedBlocks[] packed;
	private final long[][] open;
	private int room = FIRST_ROWS;
	private int size;

	/** So many columns, without any row. */
	public PackedRows(int columns) {
		packed = new PackedBlocks[columns];
		open = new long[columns][FIRST_ROWS];
		for (int i = 0; i < columns; i++) {
			packed[i] = new PackedBlocks();
		}
	}

	/** Begins a row behind the others; the caller then sets the number of every column. Returns its index in {@link #open()}. */
	public int begin() {
		int row = size & PackedLongs.BLOCK - 1;
		if (row == 0) {
			pack(PackedLongs.BLOCK);
		} else if (row == room) {
			grow();
		}
		size++;
		return row;
	}

	/**
	 * Takes the first rows of others; nothing may have been taken before. Whole blocks are copied as they are.
	 *
	 * @param from  their columns, as {@link #build()} gave them
	 * @param count how many rows, not more than there are
	 */
	public void copy(List<PackedLongs> from, int count) {
		if (size > 0 || from.size() != packed.length) {
			throw new IllegalStateException(from.size() + " columns into " + packed.length + " with " + size + " rows");
		}
		int whole = Math.max(0, count - 1) / PackedLongs.BLOCK; // the last block stays open, whole or not: it is packed when a row follows or none does
		size = count;
		if (count - whole * PackedLongs.BLOCK > room) {
			grow();
		}
		long[] last = new long[PackedLongs.BLOCK];
		for (int i = 0; i < packed.length && count > 0; i++) {
			from.get(i).copyBlocks(whole, packed[i]);
			from.get(i).copyBlock(whole, last);
			System.arraycopy(last, 0, open[i], 0, count - whole * PackedLongs.BLOCK);
		}
	}

	private void pack(int rows) {
		for (int i = 0; i < packed.length && size > 0; i++) {
			packed[i].add(open[i], rows);
		}
	}

	private void grow() {
		room = PackedLongs.BLOCK;
		for (int i = 0; i < open.length; i++) {
			open[i] = Arrays.copyOf(open[i], room);
		}
	}

	/** Arrays of the columns to set numbers in; other arrays after the next {@link #begin()}. */
	public long[][] open() {
		return open;
	}

	/** Number of rows so far. */
	public int size() {
		return size;
	}

	/** What was added, by column; the rows may not be used after. */
	public PackedLongs[] build() {
		if (size > 0) {
			pack((size - 1 & PackedLongs.BLOCK - 1) + 1);
		}
		PackedLongs[] columns = new PackedLongs[packed.length];
		for (int i = 0; i < columns.length; i++) {
			columns[i] = new PackedLongs(packed[i].bytes(size), size, packed[i].count());
		}
		return columns;
	}
}
