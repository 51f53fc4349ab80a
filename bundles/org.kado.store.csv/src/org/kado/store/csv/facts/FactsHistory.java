package org.kado.store.csv.facts;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.kado.store.csv.file.LogFiles;

/**
 * What earlier runs left of an installation and session.
 *
 * @param newest the file that was written last and is not compressed; empty where there is none
 * @param scan   what the file with the newest rows holds
 * @param recent the files that were written last, that one first; a run that was killed may not have forced them
 */
record FactsHistory(Optional<Path> newest, FactsScan scan, List<Path> recent) {

	/** Enough for the last rows of a file that ended well. */
	private static final int TAIL_BYTES = 4096;
	private static final int MAX_RECENT = 8;

	/**
	 * Looks through the files of all days, since a clock that was set back may have written the newest rows under an earlier day.
	 * Of each only the end is read, of the newest all. Compressed files are looked at only where the newest rows may be in them: where the
	 * files of the last days are gone, or a power cut took all their rows.
	 */
	static FactsHistory of(LogFiles files, Path folder, FactsFileName names) throws IOException {
		List<Path> all = files.list(folder);
		Map<Path, Long> sequences = new HashMap<>();
		for (Path file : all) {
			if (names.isOurs(file)) {
				sequences.put(file, lastSequence(files, file));
			}
		}
		Comparator<Path> byNumber = Comparator.comparing(sequences::get);
		List<Path> recent = sequences.keySet().stream().sorted(byNumber.thenComparing(Comparator.naturalOrder()).reversed()).limit(MAX_RECENT).toList();
		Optional<Path> newest = recent.stream().findFirst();
		FactsScan scan = newest.isPresent() ? scan(files, newest.get()) : FactsScan.ofNothing();
		boolean without = scan.lastSequence() == 0;
		for (Path packed : all.stream().filter(file -> names.isOursPacked(file) && (without || mayBeNewer(file, newest))).toList()) {
			FactsScan older = scanPacked(files, packed);
			scan = older.lastSequence() > scan.lastSequence() ? older : scan;
		}
		return new FactsHistory(newest, scan, recent);
	}

	private static boolean mayBeNewer(Path packed, Optional<Path> newest) {
		return newest.isEmpty() || !FactsFileName.day(packed).isBefore(FactsFileName.day(newest.get()));
	}

	private static FactsScan scanPacked(LogFiles files, Path file) throws IOException {
		try (InputStream in = files.read(file); InputStream facts = new GZIPInputStream(in)) {
			return FactsScan.of(facts);
		} catch (ZipException | EOFException e) {
			// damaged: readers tell of it
			return FactsScan.ofNothing();
		}
	}

	/** Whether there is any row before. */
	boolean isKnown() {
		return newest.isPresent() || scan.lastSequence() > 0;
	}

	/** Highest number in a file that is not compressed; 0 where there is none. */
	static long lastSequence(LogFiles files, Path file) throws IOException {
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
