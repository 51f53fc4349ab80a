package org.kado.views;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.kado.analysis.StateAnalysis;
import org.kado.analysis.compare.BeforeAfterComparison;
import org.kado.analysis.compare.Reclassifications;
import org.kado.analysis.sum.SumScope;
import org.kado.analysis.usage.Rankings;
import org.kado.model.TimeRange;
import org.kado.model.compare.BeforeAfter;
import org.kado.model.compare.Reclassification;
import org.kado.model.compare.Sensitivity;
import org.kado.model.compare.SensitivityPoint;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.StateTimeline;

/**
 * Comparisons over an opened folder, one installation after the other in the order of the folder. Safe for use by several threads.
 *
 * @param view   the states
 * @param zone   zone of days; empty: each installation's own
 * @param window the time that counts; empty: all
 */
public record CompareView(UtilisationView view, Optional<ZoneId> zone, Optional<TimeRange> window) {

	private static final long[] THRESHOLD_SECONDS = {10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900};
	private static final long SECOND_MILLIS = 1000;

	private Stream<StateTimeline> timelines() {
		return view.timelines().stream();
	}

	private SumScope scope(StateTimeline timeline) {
		return new SumScope(zone.orElse(timeline.zone()), view.calendar(), window);
	}

	/**
	 * Utilisation of two spans of days.
	 *
	 * @param before        days of the first side
	 * @param after         days of the second side
	 * @param basis         what utilisation is divided by
	 * @param leastCoverage 0…1: days of which less is known don't count
	 */
	public List<BeforeAfter> beforeAfter(TimeRange before, TimeRange after, Basis basis, double leastCoverage) {
		BeforeAfterComparison comparison = new BeforeAfterComparison(basis, leastCoverage);
		return timelines().map(timeline -> comparison.of(timeline, before, after, scope(timeline))).toList();
	}

	/** What other settings make of the same facts. */
	public List<Reclassification> reclassified(AnalysisSettings other) {
		UtilisationView second = view.with(other);
		List<Reclassification> all = new ArrayList<>();
		timelines().forEach(first -> second.findTimeline(first.installation()).ifPresent(
				line -> all.add(Reclassifications.of(first, line, window.map(range -> range.intersect(first.period())).map(List::of).orElse(List.of(first.period()))))));
		return all;
	}

	/** The thresholds for which sensitivity is told, in milliseconds: 10 s to 900 s. */
	public static List<Long> thresholdsMillis() {
		return LongStream.of(THRESHOLD_SECONDS).map(seconds -> seconds * SECOND_MILLIS).boxed().toList();
	}

	/**
	 * Use by each of the thresholds, decided anew from the facts each time; nothing is read again.
	 *
	 * @param thresholdsMillis rising
	 * @param basis            what utilisation is divided by
	 */
	public List<Sensitivity> sensitivity(List<Long> thresholdsMillis, Basis basis) {
		List<Sensitivity> all = new ArrayList<>();
		for (InstallationFacts facts : view.folder().installations()) {
			List<SensitivityPoint> points = thresholdsMillis.stream().map(threshold -> point(facts, threshold, basis)).toList();
			all.add(new Sensitivity(facts.id(), facts.equipment(), points));
		}
		return all;
	}

	private SensitivityPoint point(InstallationFacts facts, long thresholdMillis, Basis basis) {
		StateTimeline timeline = new StateAnalysis(view.settings().withThresholdMillis(thresholdMillis)).analyse(facts);
		return new SensitivityPoint(thresholdMillis, Rankings.unranked(timeline, basis, scope(timeline)).figures());
	}
}
