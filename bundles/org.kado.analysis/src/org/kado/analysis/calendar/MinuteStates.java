package org.kado.analysis.calendar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.kado.analysis.axis.Ranges;
import org.kado.analysis.axis.StateRuns;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.MinuteColumns;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.MinuteSeries;

/**
 * The states that minute rows tell of, where no facts tell of any part of the slot.
 *
 * <pre>
 *   stamps               10:01   10:02           10:07
 *   slots           ├──────┼───────┤         ├─────┤        never back to the row before
 *   facts                                        ├─────     this slot doesn't count
 * </pre>
 *
 * Where a slot was recorded in part only, the rest is no data at its beginning. Not safe for use by several threads.
 */
final class MinuteStates {

	/** What a row without columns of states can tell. */
	private static final Set<State> ORIGINAL = Set.of(State.MAN, State.MACHINE, State.IDLE);

	/** What a row without input and machine time may be instead of idle, where its own columns say that it lasted longer. */
	private static final List<State> OTHERS = List.of(State.LOCKED, State.ASLEEP, State.OFF, State.CLOCK_SUSPECT, State.NO_DATA);

	private final Ranges known;
	/** Whether only the machine is asked for: under man time a row does not tell it. */
	private final boolean signal;
	private final StateRuns runs = new StateRuns();
	private final Set<State> recorded = EnumSet.noneOf(State.class);

	private MinuteStates(Ranges known, boolean signal) {
		this.known = known;
		this.signal = signal;
	}

	/**
	 * Reads one series.
	 *
	 * @param series the rows, sorted by stamp
	 * @param known  time that facts tell of
	 * @param signal whether only the machine is asked for
	 */
	static MinuteStates of(MinuteSeries series, Ranges known, boolean signal) {
		return of(series, known, signal, new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE));
	}

	/**
	 * The same of a part of the rows.
	 *
	 * @param stamps those whose stamps are above its start and not above its end
	 */
	static MinuteStates of(MinuteSeries series, Ranges known, boolean signal, TimeRange stamps) {
		MinuteStates states = new MinuteStates(known, signal);
		MinuteColumns rows = MinuteColumns.of(series.rows());
		int row = rows.countUpTo(stamps.startMillis());
		long previousMillis = row == 0 ? Long.MIN_VALUE : rows.stampMillis(row - 1);
		for (; row < rows.size() && rows.stampMillis(row) <= stamps.endMillis(); row++) {
			states.add(rows, row, series.slotMillis(), previousMillis);
			previousMillis = Math.max(previousMillis, rows.stampMillis(row));
		}
		return states;
	}

	/** The states of the slots that count; the rest is left out. */
	StateRuns runs() {
		return runs;
	}

	/** The states that the rows that count can have. */
	Set<State> recorded() {
		return recorded;
	}

	private void add(MinuteColumns rows, int index, long slotMillis, long previousMillis) {
		long end = rows.stampMillis(index);
		long start = Math.max(end - slotMillis, previousMillis);
		long coveredMillis = rows.coveredMillis(index);
		long covered = coveredMillis < 0 ? slotMillis : Math.min(coveredMillis, slotMillis);
		long from = Math.max(start, end - covered);
		if (from >= end || known.overlaps(start, end)) {
			return;
		}
		MinuteRow row = rows.get(index);
		State state = signal && row.man() ? State.NO_DATA : stateOf(row, slotMillis - covered);
		runs.append(start, from, State.NO_DATA);
		runs.append(from, end, state);
		recorded.add(state);
		recorded.add(State.IDLE);
		recorded.addAll(row.stateMillis().isEmpty() ? ORIGINAL : row.stateMillis().keySet());
	}

	private static State stateOf(MinuteRow row, long uncoveredMillis) {
		if (row.man()) {
			return State.MAN;
		}
		if (row.machine()) {
			return State.MACHINE;
		}
		State longest = State.IDLE;
		long longestMillis = row.stateMillis().getOrDefault(State.IDLE, 0L);
		for (State state : OTHERS) {
			long millis = row.stateMillis().getOrDefault(state, 0L) - (state == State.NO_DATA ? uncoveredMillis : 0);
			if (millis > longestMillis) {
				longest = state;
				longestMillis = millis;
			}
		}
		return longest;
	}
}
