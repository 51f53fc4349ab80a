package org.kado.store.csv.facts;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.kado.store.csv.file.AppendFile;
import org.kado.store.csv.file.LogFiles;

/**
 * Opens the facts file of a day, or a side file where that can't be written. Its monitor is held by whoever opens or takes away a
 * file, so that a day is never compressed while it is opened.
 */
final class DayFiles {

	private static final int MAX_PARTS = 9;

	private final LogFiles files;
	private final FactsFileName names;
	/** The file that was opened last. */
	private Optional<Path> present = Optional.empty();
	private LocalDate presentDay = LocalDate.MIN;
	/** A file that may end in a cut line. */
	private Optional<Path> leftBehind;

	/**
	 * A file that is open for appending.
	 *
	 * @param file the open file
	 * @param scan what it held when it was opened
	 */
	record Opened(AppendFile file, FactsScan scan) {
	}

	/**
	 * A file that ends in a cut line.
	 *
	 * @param path  where it is
	 * @param bytes length of the cut line
	 */
	record TornFile(Path path, long bytes) {
	}

	/**
	 * @param files  the file system
	 * @param names  names of the files
	 * @param newest the file that the run before wrote last; empty where there is none
	 */
	DayFiles(LogFiles files, FactsFileName names, Optional<Path> newest) {
		this.files = files;
		this.names = names;
		this.leftBehind = newest;
	}

	/**
	 * The file of the day. One that another program keeps, that is compressed already, or that is not ours, is left alone for a side file.
	 * Folders that are missing are made.
	 *
	 * @throws IOException where none can be opened
	 */
	synchronized Opened open(LocalDate day) throws IOException {
		files.createFolders(names.folder());
		IOException refused = null;
		for (int part = 1; part <= MAX_PARTS; part++) {
			Path path = names.path(day, part);
			try {
				FactsScan scan = scan(path);
				if (scan.isOurs() && !files.exists(FactsFileName.packed(path))) {
					Opened opened = new Opened(append(path, scan), scan);
					present = Optional.of(path);
					presentDay = day;
					return opened;
				}
			} catch (IOException e) {
				refused = e;
			}
		}
		throw new IOException(refused == null ? "no facts file is free for " + day : refused.getMessage(), refused);
	}

	private FactsScan scan(Path path) throws IOException {
		try {
			return FactsHistory.scan(files, path);
		} catch (NoSuchFileException e) {
			return FactsScan.ofNothing();
		}
	}

	/** What was seen of the file must be all of it, or a header could come into its middle. */
	private AppendFile append(Path path, FactsScan scan) throws IOException {
		AppendFile file = files.append(path);
		boolean asSeen = false;
		try {
			asSeen = file.size() == scan.bytes();
		} finally {
			if (!asSeen) {
				file.close();
			}
		}
		if (!asSeen) {
			throw new IOException(path.getFileName() + " changes");
		}
		return file;
	}

	/** Opens a file for appending as it is. */
	AppendFile append(Path path) throws IOException {
		return files.append(path);
	}

	/** A write to the file that was opened last has failed: it may end in a cut line. */
	void abandoned() {
		leftBehind = present;
	}

	/** The file that was opened last. */
	synchronized Optional<Path> present() {
		return present;
	}

	/** The day of the file that was opened last; days before it are over. */
	synchronized LocalDate presentDay() {
		return presentDay;
	}

	/** The folder of the files. */
	Path folder() {
		return names.folder();
	}

	/**
	 * The file of another day that ends in a cut line, told once: left by the run before, or by a write that failed. The present one
	 * is mended when it is opened. A file that can't be read is left alone: readers hold back its last line in any case.
	 */
	Optional<TornFile> takeLeftBehind() {
		Optional<Path> other = leftBehind.filter(path -> !present.equals(Optional.of(path)));
		leftBehind = Optional.empty();
		if (other.isEmpty()) {
			return Optional.empty();
		}
		try {
			FactsScan scan = FactsHistory.scan(files, other.get());
			boolean torn = scan.tornBytes() > 0 && scan.header().isPresent();
			return torn ? Optional.of(new TornFile(other.get(), scan.tornBytes())) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
