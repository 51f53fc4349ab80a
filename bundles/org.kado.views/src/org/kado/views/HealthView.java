package org.kado.views;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.kado.analysis.health.CollectionDays;
import org.kado.analysis.health.HealthChecks;
import org.kado.analysis.sum.SumScope;
import org.kado.model.TimeRange;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.CollectionRow;
import org.kado.model.health.HealthFinding;
import org.kado.model.report.StateTimeline;

/**
 * What is wrong or missing in an opened folder. Safe for use by several threads.
 *
 * @param view      the states
 * @param zone      zone of days; empty: each installation's own
 * @param nowMillis the present time
 */
public record HealthView(UtilisationView view, Optional<ZoneId> zone, long nowMillis) {

	private static final Comparator<HealthFinding> WORST_FIRST = Comparator.comparing(HealthFinding::severity).reversed();

	/** All findings, those that matter most first; of the whole folder before those of installations. */
	public List<HealthFinding> findings() {
		List<HealthFinding> findings = new ArrayList<>(HealthChecks.of(view.folder().installations(), view.folder().problems()));
		HealthChecks checks = new HealthChecks(period().map(TimeRange::endMillis).orElse(0L), nowMillis);
		for (InstallationFacts facts : view.folder().installations()) {
			view.findTimeline(facts.id()).filter(timeline -> !timeline.period().isEmpty()).ifPresent(timeline -> findings.addAll(checks.of(facts, timeline)));
		}
		findings.sort(WORST_FIRST);
		return List.copyOf(findings);
	}

	/** Which days of which equipment were collected. */
	public List<CollectionRow> collection() {
		List<CollectionRow> rows = new ArrayList<>();
		Optional<TimeRange> period = period();
		for (InstallationFacts facts : view.folder().installations()) {
			view.findTimeline(facts.id()).filter(timeline -> !timeline.period().isEmpty()).ifPresent(
					timeline -> rows.add(CollectionDays.of(facts, timeline, period.orElseThrow(), SumScope.of(timeline, zone, view.calendar()))));
		}
		return rows;
	}

	private Optional<TimeRange> period() {
		return view.timelines().stream().map(StateTimeline::period)
				.filter(range -> !range.isEmpty()).reduce(TimeRange::span);
	}
}
