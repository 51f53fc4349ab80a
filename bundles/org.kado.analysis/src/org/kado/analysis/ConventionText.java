package org.kado.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.kado.analysis.axis.IdleThreshold;
import org.kado.model.facts.FactsSegment;
import org.kado.model.report.EpisodeConvention;

/**
 * Names how input became episodes: "back-dated 60s", with several thresholds "back-dated 60s/90s", of minute rows
 * "fixed: slot", of spans of another tool "fixed: activitywatch", of several "back-dated 60s + fixed: slot".
 */
final class ConventionText {

	private static final String FIXED = "fixed: ";
	private static final String MINUTES = FIXED + "slot";

	private ConventionText() {
	}

	/** The thresholds of the segments with rows, in milliseconds. */
	static Set<Long> thresholds(Collection<FactsSegment> segments, IdleThreshold threshold) {
		return segments.stream().filter(segment -> segment.ticks().size() > 0).map(segment -> threshold.millisFor(segment.header())).collect(Collectors.toSet());
	}

	static String of(EpisodeConvention convention, Set<Long> thresholdsMillis, boolean minutesUsed, Set<String> tools) {
		List<String> parts = new ArrayList<>();
		TreeSet<Long> thresholds = new TreeSet<>(thresholdsMillis);
		if (!thresholds.isEmpty()) {
			parts.add(convention.id() + ' ' + String.join("/", thresholds.stream().map(ConventionText::seconds).toList()));
		}
		if (minutesUsed) {
			parts.add(MINUTES);
		}
		tools.forEach(tool -> parts.add(FIXED + tool));
		return parts.isEmpty() ? convention.id() : String.join(" + ", parts);
	}

	private static String seconds(long millis) {
		return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + 's';
	}
}
