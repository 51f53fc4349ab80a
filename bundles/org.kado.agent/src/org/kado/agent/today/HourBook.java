package org.kado.agent.today;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;

import org.kado.model.State;

/**
 * The hours of a month up to now: what no row tells is no data, what is still to come is nothing.
 *
 * @param sums what the minute files tell
 * @param zone zone of days and hours
 * @param now  until when there could be rows
 */
public record HourBook(HourSums sums, ZoneId zone, ZonedDateTime now) {

	/** Hours of a day as clocks name them. */
	public static final int HOURS = 24;
	private static final Duration LATE = Duration.ofMinutes(5);

	/** A book up to the last row, or up to now where that is long ago. */
	public static HourBook of(HourSums sums, ZoneId zone, ZonedDateTime now) {
		ZonedDateTime lastEnd = sums.lastEnd().map(end -> end.atZone(zone)).orElse(now.minusYears(1));
		boolean late = lastEnd.isBefore(now.minus(LATE)) || lastEnd.isAfter(now);
		return new HourBook(sums, zone, late ? now : lastEnd);
	}

	/** Time of each state in an hour; the time so far, not more, where rows tell no more. Empty for hours to come. */
	public Map<State, Long> hour(LocalDate date, int hour) {
		ZonedDateTime start = date.atTime(hour, 0).atZone(zone);
		ZonedDateTime end = hour + 1 < HOURS ? date.atTime(hour + 1, 0).atZone(zone) : date.plusDays(1).atStartOfDay(zone);
		long passedMillis = Duration.between(start, now.isBefore(end) ? now : end).toMillis();
		Map<State, Long> millis = new EnumMap<>(State.class);
		long knownMillis = 0;
		for (State state : State.values()) {
			long stateMillis = state == State.NO_DATA ? 0 : sums.millis(date.getDayOfMonth(), hour, state);
			knownMillis += stateMillis;
			if (stateMillis > 0) {
				millis.put(state, stateMillis);
			}
		}
		if (passedMillis > knownMillis) {
			millis.put(State.NO_DATA, passedMillis - knownMillis);
		}
		return millis;
	}

	/** Time of each state on a day. */
	public Map<State, Long> day(LocalDate date) {
		Map<State, Long> millis = new EnumMap<>(State.class);
		for (int hour = 0; hour < HOURS; hour++) {
			hour(date, hour).forEach((state, stateMillis) -> millis.merge(state, stateMillis, Long::sum));
		}
		return millis;
	}

	/** Time of each state from the first of the month up to now. */
	public Map<State, Long> month() {
		Map<State, Long> millis = new EnumMap<>(State.class);
		for (LocalDate date = sums.month().atDay(1); !date.isAfter(lastDay()); date = date.plusDays(1)) {
			day(date).forEach((state, stateMillis) -> millis.merge(state, stateMillis, Long::sum));
		}
		return millis;
	}

	/** Today. */
	public LocalDate today() {
		return now.toLocalDate();
	}

	private LocalDate lastDay() {
		LocalDate end = sums.month().atEndOfMonth();
		return today().isBefore(end) ? today() : end;
	}

	/** Time in use and the time it is compared with. */
	public record Use(long usedMillis, long observedMillis, long unknownMillis) {

		/** From time of each state. */
		public static Use of(Map<State, Long> millis) {
			long used = sum(millis, State.MAN, State.MACHINE);
			return new Use(used, used + sum(millis, State.IDLE, State.LOCKED, State.ASLEEP), sum(millis, State.NO_DATA, State.CLOCK_SUSPECT));
		}

		private static long sum(Map<State, Long> millis, State... states) {
			long sum = 0;
			for (State state : states) {
				sum += millis.getOrDefault(state, 0L);
			}
			return sum;
		}
	}
}
