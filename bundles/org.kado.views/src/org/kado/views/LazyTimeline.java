package org.kado.views;

import java.util.Optional;

import org.kado.analysis.StateAnalysis;
import org.kado.archive.index.KeptStates;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateTimeline;

/** The states of one installation, taken from what was kept or found out when they are first asked for. Safe for use by several threads. */
final class LazyTimeline {

	private final AnalysisSettings settings;
	private final Optional<KeptStates> kept;
	private final InstallationFacts facts;
	private Optional<StateTimeline> timeline = Optional.empty();

	LazyTimeline(AnalysisSettings settings, Optional<KeptStates> kept, InstallationFacts facts) {
		this.settings = settings;
		this.kept = kept;
		this.facts = facts;
	}

	InstallationFacts facts() {
		return facts;
	}

	synchronized StateTimeline timeline() {
		if (timeline.isEmpty()) {
			timeline = Optional.of(found().orElseGet(this::keep));
		}
		return timeline.get();
	}

	private Optional<StateTimeline> found() {
		return kept.flatMap(states -> states.find(facts, settings, this::decide));
	}

	private StateTimeline keep() {
		StateTimeline decided = decide();
		kept.ifPresent(states -> states.keep(facts, settings, decided));
		return found().orElse(decided); // what lies in a file takes no heap
	}

	private StateTimeline decide() {
		return new StateAnalysis(settings).analyse(facts);
	}
}
