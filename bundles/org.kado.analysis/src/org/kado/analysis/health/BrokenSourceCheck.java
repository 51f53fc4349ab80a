package org.kado.analysis.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kado.model.Problem;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.health.HealthFinding;

/** A source broke and gives no values up to the last record. */
final class BrokenSourceCheck implements InstallationCheck {

	@Override
	public List<HealthFinding> check(CheckedInstallation installation) {
		Map<String, Event> broken = new TreeMap<>();
		for (Event event : installation.events(EventKind.SOURCE_BROKEN, EventKind.SOURCE_RESTORED, EventKind.AGENT_START)) {
			if (event.kind() == EventKind.AGENT_START) {
				broken.clear();
			} else if (event.kind() == EventKind.SOURCE_BROKEN) {
				broken.putIfAbsent(event.details().getOrDefault("source", ""), event);
			} else {
				broken.remove(event.details().getOrDefault("source", ""));
			}
		}
		return broken.entrySet().stream().map(entry -> finding(installation, entry.getKey(), entry.getValue())).toList();
	}

	private static HealthFinding finding(CheckedInstallation installation, String source, Event event) {
		long since = Math.max(0, installation.timeline().period().endMillis() - event.stampMillis());
		return installation.finding("source_broken", Problem.Severity.WARNING, List.of(event)).with(source).lasting(since);
	}
}
