package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.HealthFinding;

/** Problems of files of one kind. */
record ProblemsCheck(String check, Problem.Kind kind) implements FolderCheck {

	@Override
	public List<HealthFinding> check(List<InstallationFacts> installations, List<Problem> problems) {
		List<Problem> found = problems.stream().filter(problem -> problem.kind() == kind).toList();
		return found.isEmpty() ? List.of() : List.of(HealthFinding.ofFolder(check, kind.severity(), found.size(), found.get(0).file()));
	}
}
