package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.health.HealthFinding;

/** Ticks were missed although the PC was awake. */
final class TickHolesCheck implements InstallationCheck {

	private static final int MOST = 10;

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<Event> stalls = installation.events(EventKind.STALL);
		return stalls.size() <= MOST ? List.of()
				: List.of(installation.finding("tick_holes", Problem.Severity.INFO, stalls)
						.lasting(stalls.stream().mapToLong(event -> event.detailMillis("missed_ms", 0)).sum()));
	}
}
