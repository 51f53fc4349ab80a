package org.kado.agent.recording;

import java.util.Arrays;

import org.kado.model.facts.Tick;

/** The newest ticks, copied. Grows to what is needed and then allocates nothing more. */
final class TickWindow {

	/** 3 h of 5 s ticks; with more than that the oldest are dropped early. */
	private static final int MAX_TICKS = 2_160;

	private Tick[] ring = new Tick[32];
	private int first;
	private int size;

	void add(Tick tick) {
		if (size == MAX_TICKS) {
			dropFirst();
		} else if (size == ring.length) {
			grow();
		}
		int slot = index(size++);
		if (ring[slot] == null) {
			ring[slot] = new Tick();
		}
		ring[slot].copy(tick.sequence(), tick);
	}

	int size() {
		return size;
	}

	/** The i-th oldest tick. */
	Tick get(int i) {
		return ring[index(i)];
	}

	/** Drops the ticks that end at the instant or before it. */
	void dropUntil(long utcMillis) {
		while (size > 0 && get(0).stampMillis() <= utcMillis) {
			dropFirst();
		}
	}

	void clear() {
		size = 0;
	}

	private void dropFirst() {
		first = index(1);
		size--;
	}

	private int index(int i) {
		return (first + i) % ring.length;
	}

	private void grow() {
		Tick[] old = ring;
		ring = Arrays.copyOf(old, Math.min(MAX_TICKS, old.length * 2));
		for (int i = 0; i < size; i++) {
			ring[i] = old[(first + i) % old.length];
		}
		first = 0;
	}
}
