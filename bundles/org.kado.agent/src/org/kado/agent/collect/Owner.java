package org.kado.agent.collect;

import java.util.List;
import java.util.Objects;

/**
 * Whose files are collected.
 *
 * @param installation UUID of the installation
 * @param equipment    name of the equipment
 * @param zone         id of the PC's zone
 * @param agent        version of the agent
 */
public record Owner(String installation, String equipment, String zone, String agent) {

	static final String KIND = "h";
	private static final int SHORT_ID = 8;

	/** Refuses null. */
	public Owner {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(agent, "agent");
	}

	/** Name of the folder on the stick. */
	String folder() {
		return StickNames.safe(equipment) + "_" + installation.substring(0, Math.min(SHORT_ID, installation.length()));
	}

	/** The rows that name it. */
	List<String> rows() {
		return List.of(CsvRow.text(KIND, "installation", installation), CsvRow.text(KIND, "equipment", equipment),
				CsvRow.text(KIND, "zone", zone), CsvRow.text(KIND, "agent", agent));
	}
}
