package org.kado.analysis.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.HealthFinding;

/** Several installations have one name. */
final class DuplicateNamesCheck implements FolderCheck {

	@Override
	public List<HealthFinding> check(List<InstallationFacts> installations, List<Problem> problems) {
		Map<String, Long> names = installations.stream().collect(Collectors.groupingBy(InstallationFacts::equipment, TreeMap::new, Collectors.counting()));
		return names.entrySet().stream().filter(entry -> entry.getValue() > 1)
				.map(entry -> HealthFinding.ofFolder("duplicate_name", Problem.Severity.WARNING, entry.getValue(), entry.getKey())).toList();
	}
}
