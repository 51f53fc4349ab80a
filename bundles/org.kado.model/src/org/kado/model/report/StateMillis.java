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

	private final Numbers numbers;
	private final int present;

	/** Where the numbers come from. */
	@FunctionalInterface
	public interface Numbers {

		/** Time in the state, always the same. */
		long millisOf(State state);
	}

	/**
	 * Numbers of some states.
	 *
	 * @param present a bit for each state, by its place in {@link State}
	 */
	private StateMillis(Numbers numbers, int present) {
		this.numbers = numbers;
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
		return new StateMillis(state -> copy[state.ordinal()], present);
	}

	/** No time in each of these states. */
	public static StateMillis none(Set<State> states) {
		int present = 0;
		for (State state : states) {
			present |= 1 << state.ordinal();
		}
		return new StateMillis(state -> 0, present);
	}

	/** The same states with other times, which are asked for when somebody looks at them. */
	public StateMillis with(Numbers others) {
		return new StateMillis(others, present);
	}

	private boolean has(int state) {
		return (present >>> state & 1) != 0;
	}

	/** Time in the state, 0 where the map has none. */
	public long millisOf(State state) {
		return has(state.ordinal()) ? numbers.millisOf(state) : 0;
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
		return key instanceof State state && has(state.ordinal()) ? numbers.millisOf(state) : null;
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
			return Map.entry(STATES[state], numbers.millisOf(STATES[state]));
		}
	}
}
