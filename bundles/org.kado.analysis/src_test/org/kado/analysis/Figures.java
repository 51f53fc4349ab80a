package org.kado.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.EpisodeConvention;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;

/** Shorthands of the tests. */
final class Figures {

	static final long SECOND = 1_000;
	static final long MINUTE = 60 * SECOND;
	static final long HOUR = 60 * MINUTE;
	static final long DAY = 24 * HOUR;

	private Figures() {
	}

	static StateTimeline analyse(InstallationFacts facts) {
		return new StateAnalysis(AnalysisSettings.asRecorded()).analyse(facts);
	}

	static StateTimeline analyse(InstallationFacts facts, EpisodeConvention convention) {
		return new StateAnalysis(new AnalysisSettings(OptionalLong.empty(), convention)).analyse(facts);
	}

	static StateTimeline analyse(InstallationFacts facts, long thresholdMillis) {
		return new StateAnalysis(AnalysisSettings.asRecorded().withThresholdMillis(thresholdMillis)).analyse(facts);
	}

	static List<ReportRow> report(StateTimeline timeline, Bucket bucket, Basis basis) {
		return new UtilisationReport(bucket, basis, Optional.empty()).rows(timeline);
	}

	/** Time in a state over the whole timeline, in milliseconds. */
	static long millis(StateTimeline timeline, State state) {
		return timeline.intervals().stream().filter(i -> i.state() == state).mapToLong(i -> i.range().millis()).sum();
	}

	/** Intervals as text in seconds since the base: "man 0-30, idle 30-200". */
	static String text(StateTimeline timeline) {
		return timeline.intervals().stream().map(Figures::text).collect(Collectors.joining(", "));
	}

	private static String text(StateInterval interval) {
		return interval.state().id() + ' ' + seconds(interval.range().startMillis()) + '-' + seconds(interval.range().endMillis());
	}

	private static String seconds(long epochMillis) {
		long millis = epochMillis - Recording.BASE;
		return millis % 1_000 == 0 ? Long.toString(millis / 1_000) : Double.toString(millis / 1_000.0);
	}
}
