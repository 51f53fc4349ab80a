package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.TimeRange;
import org.kado.model.health.HealthFinding;

/** Other equipment has records of three days or more that this one lacks: it was not visited, or its agent does not run. */
final class NotCollectedCheck implements InstallationCheck {

	private static final long LONGEST_MILLIS = 3 * 24 * 3_600_000L;

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		long end = installation.timeline().period().endMillis();
		long missing = installation.lastDay() - end;
		return missing < LONGEST_MILLIS ? List.of()
				: List.of(HealthFinding.of("not_collected", Problem.Severity.WARNING, installation.facts(), 1).lasting(missing)
						.at(new TimeRange(end, installation.lastDay())));
	}
}
