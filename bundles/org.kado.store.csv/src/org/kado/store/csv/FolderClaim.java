package org.kado.store.csv;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Optional;

import org.kado.store.AlreadyRecordingException;
import org.kado.store.LogStore.Setup;
import org.kado.store.csv.facts.DayCloser;
import org.kado.store.csv.facts.FactsWriter;
import org.kado.store.csv.file.FolderLock;
import org.kado.store.csv.file.LogFiles;
import org.kado.store.csv.file.SafeNames;

/**
 * What one recording holds in its folder as long as it runs: the lock of its session. Where somebody deleted the folder meanwhile, the lock
 * and what else must stand there are made anew, before any row is written. Belongs to the recording thread.
 */
final class FolderClaim implements FactsWriter.Claim {

	/** Another session looks after our old files: that takes a second or so. */
	private static final int MAX_WAITS = 50;
	private static final int WAIT_MILLIS = 100;

	private final LogFiles files;
	private final Setup setup;
	private final Path lockFile;
	private FactsWriter.Claim rest = () -> {
		// nothing else yet
	};
	private FolderLock lock;
	private boolean whole = true;

	private FolderClaim(LogFiles files, Setup setup, Path factsFolder) throws IOException {
		this.files = files;
		this.setup = setup;
		this.lockFile = DayCloser.lockFile(factsFolder, SafeNames.session(setup.session()));
		files.createFolders(factsFolder);
		this.lock = lock();
	}

	/** Makes the folder and takes the lock. */
	static FolderClaim take(LogFiles files, Setup setup, Path factsFolder) throws IOException {
		return new FolderClaim(files, setup, factsFolder);
	}

	/** What else is made anew with the lock. */
	void alsoRestore(FactsWriter.Claim what) {
		rest = what;
	}

	@Override
	public void hold() throws IOException {
		if (!lock.isInPlace()) {
			files.createFolders(lockFile.getParent());
			lock.release();
			whole = false;
			lock = lock();
		}
		if (!whole) {
			rest.hold();
			whole = true;
		}
	}

	/** Gives the lock back. */
	void release() throws IOException {
		lock.release();
	}

	private FolderLock lock() throws IOException {
		String pid = Long.toString(ProcessHandle.current().pid());
		Optional<FolderLock> taken = files.tryLock(lockFile, pid + "\r\n");
		for (int wait = 0; wait < MAX_WAITS && taken.isEmpty() && files.lockNote(lockFile).equals(DayCloser.LOCK_NOTE); wait++) {
			pause();
			taken = files.tryLock(lockFile, pid + "\r\n");
		}
		if (taken.isPresent()) {
			return taken.get();
		}
		String holder = files.lockNote(lockFile).strip();
		throw new AlreadyRecordingException(setup.folder() + " is being recorded for session " + setup.session()
				+ (holder.isEmpty() ? "" : " by process " + holder));
	}

	private static void pause() throws IOException {
		try {
			Thread.sleep(WAIT_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}
}
