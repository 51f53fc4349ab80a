package org.kado.views;

import java.util.Optional;

import org.kado.analysis.explain.Explanations;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.explain.Explanation;
import org.kado.model.facts.InstallationFacts;

/**
 * Opens figures into what they are made of. Safe for use by several threads.
 *
 * @param view the states
 */
public record ExplainView(UtilisationView view) {

	/**
	 * Explains a window of one installation.
	 *
	 * @param installation its id
	 * @param window       the time asked for
	 * @param state        the state asked for; empty: all
	 * @return empty where the folder has no such id
	 */
	public Optional<Explanation> find(String installation, TimeRange window, Optional<State> state) {
		Optional<InstallationFacts> facts = view.folder().installations().stream().filter(one -> one.id().equals(installation)).findFirst();
		return facts.flatMap(one -> view.findTimeline(installation).map(timeline -> Explanations.of(one, timeline, view.settings(), window, state)));
	}
}
