package org.kado.analysis;

import java.util.Arrays;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.TickColumns;

/**
 * What the recorded ticks of an installation add up to, hour by hour of UTC: a tick counts whole in the hour in which it ends. Ticks of all
 * sessions count. Immutable and safe for use by several threads.
 */
public final class HourLoads {

	/** Length of an hour. */
	public static final long HOUR_MILLIS = 3_600_000;

	private static final int TICKS = 0;
	private static final int INPUT_TICKS = 1;
	private static final int CPU_TICKS = 2;
	private static final int CPU_THOUSANDTHS = 3;
	private static final int SUMS = 4;

	private long firstHour;
	private long[][] sums = new long[0][];

	private HourLoads() {
	}

	/** Goes through all ticks. */
	public static HourLoads of(InstallationFacts facts) {
		HourLoads loads = new HourLoads();
		facts.sessions().forEach(session -> session.segments().forEach(segment -> loads.add(segment.ticks())));
		return loads;
	}

	private static long hour(long stampMillis) {
		return Math.floorDiv(stampMillis, HOUR_MILLIS);
	}

	private void add(TickColumns columns) {
		long[] stamps = new long[PackedLongs.BLOCK];
		long[] inputs = new long[PackedLongs.BLOCK];
		long[] cpu = new long[PackedLongs.BLOCK];
		PackedLongs ends = columns.stampsMillis();
		for (int block = 0; block * PackedLongs.BLOCK < columns.size(); block++) {
			int count = columns.inputCounts().copyBlock(block, inputs);
			columns.cpuThousandths().copyBlock(block, cpu);
			long hour = hour(ends.get(block * PackedLongs.BLOCK));
			if (ends.isBlockWithin(block, hour * HOUR_MILLIS, (hour + 1) * HOUR_MILLIS)) {
				add(sums(hour), inputs, cpu, 0, count); // five of six, at 5 s a tick
			} else {
				ends.copyBlock(block, stamps);
				addByHour(stamps, inputs, cpu, count);
			}
		}
	}

	private void addByHour(long[] stamps, long[] inputs, long[] cpu, int count) {
		int from = 0;
		while (from < count) {
			long end = (hour(stamps[from]) + 1) * HOUR_MILLIS;
			int to = from;
			while (to < count && stamps[to] < end && stamps[to] >= end - HOUR_MILLIS) {
				to++;
			}
			add(sums(hour(stamps[from])), inputs, cpu, from, to);
			from = to;
		}
	}

	/** The sums of an hour; makes room for it. */
	private long[] sums(long hour) {
		if (sums.length == 0) {
			firstHour = hour;
		}
		int before = Math.toIntExact(Math.max(0, firstHour - hour));
		int size = Math.toIntExact(Math.max(sums.length + before, hour - firstHour + before + 1));
		if (size > sums.length) {
			long[][] larger = new long[size][];
			System.arraycopy(sums, 0, larger, before, sums.length);
			Arrays.setAll(larger, i -> larger[i] == null ? new long[SUMS] : larger[i]);
			sums = larger;
			firstHour -= before;
		}
		return sums[(int) (hour - firstHour)];
	}

	private static void add(long[] hour, long[] inputs, long[] cpu, int from, int to) {
		long active = 0;
		long measured = 0;
		long sum = 0;
		for (int i = from; i < to; i++) {
			active += inputs[i] > 0 ? 1 : 0;
			measured += cpu[i] >= 0 ? 1 : 0;
			sum += Math.max(cpu[i], 0);
		}
		hour[TICKS] += to - from;
		hour[INPUT_TICKS] += active;
		hour[CPU_TICKS] += measured;
		hour[CPU_THOUSANDTHS] += sum;
	}

	/** Number of hours from that of the first tick to that of the last; 0 without ticks. */
	public int hours() {
		return sums.length;
	}

	/** Start of an hour, UTC since the epoch. */
	public long startMillis(int hour) {
		return (firstHour + hour) * HOUR_MILLIS;
	}

	/** Number of ticks in the hour. */
	public long ticks(int hour) {
		return sums[hour][TICKS];
	}

	/** Of these, with input. */
	public long inputTicks(int hour) {
		return sums[hour][INPUT_TICKS];
	}

	/** Of these, whose CPU load was measured. */
	public long cpuTicks(int hour) {
		return sums[hour][CPU_TICKS];
	}

	/** Their CPU load added up, in thousandths of a percent of all cores: an exact sum, whatever the order. */
	public long cpuThousandths(int hour) {
		return sums[hour][CPU_THOUSANDTHS];
	}
}
