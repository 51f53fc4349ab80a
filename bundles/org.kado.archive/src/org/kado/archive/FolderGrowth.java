package org.kado.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.kado.archive.file.FileContent;
import org.kado.archive.index.GrownOpening;
import org.kado.archive.index.KeptOpenings;
import org.kado.archive.index.LogIndex;
import org.kado.archive.index.Opening;
import org.kado.archive.notes.Notes;
import org.kado.model.Problem;

/**
 * A reading of a folder that was read before and in which some files are others since: these are read, and what hangs on them is merged; the rest is as it was kept. It gives
 * what a reading of all files gives. Used once, by one thread.
 */
final class FolderGrowth {

	private final Path indexFolder;
	private final FolderScan scan;
	private final FileReading reading;
	private final Notes notes;
	private final FolderKey key;
	private Optional<Problem> indexProblem = Optional.empty();
	private boolean kept;
	private Opening opening;
	private LogTally tally;

	/** A reading that goes on from what lies in the folder of the index. */
	FolderGrowth(Path indexFolder, FolderScan scan, FileReading reading, Notes notes, FolderKey key) {
		this.indexFolder = indexFolder;
		this.scan = scan;
		this.reading = reading;
		this.notes = notes;
		this.key = key;
	}

	/** Reads and merges. Empty where all files must be: too much is other than it was, or hangs on what is. */
	Optional<FolderGrowth> grown() {
		String circumstances = key.circumstances(notes);
		Optional<GrownOpening> base = new KeptOpenings(indexFolder).findToGoOn(circumstances);
		if (base.isEmpty() || base.get().isScattered()) {
			return Optional.empty();
		}
		FileChanges changes = FileChanges.between(base.get().ledger(), scan.found());
		if (!changes.areFew()) {
			return Optional.empty();
		}
		try (LogIndex index = LogIndex.open(indexFolder, base.get().packs())) {
			FileReadings readings = new FileReadings(reading, Optional.of(index), changes.changed(),
					base.get().resumable(changes.grown(), changes.goneNames()), reading.progress());
			List<FileContent> contents = readings.contents();
			indexProblem = readings.indexProblem();
			// what a file asks may have been answered now, and hold for others
			boolean same = key.circumstances(notes).equals(circumstances);
			return same && merged(base.get(), changes, contents, index, readings.areAllKept() && index.isOwned()) ? Optional.of(this) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty(); // who reads all files tells it
		}
	}

	private boolean merged(GrownOpening base, FileChanges changes, List<FileContent> contents, LogIndex index, boolean keep) {
		GrownOpening.Change change = changes.with(contents);
		if (!base.merge(change, notes.aliases(), !keep)) {
			return false;
		}
		opening = base.opening(changes.filesRead(base.filesRead(), contents), changes.bytesRead(base.bytesRead(), contents));
		tally = new LogTally(() -> base.tally(change), opening.rows());
		if (keep) {
			LedgerFiles files = changes.files(contents);
			index.keep(key.with(notes), base, opening, change, files.table(), files.owners());
		}
		kept = keep;
		return true;
	}

	/** Whether it is to be found among kept openings; if not, what was merged is held in the memory. */
	boolean isKept() {
		return kept;
	}

	/** What it tells. */
	Opening opening() {
		return opening;
	}

	/** How much was read. */
	LogTally tally() {
		return tally;
	}

	/** Why the index could not be written, if it could not. */
	Optional<Problem> indexProblem() {
		return indexProblem;
	}
}
