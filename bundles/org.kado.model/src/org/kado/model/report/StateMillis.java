package org.kado.model.report;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.kado.model.State;

/**
 * Time in each of some states as a map, in the order of {@link State}; it holds the plain numbers, for a report has many such maps. Immutable and safe for use by
 * several threads.
 */
public final class StateMillis extends AbstractMap<State, Long> {

	private static final State[] STATES = State.values();

	private final long[] millis;
	private final int first;
	private final int present;

	/**
	 * Some of the numbers of an array.
	 *
	 * @param first   place of the first state's
	 * @param present a bit for each state, by its place in {@link State}
	 */
	private StateMillis(long[] millis, int first, int present) {
		this.millis = millis;
		this.first = first;
		this.present = present;
	}

	/** Copies a map in; one of this kind is the same again. */
	public static StateMillis of(Map<State, Long> map) {
		if (map instanceof StateMillis same) {
			return same;
		}
		long[] copy = new long[STATES.length];
		int present = 0;
		for (Map.Entry<State, Long> entry : map.entrySet()) {
			copy[entry.getKey().ordinal()] = entry.getValue();
			present |= 1 << entry.getKey().ordinal();
		}
		return new StateMillis(copy, 0, present);
	}

	/** No time in each of these states. */
	public static StateMillis none(Set<State> states) {
		int present = 0;
		for (State state : states) {
			present |= 1 << state.ordinal();
		}
		return new StateMillis(new long[STATES.length], 0, present);
	}

	/**
	 * The same states with other times.
	 *
	 * @param numbers the time in every state, by its place in {@link State}; may hold more, is not copied and must not change
	 * @param from    place of the first state's
	 */
	public StateMillis with(long[] numbers, int from) {
		return new StateMillis(numbers, from, present);
	}

	private boolean has(int state) {
		return (present >>> state & 1) != 0;
	}

	/** Time in the state, 0 where the map has none. */
	public long millisOf(State state) {
		return has(state.ordinal()) ? millis[first + state.ordinal()] : 0;
	}

	@Override
	public int size() {
		return Integer.bitCount(present);
	}

	@Override
	public boolean containsKey(Object key) {
		return key instanceof State state && has(state.ordinal());
	}

	@Override
	public Long get(Object key) {
		return key instanceof State state && has(state.ordinal()) ? millis[first + state.ordinal()] : null;
	}

	@Override
	public Set<Entry<State, Long>> entrySet() {
		return new AbstractSet<>() {

			@Override
			public int size() {
				return StateMillis.this.size();
			}

			@Override
			public Iterator<Entry<State, Long>> iterator() {
				return new Entries();
			}
		};
	}

	/** One state after the other. */
	private final class Entries implements Iterator<Entry<State, Long>> {

		private int rest = present;

		@Override
		public boolean hasNext() {
			return rest != 0;
		}

		@Override
		public Entry<State, Long> next() {
			if (rest == 0) {
				throw new NoSuchElementException();
			}
			int state = Integer.numberOfTrailingZeros(rest);
			rest &= rest - 1;
			return Map.entry(STATES[state], millis[first + state]);
		}
	}
}
