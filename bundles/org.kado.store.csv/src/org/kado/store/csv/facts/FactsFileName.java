package org.kado.store.csv.facts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import org.kado.store.csv.file.SafeNames;

/** Names of the facts files of one installation and session. */
final class FactsFileName {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
	private static final Pattern ANY = Pattern.compile("\\d{8}_.+_[0-9a-f]{8}_s[^_]+(_\\d+)?\\.csv");

	private final Path folder;
	private final String middle;
	private final String end;

	/**
	 * @param folder       the folder of facts files
	 * @param equipment    name of the equipment, as configured
	 * @param installation first 8 digits of the installation's UUID
	 * @param session      the session, as it is called
	 */
	FactsFileName(Path folder, String equipment, String installation, String session) {
		this.folder = folder;
		this.middle = "_" + SafeNames.equipment(equipment);
		this.end = "_" + installation + "_s" + SafeNames.session(session);
	}

	/**
	 * The file of a day.
	 *
	 * @param part 1, or more where earlier ones can't be written
	 */
	Path path(LocalDate day, int part) {
		return folder.resolve(DAY.format(day) + middle + end + (part == 1 ? "" : "_" + part) + ".csv");
	}

	/** Whether a file of that name belongs to the installation and session, whatever the equipment was called. */
	boolean isOurs(Path file) {
		String name = file.getFileName().toString();
		return isFacts(file) && (name.endsWith(end + ".csv") || name.replaceFirst("_\\d+\\.csv$", ".csv").endsWith(end + ".csv"));
	}

	/** Whether a file is called like a facts file of any installation. */
	static boolean isFacts(Path file) {
		return ANY.matcher(file.getFileName().toString()).matches();
	}
}
