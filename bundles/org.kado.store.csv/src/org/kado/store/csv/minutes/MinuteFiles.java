package org.kado.store.csv.minutes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kado.store.csv.file.AppendFile;
import org.kado.store.csv.file.LogFiles;
import org.kado.store.csv.file.SafeNames;

/** The minute files of one installation: finds the one to go on in, makes new ones, renames them as they grow. */
public final class MinuteFiles {

	private static final int MAX_PARTS = 99;

	private final LogFiles files;
	private final Path folder;
	private final String equipment;
	private final String installation;
	private final Locale language;

	/**
	 * A minute file that is open for appending.
	 *
	 * @param name       its name
	 * @param file       the open file
	 * @param scan       what it held when it was opened
	 * @param isFallback whether a better file could not be opened
	 */
	record Opened(MinuteFileName name, AppendFile file, MinuteScan scan, boolean isFallback) {
	}

	/**
	 * @param files        the file system
	 * @param folder       where the files are
	 * @param equipment    name of the equipment, as configured
	 * @param installation first 8 digits of the installation's UUID
	 * @param language     language of the header in new files
	 */
	public MinuteFiles(LogFiles files, Path folder, String equipment, String installation, Locale language) {
		this.files = files;
		this.folder = folder;
		this.equipment = SafeNames.equipment(equipment);
		this.installation = installation;
		this.language = language;
	}

	/** First 8 digits of the installation's UUID. */
	String installation() {
		return installation;
	}

	/**
	 * The file for slots that begin on the day: that of its month, or a side file where that can't be opened.
	 *
	 * @throws IOException where no file can be opened
	 */
	Opened open(LocalDate day) throws IOException {
		files.createFolders(folder);
		List<MinuteFileName> existing = ofMonth(YearMonth.from(day));
		boolean refused = false;
		for (MinuteFileName name : existing) {
			try {
				MinuteScan scan = MinuteScan.of(files, path(name), language, installation);
				if (scan.isOurs()) {
					return new Opened(name, asSeen(name, scan), scan, refused);
				}
			} catch (IOException e) {
				// a spreadsheet keeps it, likely: rows don't wait for it
				refused = true;
			}
		}
		MinuteFileName name = unused(existing.isEmpty() ? new MinuteFileName(day, day, equipment, 1) : existing.get(0));
		return new Opened(name, anew(name), MinuteScan.ofNothing(language), refused);
	}

	/** A file that was taken away since it was looked at is a new one now, and would lack its header. */
	private AppendFile asSeen(MinuteFileName name, MinuteScan scan) throws IOException {
		AppendFile file = files.append(path(name));
		boolean asSeen = false;
		try {
			asSeen = file.size() >= scan.bytes();
		} finally {
			if (!asSeen) {
				file.close();
			}
		}
		if (!asSeen) {
			throw new IOException(name.fileName() + " changes");
		}
		return file;
	}

	private List<MinuteFileName> ofMonth(YearMonth month) throws IOException {
		return files.list(folder).stream().map(file -> MinuteFileName.parse(file.getFileName().toString())).flatMap(Optional::stream)
				.filter(name -> name.equipment().equals(equipment) && name.month().equals(month)).sorted(MinuteFileName.BEST_FIRST).toList();
	}

	private MinuteFileName unused(MinuteFileName wanted) throws IOException {
		for (int part = 1; part <= MAX_PARTS; part++) {
			MinuteFileName name = wanted.withPart(part);
			if (!files.exists(path(name))) {
				return name;
			}
		}
		throw new IOException("no name is free for " + wanted.fileName());
	}

	/** Opens a file that was closed a moment ago; empty where it is gone, since a new one needs a header first. */
	Optional<AppendFile> reopen(MinuteFileName name) throws IOException {
		AppendFile file = files.append(path(name));
		if (file.size() > 0) {
			return Optional.of(file);
		}
		file.close();
		return Optional.empty();
	}

	/** A new file; one that turns out to hold something must not get a second header. */
	private AppendFile anew(MinuteFileName name) throws IOException {
		AppendFile file = files.append(path(name));
		if (file.size() == 0) {
			return file;
		}
		file.close();
		throw new IOException(name.fileName() + " exists");
	}

	/** Gives a closed file another name; fails where that is taken. */
	void rename(MinuteFileName from, MinuteFileName to) throws IOException {
		files.rename(path(from), path(to));
	}

	private Path path(MinuteFileName name) {
		return folder.resolve(name.fileName());
	}
}
