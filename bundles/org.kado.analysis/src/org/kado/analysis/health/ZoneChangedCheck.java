package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.health.HealthFinding;

/** The time zone of the PC changed. */
final class ZoneChangedCheck implements InstallationCheck {

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<Event> changes = installation.events(EventKind.ZONE_CHANGE);
		return changes.isEmpty() ? List.of()
				: List.of(installation.finding("zone_changed", Problem.Severity.INFO, changes).with(changes.get(changes.size() - 1).details().getOrDefault("zone", "")));
	}
}
