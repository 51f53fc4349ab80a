package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.health.HealthFinding;

/** Rows could not be written. */
final class WriteFailedCheck implements InstallationCheck {

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<Event> failed = installation.events(EventKind.WRITE_FAILED);
		return failed.isEmpty() ? List.of()
				: List.of(installation.finding("write_failed", Problem.Severity.WARNING, failed)
						.lasting(failed.stream().mapToLong(event -> event.detailMillis("failed_ms", 0)).sum())
						.with(failed.get(failed.size() - 1).details().getOrDefault("reason", "")));
	}
}
