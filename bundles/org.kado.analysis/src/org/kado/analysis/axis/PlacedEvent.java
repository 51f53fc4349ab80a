package org.kado.analysis.axis;

import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;

/**
 * An event and its place on the recorded axis.
 *
 * @param event      the event as recorded
 * @param header     the header of its segment
 * @param axisMillis its place on the axis, between the rows around it
 * @param nextRow    the row that follows it, or the number of rows where none does
 */
public record PlacedEvent(Event event, FactsHeader header, long axisMillis, int nextRow) {

	/** What happened. */
	public EventKind kind() {
		return event.kind();
	}

	/** When, as the PC's clock said, UTC milliseconds since the epoch. */
	public long stampMillis() {
		return event.stampMillis();
	}
}
