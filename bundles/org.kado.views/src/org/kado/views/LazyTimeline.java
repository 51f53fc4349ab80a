package org.kado.views;

import java.util.Optional;

import org.kado.analysis.StateAnalysis;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.StateTimeline;

/** The states of one installation, found out when they are first asked for. Safe for use by several threads. */
final class LazyTimeline {

	private final StateAnalysis analysis;
	private final InstallationFacts facts;
	private Optional<StateTimeline> timeline = Optional.empty();

	LazyTimeline(StateAnalysis analysis, InstallationFacts facts) {
		this.analysis = analysis;
		this.facts = facts;
	}

	InstallationFacts facts() {
		return facts;
	}

	synchronized StateTimeline timeline() {
		if (timeline.isEmpty()) {
			timeline = Optional.of(analysis.analyse(facts));
		}
		return timeline.get();
	}
}
