package org.kado.archive;

import java.util.Objects;

/**
 * A file that a format recognised.
 *
 * @param label        the file, relative to the opened folder
 * @param format       id of the format that read it
 * @param installation what tells the installation of its first rows; empty where it has none. Minute files: see {@link org.kado.model.facts.MinuteHeader}
 * @param equipment    the equipment's name there; empty where it has no rows
 * @param rows         number of rows it holds, whoever else holds them as well
 */
public record ReadFile(String label, String format, String installation, String equipment, long rows) {

	/** Refuses null. */
	public ReadFile {
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(format, "format");
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(equipment, "equipment");
	}
}
