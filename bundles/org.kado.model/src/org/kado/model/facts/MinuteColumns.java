package org.kado.model.facts;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

import org.kado.model.State;
import org.kado.model.column.PackedLongs;

/**
 * Many minute rows in little memory, a column a value. As a list it makes a row anew each time it is asked for one.
 * Immutable and safe for use by several threads.
 */
public final class MinuteColumns extends AbstractList<MinuteRow> implements RandomAccess {

	private static final State[] STATES = State.values();
	private static final int MAN = 1;
	private static final int MACHINE = 2;
	/** The bit that says whether the row tells of the first state; those of the others follow. */
	private static final int FIRST_STATE_BIT = 2;
	/** Columns that have all rows; those of the states follow. */
	private static final int WHOLE_COLUMNS = 5;

	private final PackedLongs stamp;
	private final PackedLongs flags;
	private final PackedLongs sequence;
	private final PackedLongs covered;
	private final PackedLongs threshold;
	/** By state; they end where no row tells of the state any more. */
	private final PackedLongs[] states = new PackedLongs[STATES.length];

	private MinuteColumns(Builder builder) {
		stamp = builder.stamp.build();
		flags = builder.flags.build();
		sequence = builder.sequence.build();
		covered = builder.covered.build();
		threshold = builder.threshold.build();
		for (int i = 0; i < states.length; i++) {
			states[i] = builder.states[i].build();
		}
	}

	/** The same rows; what is packed already is not packed again. */
	public static MinuteColumns of(Collection<MinuteRow> rows) {
		if (rows instanceof MinuteColumns packed) {
			return packed;
		}
		Builder builder = new Builder();
		rows.forEach(builder::add);
		return builder.build();
	}

	private MinuteColumns(List<PackedLongs> columns) {
		stamp = columns.get(0);
		flags = columns.get(1);
		sequence = columns.get(2);
		covered = columns.get(3);
		threshold = columns.get(4);
		for (int i = 0; i < states.length; i++) {
			states[i] = columns.get(WHOLE_COLUMNS + i);
		}
	}

	/**
	 * Rows from their columns, which an index kept.
	 *
	 * @param columns as {@link #columns()} gave them, in that order
	 * @throws IllegalArgumentException where the columns are not those of one table
	 */
	public static MinuteColumns ofColumns(List<PackedLongs> columns) {
		boolean complete = columns.size() == WHOLE_COLUMNS + STATES.length;
		for (int i = 0; complete && i < columns.size(); i++) {
			int rows = columns.get(i).size();
			int expected = columns.get(0).size();
			complete = i < WHOLE_COLUMNS ? rows == expected : rows <= expected;
		}
		if (!complete) {
			throw new IllegalArgumentException("not the columns of minute rows: " + columns.stream().map(PackedLongs::size).toList());
		}
		return new MinuteColumns(columns);
	}

	/** The columns, for an index to keep; those of states end where nothing follows but 0. Their order stays. */
	public List<PackedLongs> columns() {
		List<PackedLongs> columns = new ArrayList<>(List.of(stamp, flags, sequence, covered, threshold));
		columns.addAll(List.of(states));
		return columns;
	}

	@Override
	public int size() {
		return stamp.size();
	}

	@Override
	public MinuteRow get(int row) {
		long bits = flags.get(row);
		Map<State, Long> millis = new EnumMap<>(State.class);
		for (int i = 0; i < STATES.length; i++) {
			if ((bits & 1L << FIRST_STATE_BIT + i) != 0) {
				millis.put(STATES[i], stateMillis(i, row));
			}
		}
		return new MinuteRow(stamp.get(row), (bits & MAN) != 0, (bits & MACHINE) != 0, sequence.get(row), covered.get(row),
				threshold.get(row), millis);
	}

	/** End of the slot, UTC since the epoch. */
	public long stampMillis(int row) {
		return stamp.get(row);
	}

	/** Number of the rows, sorted by stamp, whose stamps are not above an instant. */
	public int countUpTo(long millis) {
		int low = 0;
		int high = size();
		while (low < high) {
			int middle = low + high >>> 1;
			if (stamp.get(middle) <= millis) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** How much of the slot was recorded, or -1 where the file does not say. */
	public long coveredMillis(int row) {
		return covered.get(row);
	}

	/** Whether both rows tell the same. */
	public boolean sameRow(int row, MinuteColumns other, int otherRow) {
		return stamp.get(row) == other.stamp.get(otherRow) && flags.get(row) == other.flags.get(otherRow)
				&& sequence.get(row) == other.sequence.get(otherRow) && covered.get(row) == other.covered.get(otherRow)
				&& threshold.get(row) == other.threshold.get(otherRow) && sameStates(row, other, otherRow);
	}

	private boolean sameStates(int row, MinuteColumns other, int otherRow) {
		for (int i = 0; i < STATES.length; i++) {
			if (stateMillis(i, row) != other.stateMillis(i, otherRow)) {
				return false;
			}
		}
		return true;
	}

	private long stateMillis(int state, int row) {
		return row < states[state].size() ? states[state].get(row) : 0;
	}

	/** Collects rows. Not safe for use by several threads. */
	public static final class Builder {

		private final PackedLongs.Builder stamp = new PackedLongs.Builder();
		private final PackedLongs.Builder flags = new PackedLongs.Builder();
		private final PackedLongs.Builder sequence = new PackedLongs.Builder();
		private final PackedLongs.Builder covered = new PackedLongs.Builder();
		private final PackedLongs.Builder threshold = new PackedLongs.Builder();
		private final PackedLongs.Builder[] states = new PackedLongs.Builder[STATES.length];

		/** A builder without rows. */
		public Builder() {
			for (int i = 0; i < states.length; i++) {
				states[i] = new PackedLongs.Builder();
			}
		}

		/** Number of rows so far. */
		public int size() {
			return stamp.size();
		}

		/** Copies the row's values in. */
		public Builder add(MinuteRow row) {
			long bits = (row.man() ? MAN : 0) | (row.machine() ? MACHINE : 0);
			for (Map.Entry<State, Long> entry : row.stateMillis().entrySet()) {
				int state = entry.getKey().ordinal();
				bits |= 1L << FIRST_STATE_BIT + state;
				addState(state, size(), entry.getValue());
			}
			return add(row.stampMillis(), bits, row.sequence(), row.coveredMillis(), row.thresholdMillis());
		}

		/** Copies a row of other columns in. */
		public Builder add(MinuteColumns from, int row) {
			for (int i = 0; i < STATES.length; i++) {
				addState(i, size(), from.stateMillis(i, row));
			}
			return add(from.stamp.get(row), from.flags.get(row), from.sequence.get(row), from.covered.get(row), from.threshold.get(row));
		}

		/** Most files tell of few states: what is not there costs no memory. */
		private void addState(int state, int row, long millis) {
			if (millis != 0) {
				while (states[state].size() < row) {
					states[state].add(0);
				}
				states[state].add(millis);
			}
		}

		private Builder add(long stampMillis, long bits, long number, long coveredMillis, long thresholdMillis) {
			stamp.add(stampMillis);
			flags.add(bits);
			sequence.add(number);
			covered.add(coveredMillis);
			threshold.add(thresholdMillis);
			return this;
		}

		/** The rows; the builder may not be used after. */
		public MinuteColumns build() {
			return new MinuteColumns(this);
		}
	}
}
