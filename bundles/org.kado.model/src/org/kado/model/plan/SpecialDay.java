package org.kado.model.plan;

import java.util.List;
import java.util.Objects;

/**
 * A date on which the week's rule does not hold.
 *
 * @param name    why, as shown to people; may be empty
 * @param working whether shifts run on it
 * @param shifts  names of the shifts that run, whatever the day of the week; empty: all of them
 */
public record SpecialDay(String name, boolean working, List<String> shifts) {

	/** Copies the list in. */
	public SpecialDay {
		Objects.requireNonNull(name, "name");
		shifts = List.copyOf(shifts);
	}

	/** A day without shifts. */
	public static SpecialDay closed(String name) {
		return new SpecialDay(name, false, List.of());
	}
}
