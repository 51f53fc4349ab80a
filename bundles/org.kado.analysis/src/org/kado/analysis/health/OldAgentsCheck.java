package org.kado.analysis.health;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kado.model.NaturalOrder;
import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.HealthFinding;

/** Some equipment runs an older agent than other. */
final class OldAgentsCheck implements FolderCheck {

	@Override
	public List<HealthFinding> check(List<InstallationFacts> installations, List<Problem> problems) {
		Map<InstallationFacts, String> versions = new LinkedHashMap<>();
		installations.forEach(facts -> latest(facts).ifPresent(version -> versions.put(facts, version)));
		Optional<String> newest = versions.values().stream().max(NaturalOrder.BY_NAME);
		return versions.entrySet().stream().filter(entry -> !entry.getValue().equals(newest.orElse("")))
				.map(entry -> HealthFinding.of("old_agent", Problem.Severity.INFO, entry.getKey(), 1).with(entry.getValue() + " < " + newest.orElse(""))).toList();
	}

	private static Optional<String> latest(InstallationFacts facts) {
		return facts.sessions().stream().flatMap(session -> session.segments().stream()).filter(segment -> segment.ticks().size() > 0)
				.max(Comparator.comparingLong(segment -> segment.ticks().stampMillis(segment.ticks().size() - 1))).map(segment -> segment.header().agentVersion());
	}
}
