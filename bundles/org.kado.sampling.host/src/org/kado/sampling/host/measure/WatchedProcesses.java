package org.kado.sampling.host.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.kado.model.facts.Tick;
import org.kado.sampling.ProcessWatch;

/**
 * Sums up the processes of each watched name. A pid is one process as long as its start time stays the same.
 * <p>
 * CPU time, and bytes read and written, are what a process used since the last round. One that is seen for the first time counts with all of its CPU
 * time if it began within the tick; if it is older, what it used in this tick is unknown, and so is the sum of its name:
 * a sum that leaves one out would be a false figure. What a process used between the last round and its end is lost.
 * Allocates only when there are more processes than ever before.
 */
public final class WatchedProcesses implements ProcessWatch {

	private static final int UNKNOWN = Tick.NOT_MEASURED;

	private String[] names;
	private int[] pidCounts;
	private long[] cpuSums;
	private long[] residentSums;
	private long[] ioSums;
	private int edition;

	private int count;
	private int[] pids = new int[16];
	private long[] starts = new long[16];
	private long[] cpuMillis = new long[16];
	private long[] ioBytes = new long[16];
	private boolean[] seen = new boolean[16];

	/** Watches these names; where one stands twice, the second is dropped. */
	public WatchedProcesses(List<String> names) {
		watch(names);
	}

	/** The watched names; a process is told of by its place in this list. */
	@Override
	public List<String> names() {
		return List.of(names);
	}

	@Override
	public void watch(List<String> newNames) {
		Map<String, String> distinct = new LinkedHashMap<>();
		newNames.forEach(name -> distinct.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
		names = distinct.values().toArray(String[]::new);
		pidCounts = new int[names.length];
		cpuSums = new long[names.length];
		residentSums = new long[names.length];
		ioSums = new long[names.length];
		edition++;
	}

	/** Another number whenever the names are others: what a reader knows of their places is void then. */
	public int edition() {
		return edition;
	}

	/** Whether no name is watched. */
	boolean isEmpty() {
		return names.length == 0;
	}

	/** Begins a round. */
	void begin() {
		Arrays.fill(pidCounts, 0);
		Arrays.fill(cpuSums, 0);
		Arrays.fill(residentSums, 0);
		Arrays.fill(ioSums, 0);
		Arrays.fill(seen, 0, count, false);
	}

	/**
	 * One process of this round.
	 *
	 * @param name            place of its name in {@link #names()}
	 * @param pid             its number
	 * @param start           its start time on any axis: tells it from another that has the same pid later
	 * @param startedInTick   whether it began after the last round
	 * @param totalCpuMillis  CPU time since its start
	 * @param residentBytes   resident memory, or {@link Tick#NOT_MEASURED}
	 * @param totalIoBytes    bytes read and written since its start, or {@link Tick#NOT_MEASURED}
	 */
	public void saw(int name, int pid, long start, boolean startedInTick, long totalCpuMillis, long residentBytes, long totalIoBytes) {
		int i = indexOf(pid);
		boolean known = i >= 0 && starts[i] == start;
		if (known) {
			add(cpuSums, name, Math.max(0, totalCpuMillis - cpuMillis[i]));
			add(ioSums, name, totalIoBytes < 0 || ioBytes[i] < 0 ? UNKNOWN : Math.max(0, totalIoBytes - ioBytes[i]));
		} else {
			add(cpuSums, name, startedInTick ? totalCpuMillis : UNKNOWN);
			add(ioSums, name, startedInTick ? totalIoBytes : UNKNOWN);
		}
		i = i >= 0 ? i : add(pid);
		starts[i] = start;
		cpuMillis[i] = totalCpuMillis;
		ioBytes[i] = totalIoBytes;
		seen[i] = true;
		pidCounts[name]++;
		add(residentSums, name, residentBytes);
	}

	/**
	 * Ends a round: forgets the processes that were not told of.
	 *
	 * @param tick where to write, or null for a baseline
	 * @param full whether a name without any process was truly not running
	 */
	void end(Tick tick, boolean full) {
		forgetUnseen();
		if (tick == null) {
			return;
		}
		for (int name = 0; name < names.length; name++) {
			if (full || pidCounts[name] > 0) {
				tick.process(names[name], pidCounts[name], cpuSums[name], residentSums[name], ioSums[name]);
			}
		}
	}

	/** Forgets all: the next round is a baseline. */
	void clear() {
		count = 0;
	}

	/** A sum of which one part is unknown is unknown. */
	private static void add(long[] sums, int name, long value) {
		sums[name] = value < 0 || sums[name] < 0 ? UNKNOWN : sums[name] + value;
	}

	private void forgetUnseen() {
		int kept = 0;
		for (int i = 0; i < count; i++) {
			if (seen[i]) {
				pids[kept] = pids[i];
				starts[kept] = starts[i];
				cpuMillis[kept] = cpuMillis[i];
				ioBytes[kept] = ioBytes[i];
				kept++;
			}
		}
		count = kept;
	}

	private int indexOf(int pid) {
		for (int i = 0; i < count; i++) {
			if (pids[i] == pid) {
				return i;
			}
		}
		return -1;
	}

	private int add(int pid) {
		if (count == pids.length) {
			int size = count * 2;
			pids = Arrays.copyOf(pids, size);
			starts = Arrays.copyOf(starts, size);
			cpuMillis = Arrays.copyOf(cpuMillis, size);
			ioBytes = Arrays.copyOf(ioBytes, size);
			seen = Arrays.copyOf(seen, size);
		}
		pids[count] = pid;
		return count++;
	}
}
