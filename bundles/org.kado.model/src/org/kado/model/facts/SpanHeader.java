package org.kado.model.facts;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

import org.kado.model.State;

/**
 * What is known of spans that another tool recorded.
 *
 * @param tool         short name of the tool, e.g. "activitywatch"; it stands in the convention of reports
 * @param equipment    name of the equipment
 * @param installation what tells the installation: the tool, a colon and the name
 * @param zone         zone of the equipment, as far as it is known
 * @param states       states that the tool can tell of at all; empty where it tells of processes only
 */
public record SpanHeader(String tool, String equipment, String installation, ZoneId zone, Set<State> states) {

	/** Copies the set in; refuses null. */
	public SpanHeader {
		Objects.requireNonNull(tool, "tool");
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(zone, "zone");
		states = Set.copyOf(states);
	}
}
