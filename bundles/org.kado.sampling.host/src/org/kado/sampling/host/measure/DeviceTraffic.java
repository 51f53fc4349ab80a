package org.kado.sampling.host.measure;

import java.util.Arrays;
import java.util.Objects;

import org.kado.model.facts.Tick;

/**
 * Turns the counters of devices, a pair each, into bytes per tick. A device seen for the first time, or whose counters began anew, has no
 * value in that tick; one that vanished is forgotten, so that it begins anew when it comes back. Allocates only when there are more devices
 * than ever before.
 */
public final class DeviceTraffic {

	/** Where the bytes of a tick go. */
	@FunctionalInterface
	interface Target {

		/** Writes what came in (received, read) and what went out (sent, written) into the tick. */
		void add(Tick tick, String name, long inBytes, long outBytes);
	}

	private final Target target;
	private int count;
	private String[] names = new String[8];
	private long[] inBytes = new long[8];
	private long[] outBytes = new long[8];
	private boolean[] seen = new boolean[8];
	private Tick tick;

	DeviceTraffic(Target target) {
		this.target = target;
	}

	/**
	 * Begins a round.
	 *
	 * @param tick where to write, or null for a baseline
	 */
	void begin(Tick tick) {
		this.tick = tick;
		Arrays.fill(seen, 0, count, false);
	}

	/**
	 * One device of this round.
	 *
	 * @param name     the system's name; the same object each time makes this fast
	 * @param totalIn  bytes received or read since some origin
	 * @param totalOut bytes sent or written since the same
	 */
	public void saw(String name, long totalIn, long totalOut) {
		int i = indexOf(name);
		if (i < 0) {
			i = add(name);
		} else if (tick != null && totalIn >= inBytes[i] && totalOut >= outBytes[i]) {
			target.add(tick, name, totalIn - inBytes[i], totalOut - outBytes[i]);
		}
		inBytes[i] = totalIn;
		outBytes[i] = totalOut;
		seen[i] = true;
	}

	/** Ends the round: forgets those that were not told of. */
	void end() {
		tick = null;
		int kept = 0;
		for (int i = 0; i < count; i++) {
			if (seen[i]) {
				names[kept] = names[i];
				inBytes[kept] = inBytes[i];
				outBytes[kept] = outBytes[i];
				kept++;
			}
		}
		forgetFrom(kept);
	}

	/** Forgets all: the next round is a baseline. */
	void clear() {
		tick = null;
		forgetFrom(0);
	}

	/** How many names are held, those of devices that are gone among them. */
	long heldNames() {
		return Arrays.stream(names).filter(Objects::nonNull).count();
	}

	private void forgetFrom(int kept) {
		Arrays.fill(names, kept, count, null);
		count = kept;
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
			inBytes = Arrays.copyOf(inBytes, size);
			outBytes = Arrays.copyOf(outBytes, size);
			seen = Arrays.copyOf(seen, size);
		}
		names[count] = name;
		return count++;
	}
}
