package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.TimeRange;
import org.kado.model.health.HealthFinding;

/** Input that looks made by a machine. */
final class GhostInputCheck implements InstallationCheck {

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<TimeRange> ghost = installation.timeline().suspicious();
		return ghost.isEmpty() ? List.of()
				: List.of(HealthFinding.of("ghost_input", Problem.Severity.WARNING, installation.facts(), ghost.size())
						.lasting(ghost.stream().mapToLong(TimeRange::millis).sum()).at(ghost.get(0).span(ghost.get(ghost.size() - 1))));
	}
}
