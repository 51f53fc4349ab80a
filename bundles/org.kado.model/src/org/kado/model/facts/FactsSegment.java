package org.kado.model.facts;

import java.util.List;
import java.util.Objects;

/**
 * What one facts file holds.
 *
 * @param header  the file's header
 * @param ticks   its ticks in recorded order
 * @param events  its events in recorded order
 * @param anchors its clock anchors in recorded order
 */
public record FactsSegment(FactsHeader header, TickColumns ticks, List<Event> events, List<ClockAnchor> anchors) {

	/** Copies the lists in. */
	public FactsSegment {
		Objects.requireNonNull(header, "header");
		Objects.requireNonNull(ticks, "ticks");
		events = List.copyOf(events);
		anchors = List.copyOf(anchors);
	}
}
