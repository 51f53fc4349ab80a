package org.kado.model.facts;

import java.util.Arrays;

/** All processes summed by name, as one tick in many tells them. A part of {@link Tick}, filled again and again. */
public final class ProcessTotalsOfTick {

	private static final int FIRST_ROOM = 32;

	private long elapsedMillis = Tick.NOT_MEASURED;
	private int size;
	private String[] names = {};
	private int[] pids = {};
	private long[] cpuMillis = {};
	private long[] residentBytes = {};

	ProcessTotalsOfTick() {
		// a tick makes its own
	}

	void begin(long newElapsedMillis) {
		elapsedMillis = newElapsedMillis;
		size = 0;
	}

	void add(String name, int pidCount, long cpu, long resident) {
		if (size == names.length) {
			int room = Math.max(FIRST_ROOM, size * 2);
			names = Arrays.copyOf(names, room);
			pids = Arrays.copyOf(pids, room);
			cpuMillis = Arrays.copyOf(cpuMillis, room);
			residentBytes = Arrays.copyOf(residentBytes, room);
		}
		names[size] = name;
		pids[size] = pidCount;
		cpuMillis[size] = cpu;
		residentBytes[size++] = resident;
	}

	void copy(ProcessTotalsOfTick other) {
		begin(other.elapsedMillis);
		for (int i = 0; i < other.size; i++) {
			add(other.names[i], other.pids[i], other.cpuMillis[i], other.residentBytes[i]);
		}
	}

	/** Time that the CPU times cover, up to the end of the tick; {@link Tick#NOT_MEASURED} where nothing was looked at. */
	public long elapsedMillis() {
		return elapsedMillis;
	}

	/** Number of names. */
	public int size() {
		return size;
	}

	/** The i-th name. */
	public String name(int i) {
		return names[i];
	}

	/** Its number of pids. */
	public int pids(int i) {
		return pids[i];
	}

	/** Its CPU time, or {@link Tick#NOT_MEASURED}. */
	public long cpuMillis(int i) {
		return cpuMillis[i];
	}

	/** Its resident memory at the end of the tick, or {@link Tick#NOT_MEASURED}. */
	public long residentBytes(int i) {
		return residentBytes[i];
	}
}
