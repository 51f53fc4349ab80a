package org.kado.analysis.health;

import java.util.ArrayList;
import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.health.HealthFinding;

/** The clock was set by a minute or more: an hour is told apart, since somebody may have set it for summer time. */
final class ClockSetCheck implements InstallationCheck {

	private static final long MINUTE_MILLIS = 60_000;
	private static final long HOUR_MILLIS = 3_600_000;

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<Event> set = installation.events(EventKind.CLOCK_CHANGE).stream().filter(event -> shift(event) >= MINUTE_MILLIS).toList();
		List<Event> byHand = set.stream().filter(event -> Math.abs(shift(event) - HOUR_MILLIS) < MINUTE_MILLIS).toList();
		List<Event> others = set.stream().filter(event -> !byHand.contains(event)).toList();
		List<HealthFinding> findings = new ArrayList<>();
		if (!byHand.isEmpty()) {
			findings.add(installation.finding("clock_hour", Problem.Severity.WARNING, byHand).lasting(HOUR_MILLIS));
		}
		if (!others.isEmpty()) {
			findings.add(installation.finding("clock_set", Problem.Severity.WARNING, others)
					.lasting(others.stream().mapToLong(ClockSetCheck::shift).max().orElse(0)));
		}
		return findings;
	}

	private static long shift(Event event) {
		return Math.abs(event.detailMillis("shift_ms", 0));
	}
}
