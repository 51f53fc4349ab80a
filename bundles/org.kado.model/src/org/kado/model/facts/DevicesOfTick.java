package org.kado.model.facts;

import java.util.Arrays;

/** Processors and disks one by one, where somebody asked for them. A part of {@link Tick}, filled again and again. */
public final class DevicesOfTick {

	private static final int FIRST_ROOM = 8;

	private int processors;
	private double[] percents = {};
	private int disks;
	private String[] diskNames = {};
	private long[] readBytes = {};
	private long[] writtenBytes = {};

	DevicesOfTick() {
		// a tick makes its own
	}

	void begin() {
		processors = 0;
		disks = 0;
	}

	void processor(double percent) {
		if (processors == percents.length) {
			percents = Arrays.copyOf(percents, Math.max(FIRST_ROOM, processors * 2));
		}
		percents[processors++] = percent;
	}

	void disk(String name, long bytesRead, long bytesWritten) {
		if (disks == diskNames.length) {
			int room = Math.max(FIRST_ROOM, disks * 2);
			diskNames = Arrays.copyOf(diskNames, room);
			readBytes = Arrays.copyOf(readBytes, room);
			writtenBytes = Arrays.copyOf(writtenBytes, room);
		}
		diskNames[disks] = name;
		readBytes[disks] = bytesRead;
		writtenBytes[disks++] = bytesWritten;
	}

	void copy(DevicesOfTick other) {
		begin();
		for (int i = 0; i < other.processors; i++) {
			processor(other.percents[i]);
		}
		for (int i = 0; i < other.disks; i++) {
			disk(other.diskNames[i], other.readBytes[i], other.writtenBytes[i]);
		}
	}

	/** Number of logical processors told of. */
	public int processors() {
		return processors;
	}

	/** Mean load of a processor over the tick, percent of it; NaN where not measured. */
	public double percent(int processor) {
		return percents[processor];
	}

	/** Number of disks told of. */
	public int disks() {
		return disks;
	}

	/** Name of a disk. */
	public String diskName(int i) {
		return diskNames[i];
	}

	/** Bytes read from it within the tick. */
	public long readBytes(int i) {
		return readBytes[i];
	}

	/** Bytes written to it within the tick. */
	public long writtenBytes(int i) {
		return writtenBytes[i];
	}
}
