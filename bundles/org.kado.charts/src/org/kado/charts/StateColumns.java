package org.kado.charts;

import java.util.ArrayList;
import java.util.List;

import org.kado.model.State;
import org.kado.model.TimeRange;

/**
 * One equipment's states reduced to pixel columns. In each column the state with the longest time wins; nothing is mixed. Columns that
 * hide an interval altogether are told apart, so that "more inside" can be marked. Costs a few binary searches per column.
 *
 * <pre>
 *  time     mmmmmmmm i mmmmm iiiiiiiiiiiiiiii
 *  columns  |  m  |  m   |  m  |  i  |  i  |
 *  hidden            ^
 * </pre>
 */
final class StateColumns {

	/**
	 * Neighbouring columns that show one thing.
	 *
	 * @param from   first column, counted from the axis' left end
	 * @param to     first column after
	 * @param state  the state that won
	 * @param range  the interval that is shown; where one column holds several of the state, the column's span
	 * @param millis time of the state in the range, milliseconds
	 */
	record Run(int from, int to, State state, TimeRange range, long millis) {
	}

	/** Neighbouring columns, half-open. */
	record Columns(int from, int to) {
	}

	private static final int NONE = -1;
	/** Marks of hidden intervals this near to each other are joined: dots in a row say no more than a line and are harder to look at. */
	private static final int BRIDGE = 3;
	/** Up to so many intervals of a column are looked at one by one. */
	private static final int FEW = 16;

	private final StateIndex index;
	private final TimeScale scale;
	private final List<Run> runs = new ArrayList<>();
	private final List<Columns> hidden = new ArrayList<>();
	/** Whether the interval that reaches into the next column has already been shown; what began out of sight counts as shown. */
	private boolean openIsShown = true;

	StateColumns(StateIndex index, TimeScale scale) {
		this.index = index;
		this.scale = scale;
		TimeRange shown = index.period().intersect(scale.range());
		if (!shown.isEmpty()) {
			int first = (int) Math.floor(scale.x(shown.startMillis())) - scale.left();
			int last = (int) Math.ceil(scale.x(shown.endMillis())) - scale.left();
			for (int column = first; column < last; column++) {
				add(column, edge(column).intersect(shown));
			}
		}
	}

	/** What to paint, from left to right; columns outside the recorded period are missing. */
	List<Run> runs() {
		return List.copyOf(runs);
	}

	/** Where columns hide intervals which no column shows; near ones are joined. */
	List<Columns> hidden() {
		return List.copyOf(hidden);
	}

	private TimeRange edge(int column) {
		long from = scale.millisAt(scale.left() + column);
		return new TimeRange(from, Math.max(from, scale.millisAt(scale.left() + column + 1)));
	}

	private void add(int column, TimeRange span) {
		if (span.isEmpty()) {
			return;
		}
		int first = index.indexAt(span.startMillis());
		int last = index.indexAt(span.endMillis() - 1);
		State winner = first == last ? index.state(first) : longest(span, first, last);
		long winnerMillis = index.millis(winner, span, first, last);
		int shown = representative(first, last, winner, span, winnerMillis);
		TimeRange range = shown == NONE ? span : index.range(shown);
		append(column, winner, range, shown == NONE ? winnerMillis : range.millis());
		if (hidesOne(first, last, shown, span)) {
			hide(column);
		}
	}

	private State longest(TimeRange span, int first, int last) {
		State longest = State.NO_DATA;
		long most = -1;
		for (State state : State.values()) {
			long millis = index.millis(state, span, first, last);
			if (millis > most) {
				most = millis;
				longest = state;
			}
		}
		return longest;
	}

	/** The interval that makes up most of the winner's time in the column; none where there are many. */
	private int representative(int first, int last, State winner, TimeRange span, long winnerMillis) {
		if (last - first >= FEW) {
			return NONE;
		}
		long half = winnerMillis / 2;
		for (int interval = first; interval <= last; interval++) {
			if (index.state(interval) == winner && index.range(interval).intersect(span).millis() >= half) {
				return interval;
			}
		}
		return NONE;
	}

	/** Whether an interval ends in the column that no column has shown. Keeps in mind whether the one that goes on has been shown. */
	private boolean hidesOne(int first, int last, int shown, TimeRange span) {
		boolean goesOn = index.range(last).endMillis() > span.endMillis();
		boolean firstShown = shown == first || openIsShown && index.range(first).startMillis() < span.startMillis();
		openIsShown = goesOn && (shown == last || last == first && firstShown);
		int ending = last - first + (goesOn ? 0 : 1);
		if (ending == 0) {
			return false;
		}
		int endingShown = firstShown ? 1 : 0;
		if (shown > first && (shown < last || !goesOn)) {
			endingShown++;
		}
		return ending > endingShown;
	}

	private void append(int column, State state, TimeRange range, long millis) {
		int tail = runs.size() - 1;
		int from = column;
		if (tail >= 0 && runs.get(tail).to() == column && runs.get(tail).state() == state && runs.get(tail).range().equals(range)) {
			from = runs.remove(tail).from();
		}
		runs.add(new Run(from, column + 1, state, range, millis));
	}

	private void hide(int column) {
		int tail = hidden.size() - 1;
		if (tail >= 0 && hidden.get(tail).to() + BRIDGE >= column) {
			hidden.set(tail, new Columns(hidden.get(tail).from(), column + 1));
		} else {
			hidden.add(new Columns(column, column + 1));
		}
	}
}
