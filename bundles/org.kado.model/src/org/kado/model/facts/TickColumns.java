package org.kado.model.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.kado.model.column.PackedLongs;
import org.kado.model.column.PackedRows;

/**
 * Many ticks, a column a fact, in the order they were recorded. Immutable and safe for use by several threads.
 * Row numbers run from 0 to {@link #size()} - 1; values not measured are as in {@link Tick}.
 */
public final class TickColumns {

	private static final int KIB_SHIFT = 10;
	private static final int COLUMNS = 13;
	private static final int FIRST_SHORT_COLUMN = 11;

	private final int size;
	private final PackedLongs sequence;
	private final PackedLongs stamp;
	private final PackedLongs elapsed;
	private final PackedLongs inputCount;
	private final PackedLongs firstInputAge;
	private final PackedLongs lastInputAge;
	private final PackedLongs minSpacing;
	private final PackedLongs maxSpacing;
	private final PackedLongs keys;
	private final PackedLongs memoryAvailableKib;
	private final PackedLongs ruleTruths;
	private final PackedLongs conditionTruths;
	private final PackedLongs cpuThousandths;
	private final Map<String, ProcessColumns> processes;

	/** Columns as {@link #columns()} gave them, and the processes' columns. */
	private TickColumns(List<PackedLongs> columns, List<ProcessColumns> processColumns) {
		size = columns.get(0).size();
		Iterator<PackedLongs> next = columns.iterator();
		sequence = next.next();
		stamp = next.next();
		elapsed = next.next();
		inputCount = next.next();
		firstInputAge = next.next();
		lastInputAge = next.next();
		minSpacing = next.next();
		maxSpacing = next.next();
		keys = next.next();
		memoryAvailableKib = next.next();
		cpuThousandths = next.next();
		ruleTruths = next.next();
		conditionTruths = next.next();
		Map<String, ProcessColumns> byName = new LinkedHashMap<>();
		processColumns.forEach(columnsOfOne -> byName.put(columnsOfOne.name(), columnsOfOne));
		processes = Collections.unmodifiableMap(byName);
	}

	/**
	 * Ticks from their columns, which an index kept.
	 *
	 * @param columns   as {@link #columns()} gave them, in that order
	 * @param processes the watched processes in order of appearance
	 * @throws IllegalArgumentException where the columns are not those of one table
	 */
	public static TickColumns of(List<PackedLongs> columns, List<ProcessColumns> processes) {
		if (columns.size() != COLUMNS) {
			throw new IllegalArgumentException(columns.size() + " columns instead of " + COLUMNS);
		}
		int size = columns.get(0).size();
		for (int i = 0; i < COLUMNS; i++) {
			int rows = columns.get(i).size();
			if (i < FIRST_SHORT_COLUMN ? rows != size : rows > size) {
				throw new IllegalArgumentException("column " + i + " has " + rows + " rows instead of " + size);
			}
		}
		return new TickColumns(columns, processes);
	}

	/** The columns, for an index to keep; the last two end where nothing follows but unknown values. Their order stays. */
	public List<PackedLongs> columns() {
		return List.of(sequence, stamp, elapsed, inputCount, firstInputAge, lastInputAge, minSpacing, maxSpacing, keys, memoryAvailableKib,
				cpuThousandths, ruleTruths, conditionTruths);
	}

	/** Number of ticks. */
	public int size() {
		return size;
	}

	/** All of {@link #sequence(int)}, which is faster to go through. */
	public PackedLongs sequences() {
		return sequence;
	}

	/** All of {@link #stampMillis(int)}, which is faster to go through. */
	public PackedLongs stampsMillis() {
		return stamp;
	}

	/** All of {@link #elapsedMillis(int)}. */
	public PackedLongs lengthsMillis() {
		return elapsed;
	}

	/** All of {@link #inputCount(int)}. */
	public PackedLongs inputCounts() {
		return inputCount;
	}

	/** How long before the stamp the first new instant was, {@link Tick#NOT_MEASURED} where there was none. */
	public PackedLongs firstInputAgesMillis() {
		return firstInputAge;
	}

	/** The same of the last new instant. */
	public PackedLongs lastInputAgesMillis() {
		return lastInputAge;
	}

	/** All of {@link #minSpacingMillis(int)}. */
	public PackedLongs minSpacingsMillis() {
		return minSpacing;
	}

	/** All of {@link #maxSpacingMillis(int)}. */
	public PackedLongs maxSpacingsMillis() {
		return maxSpacing;
	}

	/** All of {@link #keys(int)}. */
	public PackedLongs keyCounts() {
		return keys;
	}

	/** CPU load of all ticks, thousandths of a percent of all cores, or {@link Tick#NOT_MEASURED}. */
	public PackedLongs cpuThousandths() {
		return cpuThousandths;
	}

	/** Number of the row in its installation and session. */
	public long sequence(int row) {
		return sequence.get(row);
	}

	/** End of the tick, UTC since the epoch. */
	public long stampMillis(int row) {
		return stamp.get(row);
	}

	/** Length of the tick on the monotonic clock. */
	public long elapsedMillis(int row) {
		return elapsed.get(row);
	}

	/** New instants of input, 0 for none, {@link Tick#NOT_MEASURED}. */
	public int inputCount(int row) {
		return (int) inputCount.get(row);
	}

	/** First new instant, UTC since the epoch, where the count is positive. */
	public long firstInputMillis(int row) {
		return inputMillis(row, firstInputAge);
	}

	/** Last new instant, UTC since the epoch, where the count is positive. */
	public long lastInputMillis(int row) {
		return inputMillis(row, lastInputAge);
	}

	/** Ages are small, and so cost less memory than instants. */
	private long inputMillis(int row, PackedLongs ages) {
		return inputCount.get(row) > 0 ? stamp.get(row) - ages.get(row) : Tick.NOT_MEASURED;
	}

	/** Smallest distance of an instant to the one before it, or {@link Tick#NOT_MEASURED}. */
	public long minSpacingMillis(int row) {
		return minSpacing.get(row);
	}

	/** Largest such distance, or {@link Tick#NOT_MEASURED}. */
	public long maxSpacingMillis(int row) {
		return maxSpacing.get(row);
	}

	/** Key presses counted by the hook, or {@link Tick#NOT_MEASURED}. */
	public int keys(int row) {
		return (int) keys.get(row);
	}

	/** CPU load, percent of all cores, NaN where not measured. */
	public float cpuPercent(int row) {
		long thousandths = cpuThousandths.get(row);
		return thousandths < 0 ? Float.NaN : thousandths / 1000f;
	}

	/** Memory available in bytes, whole KiB of them, or {@link Tick#NOT_MEASURED}. */
	public long memoryAvailableBytes(int row) {
		long kibibytes = memoryAvailableKib.get(row);
		return kibibytes < 0 ? Tick.NOT_MEASURED : kibibytes << KIB_SHIFT;
	}

	/** Results of the machine rules in force as recorded, in the order of the header, as {@link Truths}; unknown where not recorded. */
	public long ruleTruths(int row) {
		return row < ruleTruths.size() ? ruleTruths.get(row) : Truths.NONE_KNOWN;
	}

	/** Values of the recorded conditions, in the order of the header, as {@link Truths}; unknown where not recorded. */
	public long conditionTruths(int row) {
		return row < conditionTruths.size() ? conditionTruths.get(row) : Truths.NONE_KNOWN;
	}

	/** The columns of a watched process; letter case of the name does not matter. */
	public Optional<ProcessColumns> findProcess(String name) {
		return processes.values().stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
	}

	/** All watched processes in order of appearance. */
	public Collection<ProcessColumns> processes() {
		return processes.values();
	}

	/** Collects ticks. Not safe for use by several threads. */
	public static final class Builder {

		private final PackedRows rows = new PackedRows(FIRST_SHORT_COLUMN);
		private final PackedLongs.Builder ruleTruths = new PackedLongs.Builder();
		private final PackedLongs.Builder conditionTruths = new PackedLongs.Builder();
		private final Map<String, ProcessColumns.Builder> processes = new LinkedHashMap<>();
		/** Those of the tick before by their places in it, nearly always those of the next one. */
		private ProcessColumns.Builder[] places = new ProcessColumns.Builder[8];

		/**
		 * The first ticks of others, as if each had been added; they are copied as they are packed.
		 *
		 * @param from  the others
		 * @param count how many of them
		 */
		public static Builder with(TickColumns from, int count) {
			Objects.checkFromToIndex(0, count, from.size);
			Builder builder = new Builder();
			builder.rows.copy(from.columns().subList(0, FIRST_SHORT_COLUMN), count);
			builder.ruleTruths.add(from.ruleTruths, known(from.ruleTruths, count));
			builder.conditionTruths.add(from.conditionTruths, known(from.conditionTruths, count));
			for (ProcessColumns process : from.processes()) {
				int rows = process.firstRowFrom(count);
				if (rows > 0) {
					builder.processes.put(process.name(), new ProcessColumns.Builder(process, rows));
				}
			}
			return builder;
		}

		/** Number of the first rows without the last unknown values of them. */
		private static int known(PackedLongs truths, int count) {
			int known = Math.min(count, truths.size());
			while (known > 0 && truths.get(known - 1) == Truths.NONE_KNOWN) {
				known--;
			}
			return known;
		}

		/** Copies the tick's values in. */
		public Builder add(Tick tick) {
			int tickRow = rows.size();
			int row = rows.begin();
			long[][] columns = rows.open();
			boolean input = tick.inputCount() > 0;
			columns[0][row] = tick.sequence();
			columns[1][row] = tick.stampMillis();
			columns[2][row] = tick.elapsedMillis();
			columns[3][row] = tick.inputCount();
			columns[4][row] = input ? tick.stampMillis() - tick.firstInputMillis() : Tick.NOT_MEASURED;
			columns[5][row] = input ? tick.stampMillis() - tick.lastInputMillis() : Tick.NOT_MEASURED;
			columns[6][row] = tick.minSpacingMillis();
			columns[7][row] = tick.maxSpacingMillis();
			columns[8][row] = tick.keys();
			columns[9][row] = tick.memoryAvailableBytes() < 0 ? Tick.NOT_MEASURED : tick.memoryAvailableBytes() >> KIB_SHIFT;
			columns[10][row] = Double.isNaN(tick.cpuPercent()) ? Tick.NOT_MEASURED : Math.round(tick.cpuPercent() * 1000);
			addTruths(ruleTruths, tickRow, tick.ruleTruths());
			addTruths(conditionTruths, tickRow, tick.conditionTruths());
			for (int i = 0; i < tick.processCount(); i++) {
				process(i, tick.processName(i)).add(tickRow, tick.processPids(i), tick.processCpuMillis(i), tick.processResidentBytes(i), tick.processIoBytes(i));
			}
			return this;
		}

		private ProcessColumns.Builder process(int place, String name) {
			if (place == places.length) {
				places = Arrays.copyOf(places, place * 2);
			}
			ProcessColumns.Builder known = places[place];
			if (known == null || !known.name().equals(name)) {
				known = processes.computeIfAbsent(name, ProcessColumns.Builder::new);
				places[place] = known;
			}
			return known;
		}

		/** Most recordings have none: what is not there costs no memory. */
		private static void addTruths(PackedLongs.Builder column, int row, long truths) {
			if (truths != Truths.NONE_KNOWN) {
				while (column.size() < row) {
					column.add(Truths.NONE_KNOWN);
				}
				column.add(truths);
			}
		}

		/** Number of ticks so far. */
		public int size() {
			return rows.size();
		}

		/** The columns; the builder may not be used after. */
		public TickColumns build() {
			List<PackedLongs> columns = new ArrayList<>(List.of(rows.build()));
			columns.add(ruleTruths.build());
			columns.add(conditionTruths.build());
			return new TickColumns(columns, processes.values().stream().map(ProcessColumns.Builder::build).toList());
		}
	}
}
