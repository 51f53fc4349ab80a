package org.kado.analysis.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.model.TimeRange;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;

/** Ticks and events of an installation in and around a window, all sessions together, by time. */
final class WindowFacts {

	/** Locks and shutdowns that began earlier still tell; so far back is looked, in milliseconds. */
	private static final long BEFORE_MILLIS = 31L * 24 * 3_600_000;

	private final List<TickPlace> ticks = new ArrayList<>();
	private final List<Event> events = new ArrayList<>();

	/** Where a tick stands. */
	record TickPlace(long startMillis, long endMillis, FactsSegment segment, int row) {
	}

	WindowFacts(InstallationFacts facts, TimeRange window) {
		for (SessionFacts session : facts.sessions()) {
			for (FactsSegment segment : session.segments()) {
				addTicks(segment, window);
				segment.events().stream().filter(event -> event.stampMillis() >= window.startMillis() - BEFORE_MILLIS).forEach(events::add);
			}
		}
		ticks.sort(Comparator.comparingLong(TickPlace::endMillis));
		events.sort(Comparator.comparingLong(Event::stampMillis));
	}

	private void addTicks(FactsSegment segment, TimeRange window) {
		for (int row = 0; row < segment.ticks().size(); row++) {
			long end = segment.ticks().stampMillis(row);
			long start = end - Math.max(0, segment.ticks().elapsedMillis(row));
			if (end > window.startMillis() && start < window.endMillis()) {
				ticks.add(new TickPlace(start, end, segment, row));
			}
		}
	}

	/** The ticks that share time with the range. */
	List<TickPlace> ticks(TimeRange range) {
		int low = 0;
		int high = ticks.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (ticks.get(middle).endMillis() <= range.startMillis()) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		List<TickPlace> found = new ArrayList<>();
		for (int i = low; i < ticks.size() && ticks.get(i).startMillis() < range.endMillis(); i++) {
			found.add(ticks.get(i));
		}
		return found;
	}

	/** The last event of the kinds up to the instant. */
	Optional<Event> lastEvent(long untilMillis, EventKind... kinds) {
		Set<EventKind> wanted = Set.of(kinds);
		Optional<Event> found = Optional.empty();
		for (Event event : events) {
			if (event.stampMillis() > untilMillis) {
				break;
			}
			found = wanted.contains(event.kind()) ? Optional.of(event) : found;
		}
		return found;
	}

	/** The first event of the kinds from the instant on. */
	Optional<Event> firstEvent(long fromMillis, EventKind... kinds) {
		Set<EventKind> wanted = Set.of(kinds);
		return events.stream().filter(event -> event.stampMillis() >= fromMillis && wanted.contains(event.kind())).findFirst();
	}
}
