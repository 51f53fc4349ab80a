package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.health.HealthFinding;

/** Records lie in the future: the clock of the PC is wrong. */
final class ClockAheadCheck implements InstallationCheck {

	private static final long TOLERANCE_MILLIS = 3_600_000;

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		long ahead = installation.timeline().period().endMillis() - installation.nowMillis();
		return ahead <= TOLERANCE_MILLIS ? List.of()
				: List.of(HealthFinding.of("clock_ahead", Problem.Severity.WARNING, installation.facts(), 1).lasting(ahead));
	}
}
