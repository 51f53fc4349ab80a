package org.kado.sampling.host.measure;

import java.util.Arrays;

import org.kado.model.facts.Tick;

/**
 * Sums up all processes by name. A pid is one process as long as its start time stays the same, so a pid that is used again is never
 * taken for the process before it. CPU time is what a process used since the last round; of one that is older than that and was not
 * seen then it is unknown, and so is the sum of its name. What a process used between the last round and its end is lost.
 * Allocates only when there are more processes or names than ever before.
 */
public final class ProcessTotals {

	private static final int UNKNOWN = Tick.NOT_MEASURED;

	private Round before = new Round();
	private Round now = new Round();
	private int nameCount;
	private String[] names = new String[64];
	private int[] pidCounts = new int[64];
	private long[] cpuSums = new long[64];
	private long[] residentSums = new long[64];
	private boolean[] chosen = new boolean[64];
	private int[] nameSlots = new int[256];

	/** The processes of a round by pid. */
	private static final class Round {
		private int count;
		private int[] pids = new int[512];
		private long[] starts = new long[512];
		private long[] cpuMillis = new long[512];
		private int[] slots = new int[2_048];

		void clear() {
			count = 0;
			Arrays.fill(slots, 0);
		}

		/** Place of the process, or -1. */
		int find(int pid, long start) {
			for (int slot = slot(pid); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
				int i = slots[slot] - 1;
				if (pids[i] == pid) {
					return starts[i] == start ? i : -1;
				}
			}
			return -1;
		}

		void add(int pid, long start, long cpu) {
			if (count == pids.length) {
				grow();
			}
			pids[count] = pid;
			starts[count] = start;
			cpuMillis[count] = cpu;
			place(count++);
		}

		private void place(int i) {
			int slot = slot(pids[i]);
			while (slots[slot] != 0) {
				slot = slot + 1 & slots.length - 1;
			}
			slots[slot] = i + 1;
		}

		private void grow() {
			int size = count * 2;
			pids = Arrays.copyOf(pids, size);
			starts = Arrays.copyOf(starts, size);
			cpuMillis = Arrays.copyOf(cpuMillis, size);
			slots = new int[size * 4];
			for (int i = 0; i < count; i++) {
				place(i);
			}
		}

		private int slot(int pid) {
			return pid * 0x9E3779B1 >>> 8 & slots.length - 1;
		}
	}

	/** Begins a round. */
	void begin() {
		Round spare = before;
		before = now;
		now = spare;
		now.clear();
		nameCount = 0;
		Arrays.fill(nameSlots, 0);
	}

	/**
	 * One process of this round.
	 *
	 * @param name           its name
	 * @param pid            its number
	 * @param start          its start time on any axis
	 * @param startedSince   whether it began after the last round
	 * @param totalCpuMillis CPU time since its start
	 * @param residentBytes  resident memory, or {@link Tick#NOT_MEASURED}
	 */
	public void saw(String name, int pid, long start, boolean startedSince, long totalCpuMillis, long residentBytes) {
		int known = before.find(pid, start);
		long cpu = startedSince ? totalCpuMillis : UNKNOWN;
		cpu = known >= 0 ? Math.max(0, totalCpuMillis - before.cpuMillis[known]) : cpu;
		now.add(pid, start, totalCpuMillis);
		int i = place(name);
		pidCounts[i]++;
		cpuSums[i] = cpu == UNKNOWN || cpuSums[i] == UNKNOWN ? UNKNOWN : cpuSums[i] + cpu;
		residentSums[i] = residentBytes < 0 || residentSums[i] == UNKNOWN ? UNKNOWN : residentSums[i] + residentBytes;
	}

	/**
	 * Ends a round.
	 *
	 * @param tick          where to write
	 * @param elapsedMillis time since the last round
	 * @param most          so many names with most CPU time and so many with most memory are written
	 */
	void write(Tick tick, long elapsedMillis, int most) {
		Arrays.fill(chosen, 0, nameCount, most >= nameCount);
		if (most < nameCount) {
			choose(cpuSums, most);
			choose(residentSums, most);
		}
		tick.totals(elapsedMillis);
		for (int i = 0; i < nameCount; i++) {
			if (chosen[i]) {
				tick.total(names[i], pidCounts[i], cpuSums[i], residentSums[i]);
			}
		}
	}

	/** Forgets all: the next round is a baseline. */
	void clear() {
		now.clear();
	}

	/** Chooses those with the largest values; of equal ones the first. A value of 0 is not chosen. */
	private void choose(long[] values, int most) {
		int last = -1;
		for (int n = 0; n < most; n++) {
			int next = -1;
			for (int i = 0; i < nameCount; i++) {
				boolean follows = last < 0 || values[i] < values[last] || values[i] == values[last] && i > last;
				if (values[i] > 0 && follows && (next < 0 || values[i] > values[next])) {
					next = i;
				}
			}
			if (next < 0) {
				return;
			}
			chosen[next] = true;
			last = next;
		}
	}

	private int place(String name) {
		int slot = slot(name);
		while (nameSlots[slot] != 0) {
			int i = nameSlots[slot] - 1;
			if (names[i].equals(name)) {
				return i;
			}
			slot = slot + 1 & nameSlots.length - 1;
		}
		if (nameCount == names.length) {
			grow();
			return place(name);
		}
		names[nameCount] = name;
		pidCounts[nameCount] = 0;
		cpuSums[nameCount] = 0;
		residentSums[nameCount] = 0;
		nameSlots[slot] = ++nameCount;
		return nameCount - 1;
	}

	private void grow() {
		int size = names.length * 2;
		names = Arrays.copyOf(names, size);
		pidCounts = Arrays.copyOf(pidCounts, size);
		cpuSums = Arrays.copyOf(cpuSums, size);
		residentSums = Arrays.copyOf(residentSums, size);
		chosen = new boolean[size];
		nameSlots = new int[size * 4];
		for (int i = 0; i < nameCount; i++) {
			int slot = slot(names[i]);
			while (nameSlots[slot] != 0) {
				slot = slot + 1 & nameSlots.length - 1;
			}
			nameSlots[slot] = i + 1;
		}
	}

	private int slot(String name) {
		int hash = name.hashCode();
		return (hash ^ hash >>> 15) & nameSlots.length - 1;
	}
}
