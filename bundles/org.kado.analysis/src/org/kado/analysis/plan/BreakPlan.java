package org.kado.analysis.plan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.kado.model.plan.CalendarFault;
import org.kado.model.plan.Shift;

/** Puts breaks into the shifts that they lie in. */
final class BreakPlan {

	private static final int DAY_MINUTES = 24 * 60;

	private final Map<String, Shift> shifts;
	private final List<CalendarFault> faults;

	/**
	 * @param shifts by name; those that get a break are replaced
	 * @param faults takes what is wrong
	 */
	BreakPlan(Map<String, Shift> shifts, List<CalendarFault> faults) {
		this.shifts = shifts;
		this.faults = faults;
	}

	/**
	 * Adds a break.
	 *
	 * @param line  where it stands
	 * @param time  when it is
	 * @param shift the shift it belongs to; empty: every one that it lies in
	 */
	void add(int line, Shift.Break time, String shift) {
		if (!shift.isEmpty() && !shifts.containsKey(shift)) {
			faults.add(new CalendarFault(line, CalendarFault.Kind.NO_SUCH_SHIFT, shift));
			return;
		}
		List<Shift> meant = shifts.values().stream().filter(s -> shift.isEmpty() ? contains(s, time) : s.name().equals(shift)).toList();
		if (meant.isEmpty() || !contains(meant.get(0), time)) {
			faults.add(new CalendarFault(line, CalendarFault.Kind.BREAK_OUTSIDE, time.start() + "-" + time.end()));
			return;
		}
		for (Shift each : meant) {
			if (each.breaks().stream().anyMatch(other -> overlap(each, other, time))) {
				faults.add(new CalendarFault(line, CalendarFault.Kind.BREAKS_OVERLAP, time.start() + "-" + time.end()));
				return;
			}
			List<Shift.Break> breaks = new ArrayList<>(each.breaks());
			breaks.add(time);
			breaks.sort(Comparator.comparingInt(b -> minutesInto(each, b.start())));
			shifts.put(each.name(), new Shift(each.name(), each.start(), each.end(), each.days(), breaks));
		}
	}

	private static boolean contains(Shift shift, Shift.Break time) {
		int length = length(shift.start(), shift.end());
		int from = minutesInto(shift, time.start());
		return from < length && from + length(time.start(), time.end()) <= length;
	}

	private static boolean overlap(Shift shift, Shift.Break a, Shift.Break b) {
		int fromA = minutesInto(shift, a.start());
		int fromB = minutesInto(shift, b.start());
		return fromA < fromB + length(b.start(), b.end()) && fromB < fromA + length(a.start(), a.end());
	}

	private static int minutesInto(Shift shift, LocalTime time) {
		return Math.floorMod(time.toSecondOfDay() / 60 - shift.start().toSecondOfDay() / 60, DAY_MINUTES);
	}

	/** Up to a whole day, which is what equal ends mean. */
	private static int length(LocalTime from, LocalTime to) {
		int minutes = Math.floorMod(to.toSecondOfDay() / 60 - from.toSecondOfDay() / 60, DAY_MINUTES);
		return minutes == 0 ? DAY_MINUTES : minutes;
	}
}
