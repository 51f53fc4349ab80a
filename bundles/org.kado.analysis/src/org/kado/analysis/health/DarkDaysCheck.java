package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.health.HealthFinding;

/** A day or more without any data between others. */
final class DarkDaysCheck implements InstallationCheck {

	private static final long DAY_MILLIS = 24 * 3_600_000L;

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<TimeRange> dark = installation.timeline().intervals().stream()
				.filter(interval -> interval.state() == State.NO_DATA && interval.range().millis() >= DAY_MILLIS).map(StateInterval::range).toList();
		return dark.isEmpty() ? List.of()
				: List.of(HealthFinding.of("dark_days", Problem.Severity.WARNING, installation.facts(), dark.size())
						.lasting(dark.stream().mapToLong(TimeRange::millis).sum()).at(dark.get(0).span(dark.get(dark.size() - 1))));
	}
}
