package org.kado.sampling.host.measure;

import java.util.Arrays;

import org.kado.model.facts.Tick;

/**
 * Turns the counters of interfaces into bytes per tick. An interface seen for the first time, or whose counters began
 * anew, has no value in that tick; one that vanished is forgotten, so that it begins anew when it comes back.
 * Allocates only when there are more interfaces than ever before.
 */
public final class InterfaceTraffic {

	private int count;
	private String[] names = new String[8];
	private long[] receivedBytes = new long[8];
	private long[] sentBytes = new long[8];
	private boolean[] seen = new boolean[8];
	private Tick target;

	/**
	 * Begins a round.
	 *
	 * @param tick where to write, or null for a baseline
	 */
	void begin(Tick tick) {
		target = tick;
		Arrays.fill(seen, 0, count, false);
	}

	/**
	 * One interface of this round.
	 *
	 * @param name     the system's name; the same object each time makes this fast
	 * @param received bytes received since some origin
	 * @param sent     bytes sent since the same
	 */
	public void saw(String name, long received, long sent) {
		int i = indexOf(name);
		if (i < 0) {
			i = add(name);
		} else if (target != null && received >= receivedBytes[i] && sent >= sentBytes[i]) {
			target.networkInterface(name, received - receivedBytes[i], sent - sentBytes[i]);
		}
		receivedBytes[i] = received;
		sentBytes[i] = sent;
		seen[i] = true;
	}

	/** Ends the round: forgets those that were not told of. */
	void end() {
		target = null;
		int kept = 0;
		for (int i = 0; i < count; i++) {
			if (seen[i]) {
				names[kept] = names[i];
				receivedBytes[kept] = receivedBytes[i];
				sentBytes[kept] = sentBytes[i];
				kept++;
			}
		}
		Arrays.fill(names, kept, count, null);
		count = kept;
	}

	/** Forgets all: the next round is a baseline. */
	void clear() {
		Arrays.fill(names, 0, count, null);
		count = 0;
		target = null;
	}

	private int indexOf(String name) {
		for (int i = 0; i < count; i++) {
			if (names[i].equals(name)) {
				return i;
			}
		}
		return -1;
	}

	private int add(String name) {
		if (count == names.length) {
			int size = count * 2;
			names = Arrays.copyOf(names, size);
			receivedBytes = Arrays.copyOf(receivedBytes, size);
			sentBytes = Arrays.copyOf(sentBytes, size);
			seen = Arrays.copyOf(seen, size);
		}
		names[count] = name;
		return count++;
	}
}
