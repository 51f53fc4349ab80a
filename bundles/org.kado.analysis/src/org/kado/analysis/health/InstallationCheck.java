package org.kado.analysis.health;

import java.util.List;

import org.kado.model.health.HealthFinding;

/** Looks at one installation for one thing that a person should do something about. */
interface InstallationCheck {

	/** What was found; nothing where all is well. */
	List<HealthFinding> check(CheckedInstallation installation);
}
