package org.kado.agent.today;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Optional;

import org.kado.model.State;

/** How long each state lasted in every hour of one month, in the wall time of the rows. Holds some 50 KB. Belongs to one thread. */
public final class HourSums {

	private static final int HOURS = 24;
	private static final int STATES = State.values().length;
	private static final long MARGIN_SECONDS = 86_400;
	private static final int SECONDS_PER_MINUTE = 60;

	private final YearMonth month;
	private final long[] millis;
	private final boolean[] recorded = new boolean[STATES];
	private final BitSet minutes = new BitSet();
	private long lastEndMillis = Long.MIN_VALUE;

	/** Of that month, and empty. */
	public HourSums(YearMonth month) {
		this.month = month;
		this.millis = new long[month.lengthOfMonth() * HOURS * STATES];
	}

	/** The month. */
	public YearMonth month() {
		return month;
	}

	/**
	 * Adds a slot. A slot that is there already counts for nothing, one of another month neither.
	 *
	 * @param start        its beginning in wall time
	 * @param offset       of that wall time
	 * @param stateSeconds time of each state by its ordinal; negative where it was not recorded
	 */
	void add(LocalDateTime start, ZoneOffset offset, double[] stateSeconds) {
		double length = 0;
		for (double seconds : stateSeconds) {
			length += Math.max(0, seconds);
		}
		long startSecond = start.toEpochSecond(offset);
		lastEndMillis = Math.max(lastEndMillis, Math.round((startSecond + length) * 1_000));
		if (!YearMonth.from(start).equals(month) || isThere(startSecond, length)) {
			return;
		}
		for (int state = 0; state < STATES; state++) {
			if (stateSeconds[state] >= 0) {
				recorded[state] = true;
				millis[index(start.getDayOfMonth(), start.getHour(), state)] += Math.round(stateSeconds[state] * 1_000);
			}
		}
	}

	/** Notes whole minutes only: shorter slots are for tests. */
	private boolean isThere(long startSecond, double lengthSeconds) {
		if (lengthSeconds < SECONDS_PER_MINUTE) {
			return false;
		}
		long origin = month.atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - MARGIN_SECONDS;
		int minute = (int) ((startSecond - origin) / SECONDS_PER_MINUTE);
		boolean there = minutes.get(minute);
		minutes.set(minute);
		return there;
	}

	/** Time of a state in an hour, in milliseconds. */
	public long millis(int day, int hour, State state) {
		return millis[index(day, hour, state.ordinal())];
	}

	/** Whether the state was ever recorded in this month. */
	public boolean recorded(State state) {
		return recorded[state.ordinal()];
	}

	/** End of the last slot; empty where there is none. */
	public Optional<Instant> lastEnd() {
		return lastEndMillis == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastEndMillis));
	}

	private static int index(int day, int hour, int state) {
		return ((day - 1) * HOURS + hour) * STATES + state;
	}
}
