package org.kado.model.compare;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Utilisation before and after a change, day of the week against day of the week.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param before       the first side
 * @param after        the second side
 * @param difference   after − before, matched by weekdays, in points of utilisation; empty where it is refused
 * @param low          lower end of the 95 % confidence interval; empty where it is refused, or where there are too few days for an interval
 * @param high         upper end
 * @param chance       share of random assignments of days to sides that differ at least as much (p)
 * @param shortages    why it is refused; empty where it is not
 * @param withoutInterval why there is a difference but no interval; empty where there is one, or where all is refused
 */
public record BeforeAfter(String installation, String equipment, Side before, Side after, OptionalDouble difference, OptionalDouble low,
		OptionalDouble high, OptionalDouble chance, List<Shortage> shortages, List<Shortage> withoutInterval) {

	/** Copies the list in. */
	public BeforeAfter {
		shortages = List.copyOf(shortages);
		withoutInterval = List.copyOf(withoutInterval);
	}
}
