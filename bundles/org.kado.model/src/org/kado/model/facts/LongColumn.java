package org.kado.model.facts;

import java.util.Arrays;

/** A growing array of long. */
final class LongColumn {

	private long[] values = new long[16];
	private int size;

	void add(long value) {
		if (size == values.length) {
			values = Arrays.copyOf(values, size * 2);
		}
		values[size++] = value;
	}

	long get(int row) {
		return values[row];
	}

	int size() {
		return size;
	}

	LongColumn trimmed() {
		LongColumn column = new LongColumn();
		column.values = Arrays.copyOf(values, size);
		column.size = size;
		return column;
	}
}
