package org.kado.analysis.health;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.kado.model.Problem;
import org.kado.model.TimeRange;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.HealthFinding;
import org.kado.model.report.StateTimeline;

/**
 * What checks look at.
 *
 * @param facts    the facts
 * @param timeline its states
 * @param lastDay  the last record of the whole folder, in milliseconds
 * @param nowMillis the present time
 */
record CheckedInstallation(InstallationFacts facts, StateTimeline timeline, long lastDay, long nowMillis) {

	/** All events of the kinds, by stamp. */
	List<Event> events(EventKind... kinds) {
		Set<EventKind> wanted = Set.of(kinds);
		return segments().flatMap(segment -> segment.events().stream()).filter(event -> wanted.contains(event.kind()))
				.sorted(Comparator.comparingLong(Event::stampMillis)).toList();
	}

	/** All segments. */
	Stream<FactsSegment> segments() {
		return facts.sessions().stream().flatMap(session -> session.segments().stream());
	}

	/** A finding that events make, with their time. */
	HealthFinding finding(String check, Problem.Severity severity, List<Event> events) {
		TimeRange when = new TimeRange(events.get(0).stampMillis(), events.get(events.size() - 1).stampMillis());
		return HealthFinding.of(check, severity, facts, events.size()).at(when);
	}
}
