package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.StateInterval;
import org.kado.model.TimeRange;
import org.kado.model.health.HealthFinding;

/** Records claim the same calendar time twice. */
final class ClockSuspectCheck implements InstallationCheck {

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<TimeRange> spans = installation.timeline().intervals().stream().filter(interval -> interval.state() == State.CLOCK_SUSPECT)
				.map(StateInterval::range).toList();
		return spans.isEmpty() ? List.of()
				: List.of(HealthFinding.of("clock_suspect", Problem.Severity.WARNING, installation.facts(), spans.size())
						.lasting(spans.stream().mapToLong(TimeRange::millis).sum()).at(spans.get(0).span(spans.get(spans.size() - 1))));
	}
}
