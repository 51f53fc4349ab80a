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
	private Optional<TornFile> leftBehind;

	/**
	 * A file that is open for appending.
	 *
	 * @param path where it is
	 * @param file the open file
	 * @param scan what it held when it was opened
	 */
	record Opened(Path path, AppendFile file, FactsScan scan) {
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
		this.leftBehind = history.newest().filter(path -> history.scan().tornBytes() > 0 && history.scan().header().isPresent())
				.map(path -> new TornFile(path, history.scan().tornBytes()));
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
					return new Opened(path, files.append(path), scan);
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

	/** The file that the run before left cut, told once; empty where it is the present one, which is mended when it is opened. */
	Optional<TornFile> takeLeftBehind(Path present) {
		Optional<TornFile> torn = leftBehind.filter(file -> !file.path().equals(present));
		leftBehind = Optional.empty();
		return torn;
	}
}
