package org.kado.store.csv.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.kado.store.csv.file.AppendFile;
import org.kado.store.csv.file.LogFiles;

/** Opens the facts file of a day, or a side file where that can't be written. */
final class DayFiles {

	private static final int MAX_PARTS = 9;

	private final LogFiles files;
	private final FactsFileName names;
	/** The file that was opened last. */
	private Optional<Path> present = Optional.empty();
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

	DayFiles(LogFiles files, FactsFileName names, FactsHistory history) {
		this.files = files;
		this.names = names;
		this.leftBehind = history.newest();
	}

	/**
	 * The file of the day. One that another program keeps, or that is not ours, is left alone for a side file.
	 *
	 * @throws IOException where none can be opened
	 */
	Opened open(LocalDate day) throws IOException {
		IOException refused = null;
		for (int part = 1; part <= MAX_PARTS; part++) {
			Path path = names.path(day, part);
			try {
				FactsScan scan = files.exists(path) ? FactsHistory.scan(files, path) : FactsScan.ofNothing();
				if (scan.isOurs()) {
					Opened opened = new Opened(files.append(path), scan);
					present = Optional.of(path);
					return opened;
				}
			} catch (IOException e) {
				refused = e;
			}
		}
		throw new IOException(refused == null ? "no facts file is free for " + day : refused.getMessage(), refused);
	}

	/** Opens a file for appending as it is. */
	AppendFile append(Path path) throws IOException {
		return files.append(path);
	}

	/** A write to the file that was opened last has failed: it may end in a cut line. */
	void abandoned() {
		leftBehind = present;
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
