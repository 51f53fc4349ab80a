package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.health.HealthFinding;

/** The agent starts more than five times a day on the average. */
final class RestartsCheck implements InstallationCheck {

	private static final int MOST_A_DAY = 5;
	private static final double DAY_MILLIS = 24 * 3_600_000.0;

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<Event> starts = installation.events(EventKind.AGENT_START);
		double days = Math.max(1, Math.ceil(installation.timeline().period().millis() / DAY_MILLIS));
		return starts.size() <= MOST_A_DAY * days ? List.of() : List.of(installation.finding("agent_restarts", Problem.Severity.WARNING, starts));
	}
}
