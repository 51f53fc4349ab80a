package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.Source;
import org.kado.model.health.HealthFinding;

/** Facts are recorded, but never human input: man time can never occur. */
final class NoInputCheck implements InstallationCheck {

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		boolean facts = installation.segments().findAny().isPresent();
		boolean input = installation.segments().anyMatch(segment -> segment.header().records(Source.INPUT));
		return facts && !input ? List.of(HealthFinding.of("no_input", Problem.Severity.WARNING, installation.facts(), 1)) : List.of();
	}
}
