package org.kado.views;

import java.util.List;
import java.util.Optional;

import org.kado.analysis.StateAnalysis;
import org.kado.archive.index.KeptStates;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.StateTimeline;

/** The states of one installation, taken from what was kept or found out when they are first asked for. Safe for use by several threads. */
final class LazyTimeline {

	private final AnalysisSettings settings;
	private final Optional<KeptStates> kept;
	private final InstallationFacts facts;
	private Optional<StateTimeline> timeline = Optional.empty();
	private boolean searched;

	LazyTimeline(AnalysisSettings settings, Optional<KeptStates> kept, InstallationFacts facts) {
		this.settings = settings;
		this.kept = kept;
		this.facts = facts;
	}

	InstallationFacts facts() {
		return facts;
	}

	/** Whether they are known, or were kept; nothing is decided. */
	synchronized boolean isFound() {
		if (timeline.isEmpty() && !searched) {
			timeline = found();
			searched = true;
		}
		return timeline.isPresent();
	}

	synchronized StateTimeline timeline() {
		if (!isFound()) {
			timeline = Optional.of(keep());
		}
		return timeline.get();
	}

	private Optional<StateTimeline> found() {
		return kept.flatMap(states -> states.find(facts, settings, this::decide));
	}

	private StateTimeline keep() {
		for (KeptStates.Beginning beginning : kept.map(states -> states.beginnings(facts, settings)).orElse(List.of())) {
			Optional<DecidedStates> grown = new StateAnalysis(settings).goOn(facts, beginning.timeline(), beginning.border());
			if (grown.isPresent()) {
				return keep(grown.get(), Optional.of(beginning));
			}
		}
		return keep(new StateAnalysis(settings).decide(facts), Optional.empty());
	}

	private StateTimeline keep(DecidedStates decided, Optional<KeptStates.Beginning> goneOn) {
		kept.ifPresent(states -> states.keep(facts, settings, decided, goneOn));
		return found().orElse(decided.timeline()); // what lies in a file takes no heap
	}

	private StateTimeline decide() {
		return new StateAnalysis(settings).analyse(facts);
	}
}
