package org.kado.analysis.health;

import java.util.List;

import org.kado.model.Problem;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.health.HealthFinding;

/** Looks at all installations of a folder together. */
interface FolderCheck {

	/** What was found; nothing where all is well. */
	List<HealthFinding> check(List<InstallationFacts> installations, List<Problem> problems);
}
