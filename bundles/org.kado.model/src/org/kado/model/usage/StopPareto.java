package org.kado.model.usage;

import java.util.List;

/**
 * Where the time of stops went.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param classes      by time, most first
 * @param longest      longest stops, longest first
 */
public record StopPareto(String installation, String equipment, List<StopClass> classes, List<Stop> longest) {

	/** Copies the lists in. */
	public StopPareto {
		classes = List.copyOf(classes);
		longest = List.copyOf(longest);
	}

	/** Time of all stops. */
	public long millis() {
		return classes.stream().mapToLong(StopClass::millis).sum();
	}
}
