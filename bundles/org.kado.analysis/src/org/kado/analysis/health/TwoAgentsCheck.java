package org.kado.analysis.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.kado.analysis.axis.Ranges;
import org.kado.model.Problem;
import org.kado.model.TimeRange;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.SessionFacts;
import org.kado.model.health.HealthFinding;

/** Two sessions recorded the same time for an hour or more. */
final class TwoAgentsCheck implements InstallationCheck {

	private static final long LEAST_MILLIS = 3_600_000;

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		List<Ranges> sessions = installation.facts().sessions().stream().map(TwoAgentsCheck::recorded).toList();
		Ranges all = new Ranges();
		long sum = 0;
		for (Ranges session : sessions) {
			all = all.plus(session);
			sum += session.totalMillis();
		}
		long twice = sum - all.totalMillis();
		return twice < LEAST_MILLIS ? List.of()
				: List.of(HealthFinding.of("two_agents", Problem.Severity.INFO, installation.facts(), sessions.size()).lasting(twice));
	}

	private static Ranges recorded(SessionFacts session) {
		List<TimeRange> spans = new ArrayList<>();
		for (FactsSegment segment : session.segments()) {
			Ranges joined = new Ranges();
			long before = Long.MIN_VALUE;
			for (int row = 0; row < segment.ticks().size(); row++) {
				long end = segment.ticks().stampMillis(row);
				long start = Math.max(before, end - Math.max(0, segment.ticks().elapsedMillis(row)));
				joined.append(start, end);
				before = Math.max(before, end);
			}
			for (int i = 0; i < joined.size(); i++) {
				spans.add(new TimeRange(joined.start(i), joined.end(i)));
			}
		}
		Ranges ranges = new Ranges();
		spans.stream().sorted(Comparator.comparingLong(TimeRange::startMillis)).forEach(span -> ranges.append(span.startMillis(), span.endMillis()));
		return ranges;
	}
}
