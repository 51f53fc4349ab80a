package org.kado.analysis.health;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.HealthFinding;

/** Equipment was recorded with different idle thresholds: their figures as recorded can not be compared. */
final class ThresholdsDifferCheck implements FolderCheck {

	private static final int MILLIS = 1000;

	@Override
	public List<HealthFinding> check(List<InstallationFacts> installations, List<Problem> problems) {
		Set<Integer> seconds = new TreeSet<>();
		installations.stream().flatMap(facts -> facts.sessions().stream()).flatMap(session -> session.segments().stream())
				.forEach(segment -> seconds.add(segment.header().thresholdMillis() / MILLIS));
		return seconds.size() < 2 ? List.of()
				: List.of(HealthFinding.ofFolder("threshold_differs", Problem.Severity.WARNING, seconds.size(),
						seconds.stream().map(each -> each + " s").collect(Collectors.joining(", "))));
	}
}
