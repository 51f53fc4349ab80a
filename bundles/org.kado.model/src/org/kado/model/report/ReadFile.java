package org.kado.model.report;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A file of logs that a format recognised.
 *
 * @param label         the file, relative to the opened folder
 * @param format        id of the format that read it
 * @param installations what tells the installations of its rows, each once, that of its first rows first; empty where it has none. Minute files: see
 *                      {@link org.kado.model.facts.MinuteHeader}
 * @param equipment     the equipment's name in its first rows; empty where it has none
 * @param rows          number of rows it holds, whoever else holds them as well
 */
public record ReadFile(String label, String format, List<String> installations, String equipment, long rows) {

	/** Copies the list in. */
	public ReadFile {
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(format, "format");
		installations = List.copyOf(installations);
		Objects.requireNonNull(equipment, "equipment");
	}

	/** What tells the installation of its first rows; empty where it has none. */
	public String firstInstallation() {
		return installations.isEmpty() ? "" : installations.get(0);
	}

	/**
	 * Whether it may have rows of one of these.
	 *
	 * @param ids whole ids; a minute file tells the first letters of one
	 */
	public boolean mayTellOf(Set<String> ids) {
		return installations.stream().anyMatch(beginning -> ids.stream().anyMatch(id -> id.startsWith(beginning)));
	}
}
