package org.kado.store.csv.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import org.kado.store.csv.file.LogFiles;

/**
 * What earlier runs left of an installation and session.
 *
 * @param newest the file that was written last; empty where there is none
 * @param scan   what it holds
 */
record FactsHistory(Optional<Path> newest, FactsScan scan) {

	/** Enough for the last rows of a file that ended well. */
	private static final int TAIL_BYTES = 4096;

	/**
	 * Looks through the files of all days, since a clock that was set back may have written the newest rows under an earlier day.
	 * Of each only the end is read, of the newest all.
	 */
	static FactsHistory of(LogFiles files, Path folder, FactsFileName names) throws IOException {
		Path newest = null;
		long highest = -1;
		for (Path file : files.list(folder)) {
			if (names.isOurs(file)) {
				long last = lastSequence(files, file);
				if (last >= highest) {
					highest = last;
					newest = file;
				}
			}
		}
		return newest == null ? new FactsHistory(Optional.empty(), FactsScan.ofNothing())
				: new FactsHistory(Optional.of(newest), scan(files, newest));
	}

	private static long lastSequence(LogFiles files, Path file) throws IOException {
		long inTail = FactsScan.ofTail(files.tail(file, TAIL_BYTES)).lastSequence();
		return inTail > 0 ? inTail : scan(files, file).lastSequence();
	}

	/** Reads a whole file. */
	static FactsScan scan(LogFiles files, Path file) throws IOException {
		try (InputStream in = files.read(file)) {
			return FactsScan.of(in);
		}
	}

	/** Number of the first row that may follow. */
	long nextSequence() {
		// a cut line may hold the number after the last one seen
		return scan.lastSequence() + (scan.tornBytes() > 0 ? 2 : 1);
	}
}
