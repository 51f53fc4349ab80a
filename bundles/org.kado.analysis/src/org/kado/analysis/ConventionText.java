package org.kado.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.kado.analysis.axis.IdleThreshold;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
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

	static String of(InstallationFacts facts, EpisodeConvention convention, IdleThreshold threshold, boolean minutesUsed,
			Set<String> tools) {
		List<String> parts = new ArrayList<>();
		TreeSet<Long> thresholds = new TreeSet<>();
		for (SessionFacts session : facts.sessions()) {
			for (FactsSegment segment : session.segments()) {
				if (segment.ticks().size() > 0) {
					thresholds.add(threshold.millisFor(segment.header()));
				}
			}
		}
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
