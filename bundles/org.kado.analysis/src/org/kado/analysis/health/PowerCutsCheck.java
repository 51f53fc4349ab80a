package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.health.HealthFinding;

/** Files ended in a cut line: the power was cut, or the agent killed. */
final class PowerCutsCheck implements InstallationCheck {

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<Event> torn = installation.events(EventKind.TORN_TAIL);
		return torn.isEmpty() ? List.of() : List.of(installation.finding("power_cuts", Problem.Severity.INFO, torn));
	}
}
