package org.kado.store.csv;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.store.AlreadyRecordingException;
import org.kado.store.LogStore;
import org.kado.store.Recording;
import org.kado.store.csv.facts.DayCloser;
import org.kado.store.csv.facts.FactsFolder;
import org.kado.store.csv.facts.FactsLayout;
import org.kado.store.csv.facts.FactsRun;
import org.kado.store.csv.file.FolderLock;
import org.kado.store.csv.file.LogFiles;
import org.kado.store.csv.file.NioLogFiles;
import org.kado.store.csv.file.SafeNames;
import org.kado.store.csv.minutes.MinuteFiles;
import org.kado.store.csv.minutes.MinuteWriter;

/** Records into a folder of CSV files (docs/formats/facts.md, docs/formats/minutes.md). */
public final class CsvLogStore implements LogStore {

	private static final String FACTS_FOLDER = "facts";
	private static final String MINUTES_LOCK = ".kado-minutes.lock";
	private static final int SHORT_ID = 8;
	/** Another session looks after our old files: that takes a second or so. */
	private static final int MAX_WAITS = 50;
	private static final int WAIT_MILLIS = 100;
	/** 2020-01-01T00:00Z. */
	private static final long SEQUENCE_ORIGIN_SECONDS = 1_577_836_800L;

	private final LogFiles files;
	private final Clock clock;

	/** Records into the real file system. */
	public CsvLogStore() {
		this(new NioLogFiles(), Clock.systemUTC());
	}

	/**
	 * @param files the file system
	 * @param clock the wall clock; asked only where numbers must go on although all files were taken away
	 */
	CsvLogStore(LogFiles files, Clock clock) {
		this.files = files;
		this.clock = clock;
	}

	@Override
	public Recording open(Setup setup) throws IOException {
		Path factsPath = setup.folder().resolve(FACTS_FOLDER);
		files.createFolders(factsPath);
		FolderLock lock = lock(setup, DayCloser.lockFile(factsPath, SafeNames.session(setup.session())));
		Recording recording = null;
		try {
			recording = open(setup, factsPath, lock);
			return recording;
		} finally {
			if (recording == null) {
				lock.release();
			}
		}
	}

	private Recording open(Setup setup, Path factsPath, FolderLock lock) throws IOException {
		FactsFolder facts = new FactsFolder(files, factsPath);
		InstallationFile.Identity identity = new InstallationFile(files, setup.folder(), facts).resolve(setup.fingerprint());
		FactsRun run = facts.open(header(setup, identity), identity.isNew() ? 1 : secondsSinceOrigin());
		identity.previous().ifPresent(previous -> run.writer().note(EventKind.NEW_INSTALLATION, Map.of("previous", previous.toString())));
		String shortId = identity.installation().toString().substring(0, SHORT_ID);
		MinuteFiles minuteFiles = new MinuteFiles(files, setup.folder(), setup.equipment(), shortId, setup.headerLanguage());
		MinuteWriter minutes = new MinuteWriter(files, minuteFiles, factsPath.resolve(MINUTES_LOCK), setup.zone(), setup.slotMillis());
		return new CsvRecording(files, setup.folder(), identity.installation(), run, minutes, lock);
	}

	/** Numbers of a known installation whose files were taken away must not begin anew: its former rows may be anywhere. */
	private long secondsSinceOrigin() {
		return Math.max(1, clock.instant().getEpochSecond() - SEQUENCE_ORIGIN_SECONDS);
	}

	private FolderLock lock(Setup setup, Path file) throws IOException {
		String pid = Long.toString(ProcessHandle.current().pid());
		Optional<FolderLock> lock = files.tryLock(file, pid + "\r\n");
		for (int wait = 0; wait < MAX_WAITS && lock.isEmpty() && files.lockNote(file).equals(DayCloser.LOCK_NOTE); wait++) {
			pause();
			lock = files.tryLock(file, pid + "\r\n");
		}
		if (lock.isPresent()) {
			return lock.get();
		}
		String holder = files.lockNote(file).strip();
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

	private static FactsHeader header(Setup setup, InstallationFile.Identity identity) {
		return new FactsHeader(FactsLayout.VERSION, identity.installation(), setup.fingerprint(), setup.equipment(), setup.zone(), setup.session(),
				setup.agentVersion(), setup.tickMillis(), setup.pollMillis(), setup.thresholdMillis(), setup.memoryTotalBytes(), setup.processors(),
				setup.sources(), setup.rules(), setup.conditions(), setup.watched(), setup.user(), setup.computer());
	}
}
