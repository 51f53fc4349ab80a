package org.kado.model.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.column.PackedLongs;

/** The columns of {@link StateColumns}: the intervals themselves, and what they add up to by every full hour of UTC. Immutable and safe for use by several threads. */
final class IntervalColumns {

	static final long HOUR_MILLIS = 3_600_000;
	private static final State[] STATES = State.values();
	/** Starts, states, number of the interval at each hour; the sums of each state follow. */
	static final int FIRST_SUM = 3;

	private final PackedLongs starts;
	private final PackedLongs states;
	private final PackedLongs atHour;
	private final PackedLongs[] sums = new PackedLongs[STATES.length];
	private final long firstHour;

	/**
	 * Columns in their order.
	 *
	 * @throws IllegalArgumentException where they are not those of one list
	 */
	IntervalColumns(List<PackedLongs> columns) {
		requireComplete(columns);
		starts = columns.get(0);
		states = columns.get(1);
		atHour = columns.get(2);
		for (int i = 0; i < STATES.length; i++) {
			sums[i] = columns.get(FIRST_SUM + i);
		}
		firstHour = size() == 0 ? 0 : Math.floorDiv(starts.get(0), HOUR_MILLIS);
		if (atHour.size() != hours()) {
			throw new IllegalArgumentException(atHour.size() + " hours instead of " + hours());
		}
	}

	private static void requireComplete(List<PackedLongs> columns) {
		int hours = columns.size() < FIRST_SUM ? 0 : columns.get(2).size();
		boolean complete = columns.size() == FIRST_SUM + STATES.length && columns.get(0).size() == (columns.get(1).size() == 0 ? 0 : columns.get(1).size() + 1);
		for (int i = FIRST_SUM; complete && i < columns.size(); i++) {
			complete = columns.get(i).size() == hours;
		}
		if (!complete) {
			throw new IllegalArgumentException("not the columns of states: " + columns.stream().map(PackedLongs::size).toList());
		}
	}

	private int hours() {
		return size() == 0 ? 0 : Math.toIntExact(Math.floorDiv(starts.get(size()) - 1, HOUR_MILLIS) - firstHour + 1);
	}

	List<PackedLongs> columns() {
		List<PackedLongs> columns = new ArrayList<>(List.of(starts, states, atHour));
		columns.addAll(Arrays.asList(sums));
		return columns;
	}

	int size() {
		return states.size();
	}

	StateInterval get(int index) {
		return StateInterval.of(starts.get(index), starts.get(index + 1), STATES[(int) states.get(index)]);
	}

	/** Adds the time of each state before an instant, or takes it away where the sign is -1. */
	void addBefore(long atMillis, long[] millis, int sign) {
		if (size() == 0) {
			return;
		}
		long at = Math.min(Math.max(atMillis, starts.get(0)), starts.get(size()));
		int hour = (int) Math.min(Math.floorDiv(at, HOUR_MILLIS) - firstHour, atHour.size() - 1L);
		for (int state = 0; state < sums.length; state++) {
			millis[state] += sign * sums[state].get(hour);
		}
		long from = Math.max((firstHour + hour) * HOUR_MILLIS, starts.get(0));
		for (int i = (int) atHour.get(hour); from < at; i++) {
			long to = Math.min(starts.get(i + 1), at);
			millis[(int) states.get(i)] += sign * (to - from);
			from = to;
		}
	}
}
