package org.kado.agent.doctor;

import java.io.IOException;
import java.util.List;

/** One thing that is looked at. */
interface Check {

	/** Stable name. */
	String id();

	/**
	 * Looks.
	 *
	 * @throws IOException where it can't be looked at, which is told as an error of this check
	 */
	List<Finding> look(Patient patient) throws IOException;
}
