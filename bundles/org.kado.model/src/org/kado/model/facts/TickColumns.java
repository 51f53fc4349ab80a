package org.kado.model.facts;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Many ticks, a column a fact, in the order they were recorded. Immutable and safe for use by several threads.
 * Row numbers run from 0 to {@link #size()} - 1; values not measured are as in {@link Tick}.
 */
public final class TickColumns {

	private final int size;
	private final LongColumn sequence;
	private final LongColumn stamp;
	private final LongColumn elapsed;
	private final LongColumn inputCount;
	private final LongColumn firstInput;
	private final LongColumn lastInput;
	private final LongColumn minSpacing;
	private final LongColumn maxSpacing;
	private final LongColumn keys;
	private final LongColumn memoryAvailable;
	private final LongColumn ruleTruths;
	private final LongColumn conditionTruths;
	private final float[] cpuPercent;
	private final Map<String, ProcessColumns> processes;

	private TickColumns(Builder builder) {
		size = builder.size;
		sequence = builder.sequence.trimmed();
		stamp = builder.stamp.trimmed();
		elapsed = builder.elapsed.trimmed();
		inputCount = builder.inputCount.trimmed();
		firstInput = builder.firstInput.trimmed();
		lastInput = builder.lastInput.trimmed();
		minSpacing = builder.minSpacing.trimmed();
		maxSpacing = builder.maxSpacing.trimmed();
		keys = builder.keys.trimmed();
		memoryAvailable = builder.memoryAvailable.trimmed();
		ruleTruths = builder.ruleTruths.trimmed();
		conditionTruths = builder.conditionTruths.trimmed();
		cpuPercent = Arrays.copyOf(builder.cpuPercent, size);
		Map<String, ProcessColumns> byName = new LinkedHashMap<>();
		builder.processes.forEach((name, columns) -> byName.put(name, columns.trimmed()));
		processes = Collections.unmodifiableMap(byName);
	}

	/** Number of ticks. */
	public int size() {
		return size;
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
		return firstInput.get(row);
	}

	/** Last new instant, UTC since the epoch, where the count is positive. */
	public long lastInputMillis(int row) {
		return lastInput.get(row);
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
		return cpuPercent[row];
	}

	/** Memory available in bytes, or {@link Tick#NOT_MEASURED}. */
	public long memoryAvailableBytes(int row) {
		return memoryAvailable.get(row);
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

		private int size;
		private final LongColumn sequence = new LongColumn();
		private final LongColumn stamp = new LongColumn();
		private final LongColumn elapsed = new LongColumn();
		private final LongColumn inputCount = new LongColumn();
		private final LongColumn firstInput = new LongColumn();
		private final LongColumn lastInput = new LongColumn();
		private final LongColumn minSpacing = new LongColumn();
		private final LongColumn maxSpacing = new LongColumn();
		private final LongColumn keys = new LongColumn();
		private final LongColumn memoryAvailable = new LongColumn();
		private final LongColumn ruleTruths = new LongColumn();
		private final LongColumn conditionTruths = new LongColumn();
		private float[] cpuPercent = new float[16];
		private final Map<String, ProcessColumns> processes = new LinkedHashMap<>();

		/** Copies the tick's values in. */
		public Builder add(Tick tick) {
			sequence.add(tick.sequence());
			stamp.add(tick.stampMillis());
			elapsed.add(tick.elapsedMillis());
			inputCount.add(tick.inputCount());
			firstInput.add(tick.firstInputMillis());
			lastInput.add(tick.lastInputMillis());
			minSpacing.add(tick.minSpacingMillis());
			maxSpacing.add(tick.maxSpacingMillis());
			keys.add(tick.keys());
			memoryAvailable.add(tick.memoryAvailableBytes());
			addTruths(ruleTruths, tick.ruleTruths());
			addTruths(conditionTruths, tick.conditionTruths());
			if (size == cpuPercent.length) {
				cpuPercent = Arrays.copyOf(cpuPercent, size * 2);
			}
			cpuPercent[size] = (float) tick.cpuPercent();
			for (int i = 0; i < tick.processCount(); i++) {
				processes.computeIfAbsent(tick.processName(i), ProcessColumns::new) //
						.add(size, tick.processPids(i), tick.processCpuMillis(i), tick.processResidentBytes(i), tick.processIoBytes(i));
			}
			size++;
			return this;
		}

		/** Most recordings have none: what is not there costs no memory. */
		private void addTruths(LongColumn column, long truths) {
			if (truths != Truths.NONE_KNOWN) {
				while (column.size() < size) {
					column.add(Truths.NONE_KNOWN);
				}
				column.add(truths);
			}
		}

		/** Number of ticks so far. */
		public int size() {
			return size;
		}

		/** The columns; the builder may not be used after. */
		public TickColumns build() {
			return new TickColumns(this);
		}
	}
}
