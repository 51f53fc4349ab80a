package org.kado.sampling.host.measure;

import java.util.Arrays;

import org.kado.model.facts.Tick;

/**
 * Turns the counters of disks into bytes per tick. A disk seen for the first time, or whose counters began anew, has no value in that
 * tick; one that was taken out is forgotten. Allocates only when there are more disks than ever before.
 */
public final class DiskTraffic {

	private int count;
	private String[] names = new String[8];
	private long[] readBytes = new long[8];
	private long[] writtenBytes = new long[8];
	private boolean[] seen = new boolean[8];
	private Tick target;

	/** Begins a round. @param tick where to write, or null for a baseline */
	void begin(Tick tick) {
		target = tick;
		Arrays.fill(seen, 0, count, false);
	}

	/**
	 * One disk of this round.
	 *
	 * @param name    the system's name
	 * @param read    bytes read since some origin
	 * @param written bytes written since the same
	 */
	public void saw(String name, long read, long written) {
		int i = 0;
		while (i < count && !names[i].equals(name)) {
			i++;
		}
		if (i == count) {
			add(name);
		} else if (target != null && read >= readBytes[i] && written >= writtenBytes[i]) {
			target.disk(name, read - readBytes[i], written - writtenBytes[i]);
		}
		readBytes[i] = read;
		writtenBytes[i] = written;
		seen[i] = true;
	}

	/** Ends the round: forgets those that were not told of. */
	void end() {
		target = null;
		int kept = 0;
		for (int i = 0; i < count; i++) {
			if (seen[i]) {
				names[kept] = names[i];
				readBytes[kept] = readBytes[i];
				writtenBytes[kept++] = writtenBytes[i];
			}
		}
		count = kept;
	}

	/** Forgets all: the next round is a baseline. */
	void clear() {
		count = 0;
		target = null;
	}

	private void add(String name) {
		if (count == names.length) {
			names = Arrays.copyOf(names, count * 2);
			readBytes = Arrays.copyOf(readBytes, count * 2);
			writtenBytes = Arrays.copyOf(writtenBytes, count * 2);
			seen = Arrays.copyOf(seen, count * 2);
		}
		names[count++] = name;
	}
}
