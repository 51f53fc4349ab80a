package org.kado.analysis.axis;

import java.util.Arrays;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.Source;
import org.kado.model.facts.TickColumns;

/**
 * The rows that hold instants of input, with the instants placed on the axis. Of each row only the first and last instant
 * and the smallest and largest spacing are known. Asked mostly forward; not safe for use by several threads.
 *
 * <pre>
 *   earlier row   │  row
 *        ·        │    · ·    ·        count 3, first and last
 *        ◄────────────►                the spacing across belongs to the row, like those inside it
 * </pre>
 */
final class Instants {

	/** Stands for a spacing that was not measured. */
	static final long UNKNOWN = -1;

	private final RecordedAxis axis;
	private final TickRows ticks;
	private int[] rows = new int[64];
	private long[] firsts = new long[64];
	private long[] lasts = new long[64];
	private int size;

	private Instants(RecordedAxis axis) {
		this.axis = axis;
		ticks = new TickRows(axis);
	}

	/** Takes the rows with input out of the axis. */
	static Instants of(RecordedAxis axis) {
		Instants instants = new Instants(axis);
		for (int s = 0; s < axis.segments(); s++) {
			FactsSegment segment = axis.segment(s);
			if (segment.header().records(Source.INPUT)) {
				instants.take(s, segment.ticks());
			}
		}
		return instants;
	}

	private void take(int segment, TickColumns columns) {
		int firstRow = axis.firstRow(segment);
		long pollMillis = axis.segment(segment).header().pollMillis();
		PackedLongs.Cursor counts = columns.inputCounts().cursor();
		PackedLongs.Cursor stamps = columns.stampsMillis().cursor();
		PackedLongs.Cursor firstAges = columns.firstInputAgesMillis().cursor();
		PackedLongs.Cursor lastAges = columns.lastInputAgesMillis().cursor();
		RecordedAxis.Rows places = axis.rows();
		for (int i = 0; i < columns.size(); i++) {
			if (counts.get(i) > 0) {
				int row = firstRow + i;
				long onAxis = stamps.get(i) - places.offset(row);
				add(row, ticks.start(row) - pollMillis, places.end(row), onAxis - firstAges.get(i), onAxis - lastAges.get(i));
			}
		}
	}

	/** Values that can't be (from a damaged file) are moved to the nearest that can. */
	private void add(int row, long earliest, long end, long first, long last) {
		if (size == rows.length) {
			rows = Arrays.copyOf(rows, size * 2);
			firsts = Arrays.copyOf(firsts, size * 2);
			lasts = Arrays.copyOf(lasts, size * 2);
		}
		long least = size == 0 ? earliest : Math.max(earliest, Math.min(end, lasts[size - 1]));
		rows[size] = row;
		firsts[size] = Math.max(least, Math.min(first, end));
		lasts[size] = Math.max(firsts[size], Math.min(last, end));
		size++;
	}

	/** Number of rows with input. */
	int size() {
		return size;
	}

	/** Number of the first row with input from a row of the axis on, or {@link #size()}. */
	int firstFrom(int row) {
		int index = Arrays.binarySearch(rows, 0, size, row);
		return index >= 0 ? index : -index - 1;
	}

	/** The i-th row with input, as a row of the axis. */
	int row(int i) {
		return rows[i];
	}

	/** Its first instant on the axis. */
	long first(int i) {
		return firsts[i];
	}

	/** Its last instant on the axis. */
	long last(int i) {
		return lasts[i];
	}

	/** The header that holds for it. */
	FactsHeader header(int i) {
		return ticks.header(rows[i]);
	}

	/** Number of instants. */
	int count(int i) {
		return (int) ticks.inputCount(rows[i]);
	}

	/** Smallest spacing, or {@link #UNKNOWN}. */
	long smallestSpacing(int i) {
		return ticks.minSpacingMillis(rows[i]);
	}

	/** Largest spacing, or {@link #UNKNOWN}. */
	long largestSpacing(int i) {
		return ticks.maxSpacingMillis(rows[i]);
	}

	/** Whether a key was counted in any of the rows of the axis, the last one included. */
	boolean keyed(int fromRow, int toRow) {
		for (int row = fromRow; row <= toRow; row++) {
			if (ticks.keys(row) > 0) {
				return true;
			}
		}
		return false;
	}

	/** The stretch that the i-th row's first instant belongs to, or {@link Stretches#NONE}. */
	int stretchOfFirst(int i, Stretches stretches) {
		return stretchOf(i, firsts[i], stretches);
	}

	/** The stretch that the i-th row's last instant belongs to, or {@link Stretches#NONE}. */
	int stretchOfLast(int i, Stretches stretches) {
		return stretchOf(i, lasts[i], stretches);
	}

	private int stretchOf(int i, long millis, Stretches stretches) {
		int row = rows[i];
		return stretches.ofInput(millis, ticks.start(row), ticks.end(row), ticks.header(row).pollMillis());
	}
}
