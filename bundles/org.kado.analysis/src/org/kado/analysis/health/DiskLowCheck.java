package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.health.HealthFinding;

/** Free disk space is below the reserve up to the last record. */
final class DiskLowCheck implements InstallationCheck {

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<Event> events = installation.events(EventKind.DISK_LOW, EventKind.DISK_ENOUGH);
		if (events.isEmpty() || events.get(events.size() - 1).kind() == EventKind.DISK_ENOUGH) {
			return List.of();
		}
		Event last = events.get(events.size() - 1);
		return List.of(installation.finding("disk_low", Problem.Severity.WARNING, List.of(last)).with(last.details().getOrDefault("free_mb", "") + " MB"));
	}
}
