package org.kado.store.csv.facts;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kado.store.csv.file.SafeNames;

/** Names of the facts files of one installation and session. */
final class FactsFileName {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
	private static final Pattern ANY = Pattern.compile("(\\d{8})_.+_[0-9a-f]{8}_s([^_]+)(?:_\\d+)?\\.csv(\\.gz)?");
	private static final int DAY_GROUP = 1;
	private static final int SESSION_GROUP = 2;
	private static final int PACKED_GROUP = 3;
	private static final String PACKED = ".gz";

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

	/** Whether a file is called like a facts file of any installation, packed or not. */
	static boolean isFacts(Path file) {
		return ANY.matcher(file.getFileName().toString()).matches();
	}

	/** What the name of a facts file tells; empty where it is no such name. */
	static Optional<Parts> parse(Path file) {
		Matcher name = ANY.matcher(file.getFileName().toString());
		if (!name.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Parts(LocalDate.parse(name.group(DAY_GROUP), DAY), name.group(SESSION_GROUP), name.group(PACKED_GROUP) != null));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** As {@link #isOurs}, of files that are compressed. */
	boolean isOursPacked(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(PACKED) && isOurs(file.resolveSibling(name.substring(0, name.length() - PACKED.length())));
	}

	/** The day in the name; the earliest there is where the name tells none. */
	static LocalDate day(Path file) {
		return parse(file).map(Parts::day).orElse(LocalDate.MIN);
	}

	/** The name of the file once it is packed. */
	static Path packed(Path file) {
		return file.resolveSibling(file.getFileName() + PACKED);
	}

	/** The folder of the files. */
	Path folder() {
		return folder;
	}

	/**
	 * What a name tells.
	 *
	 * @param day      day of the zone it was recorded in
	 * @param session  session as it stands in file names
	 * @param isPacked whether the file is compressed
	 */
	record Parts(LocalDate day, String session, boolean isPacked) {
	}
}
