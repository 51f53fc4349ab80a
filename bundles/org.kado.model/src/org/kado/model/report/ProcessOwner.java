package org.kado.model.report;

import java.util.Objects;

/**
 * A process by name, and where and by whom it was used.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param computer     name of the computer; empty where it was not recorded
 * @param user         name of the user whose desktop session was recorded; empty where it was not recorded
 * @param process      name of the process, as it was first written; all pids together
 */
public record ProcessOwner(String installation, String equipment, String computer, String user, String process) {

	/** Refuses null. */
	public ProcessOwner {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(computer, "computer");
		Objects.requireNonNull(user, "user");
		Objects.requireNonNull(process, "process");
	}
}
