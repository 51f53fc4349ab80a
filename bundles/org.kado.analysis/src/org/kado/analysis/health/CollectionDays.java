package org.kado.analysis.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.kado.analysis.sum.SumScope;
import org.kado.analysis.sum.TimeSums;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.CollectedDay;
import org.kado.model.health.CollectionRow;
import org.kado.model.report.Bucket;
import org.kado.model.report.StateTimeline;

/** Tells which days were collected. */
public final class CollectionDays {

	private static final double WHOLE = 0.9;

	private CollectionDays() {
	}

	/**
	 * The days of one installation.
	 *
	 * @param facts    its facts
	 * @param timeline its states; not empty
	 * @param period   first to last record of the whole folder
	 * @param scope    zone and begin of days
	 */
	public static CollectionRow of(InstallationFacts facts, StateTimeline timeline, TimeRange period, SumScope scope) {
		List<TimeRange> days = scope.buckets(Bucket.DAY, period);
		List<TimeSums> sums = TimeSums.of(timeline, days);
		List<CollectedDay> collected = new ArrayList<>();
		for (int i = 0; i < days.size(); i++) {
			double coverage = 1 - (double) sums.get(i).millisOf(State.NO_DATA) / days.get(i).millis();
			collected.add(new CollectedDay(days.get(i).start().atZone(scope.zone()).toLocalDate(), coverage, kind(days.get(i), coverage, timeline.period())));
		}
		Optional<LocalDate> since = collected.stream().filter(day -> day.kind() == CollectedDay.Kind.NOT_COLLECTED).map(CollectedDay::date).findFirst();
		return new CollectionRow(timeline.installation(), timeline.equipment(), timeline.period().end(), since, collected, diskFull(facts));
	}

	private static CollectedDay.Kind kind(TimeRange day, double coverage, TimeRange records) {
		if (coverage > 0) {
			return coverage >= WHOLE ? CollectedDay.Kind.WHOLE : CollectedDay.Kind.PART;
		}
		if (day.startMillis() >= records.endMillis()) {
			return CollectedDay.Kind.NOT_COLLECTED;
		}
		return day.endMillis() <= records.startMillis() ? CollectedDay.Kind.OUTSIDE : CollectedDay.Kind.MISSING;
	}

	/** As the line through the two last reports of free space falls. */
	private static Optional<Instant> diskFull(InstallationFacts facts) {
		List<Event> reports = facts.sessions().stream().flatMap(session -> session.segments().stream()).flatMap(segment -> segment.events().stream())
				.filter(event -> event.kind() == EventKind.DISK_LOW || event.kind() == EventKind.DISK_ENOUGH)
				.filter(event -> event.detailMillis("free_mb", -1) >= 0).sorted(Comparator.comparingLong(Event::stampMillis)).toList();
		if (reports.size() < 2) {
			return Optional.empty();
		}
		Event before = reports.get(reports.size() - 2);
		Event last = reports.get(reports.size() - 1);
		long fallen = before.detailMillis("free_mb", 0) - last.detailMillis("free_mb", 0);
		long millis = last.stampMillis() - before.stampMillis();
		return fallen <= 0 || millis <= 0 ? Optional.empty()
				: Optional.of(Instant.ofEpochMilli(last.stampMillis() + last.detailMillis("free_mb", 0) * millis / fallen));
	}
}
