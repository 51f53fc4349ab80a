package org.kado.architecture;

import java.util.List;

/** A rule of the architecture. */
@FunctionalInterface
interface Rule {

	/**
	 * Applies the rule.
	 *
	 * @return a sentence per violation, naming the bundle; empty where the rule holds
	 */
	List<String> violations(Bundles bundles);
}
