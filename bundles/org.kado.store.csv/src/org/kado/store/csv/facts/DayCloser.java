package org.kado.store.csv.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.kado.store.Upkeep;
import org.kado.store.csv.file.FolderLock;
import org.kado.store.csv.file.LogFiles;

/**
 * Looks after the facts files of days that are over, one file a step: compresses them, and deletes the oldest where that is wanted. Files
 * of another session are touched only while nobody records it. Belongs to the thread that looks after files.
 */
public final class DayCloser {

	/** What the lock of a session says while its files are looked after by another one: whoever wants to record needs to wait a moment only. */
	public static final String LOCK_NOTE = "upkeep";

	private final LogFiles files;
	private final DayFiles days;
	private final String session;
	/** Files that could not be compressed or deleted; they are tried again on another day. */
	private final Set<Path> failed = new HashSet<>();
	private LocalDate doneOn = LocalDate.MIN;
	private volatile boolean closed;

	/**
	 * @param files   the file system
	 * @param days    where the recording is
	 * @param session the session that is recorded, as it stands in file names
	 */
	DayCloser(LogFiles files, DayFiles days, String session) {
		this.files = files;
		this.days = days;
		this.session = session;
	}

	/** No step is begun from now on, and one that runs ends at its next block; safe to call from another thread. */
	public void close() {
		closed = true;
	}

	/**
	 * Does a step.
	 *
	 * @param keepDays how many recorded days are kept, 0: all of them
	 * @throws IOException where the folder can't be listed
	 */
	public Upkeep step(int keepDays) throws IOException {
		LocalDate today = days.presentDay();
		if (closed || today.equals(doneOn)) {
			return Upkeep.NOTHING;
		}
		List<Path> facts = files.list(days.folder()).stream().filter(FactsFileName::isFacts).filter(file -> !failed.contains(file)).toList();
		for (Path file : facts) {
			if (!parts(file).isPacked() && isOver(file, today) && !isNewestOfOther(file, facts)) {
				return pack(file);
			}
		}
		Optional<Path> old = oldest(facts, today, keepDays);
		if (old.isPresent()) {
			return delete(old.get());
		}
		doneOn = today;
		failed.clear();
		return Upkeep.NOTHING;
	}

	private static FactsFileName.Parts parts(Path file) {
		return FactsFileName.parse(file).orElse(new FactsFileName.Parts(LocalDate.MAX, "", false));
	}

	/** Whether the file holds the highest numbers of a session that is not recorded here: its next run must find them at once. */
	private boolean isNewestOfOther(Path file, List<Path> facts) throws IOException {
		String owner = parts(file).session();
		if (owner.equals(session)) {
			return false;
		}
		long highest = FactsHistory.lastSequence(files, file);
		for (Path other : facts) {
			if (!other.equals(file) && !parts(other).isPacked() && parts(other).session().equals(owner)
					&& FactsHistory.lastSequence(files, other) > highest) {
				return false;
			}
		}
		return true;
	}

	/** Days after the present one are not over: the clock was set back. */
	private boolean isOver(Path file, LocalDate today) {
		return parts(file).day().isBefore(today) && !days.present().equals(Optional.of(file));
	}

	/** The oldest file beyond the days that are kept. Days that have facts are counted, since a clock may jump by years. */
	private Optional<Path> oldest(List<Path> facts, LocalDate today, int keepDays) {
		TreeSet<LocalDate> recorded = new TreeSet<>();
		facts.forEach(file -> recorded.add(parts(file).day()));
		if (keepDays == 0 || recorded.size() <= keepDays) {
			return Optional.empty();
		}
		LocalDate oldestDay = recorded.first();
		return facts.stream().filter(file -> parts(file).day().equals(oldestDay) && isOver(file, today)).findFirst();
	}

	private Upkeep pack(Path file) {
		return whileNobodyRecords(file, () -> {
			boolean packed = new DayPacking(files, days, file, () -> !closed).run();
			if (!packed) {
				failed.add(file);
			}
			return new Upkeep(packed ? file.getFileName().toString() : "", "", "", true);
		});
	}

	private Upkeep delete(Path file) {
		return whileNobodyRecords(file, () -> {
			synchronized (days) {
				files.delete(file);
			}
			return new Upkeep("", file.getFileName().toString(), "", true);
		});
	}

	private Upkeep whileNobodyRecords(Path file, Step step) {
		String owner = parts(file).session();
		Optional<FolderLock> lock = Optional.empty();
		try {
			if (!owner.equals(session)) {
				lock = files.tryLock(lockFile(days.folder(), owner), LOCK_NOTE);
				if (lock.isEmpty()) {
					failed.add(file);
					return new Upkeep("", "", "", true);
				}
			}
			return step.run();
		} catch (IOException e) {
			failed.add(file);
			return new Upkeep("", "", file.getFileName() + ": " + e.getMessage(), true);
		} finally {
			release(lock);
		}
	}

	private static void release(Optional<FolderLock> lock) {
		try {
			if (lock.isPresent()) {
				lock.get().release();
			}
		} catch (IOException e) {
			// it ends with the process
		}
	}

	/** The lock of whoever records a session, by its name in file names. */
	public static Path lockFile(Path folder, String session) {
		return folder.resolve(".kado-s" + session + ".lock");
	}

	/** What is done to a file. */
	private interface Step {
		Upkeep run() throws IOException;
	}
}
