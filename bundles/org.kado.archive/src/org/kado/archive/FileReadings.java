package org.kado.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

import org.kado.archive.file.FileContent;
import org.kado.archive.file.FileSegment;
import org.kado.archive.index.FileStamp;
import org.kado.archive.index.LogIndex;
import org.kado.model.Problem;

/**
 * Gets the content of all files of a folder: from the index where they are unchanged, else by reading them, on all processors.
 * With an index no rows stay in the memory; without one all do.
 */
final class FileReadings {

	private final FileReading reading;
	private final Optional<LogIndex> index;
	private final ReadProgress progress;
	private final List<LogFile> files;
	private final Map<String, FileSegment> before;
	private final FileContent[] contents;
	private final AtomicInteger done = new AtomicInteger();
	private boolean allKept;
	private volatile Optional<String> indexFailure = Optional.empty();

	FileReadings(FileReading reading, Optional<LogIndex> index, List<LogFile> files, ReadProgress progress) {
		this(reading, index, files, Map.of(), progress);
	}

	/** @param before by the labels of files that grew what was read of them */
	FileReadings(FileReading reading, Optional<LogIndex> index, List<LogFile> files, Map<String, FileSegment> before, ReadProgress progress) {
		this.before = before;
		this.reading = reading;
		this.index = index;
		this.files = files;
		this.progress = progress;
		contents = new FileContent[files.size()];
	}

	/** The contents in the order of the files. */
	List<FileContent> contents() {
		List<Integer> changed = new ArrayList<>();
		for (int i = 0; i < contents.length; i++) {
			FileStamp stamp = reading.stamp(files.get(i));
			contents[i] = index.flatMap(known -> known.find(stamp)).orElse(null);
			if (contents[i] == null) {
				changed.add(i);
			}
		}
		done.set(contents.length - changed.size());
		try {
			readAll(changed);
		} finally {
			commit();
		}
		allKept = index.isPresent();
		for (int i : changed) {
			fetch(i);
		}
		forgetUnused();
		return List.of(contents);
	}

	/** Reads on all processors. Comes back when every thread has ended: nothing is kept behind the back of who closes the index. */
	private void readAll(List<Integer> changed) {
		int processors = Math.min(changed.size(), Runtime.getRuntime().availableProcessors());
		AtomicInteger next = new AtomicInteger();
		List<FutureTask<Void>> tasks = new ArrayList<>();
		for (int i = 0; i < processors; i++) {
			FutureTask<Void> task = new FutureTask<>(() -> readNext(changed, next), null);
			tasks.add(task);
			Thread thread = new Thread(task, "kado-read");
			thread.setDaemon(true);
			thread.start();
		}
		Optional<Throwable> failure = Optional.empty();
		for (FutureTask<Void> task : tasks) {
			Optional<Throwable> its = failure(task);
			failure = failure.isPresent() ? failure : its;
		}
		failure.ifPresent(FileReadings::rethrow);
	}

	private void readNext(List<Integer> changed, AtomicInteger next) {
		try {
			for (int n = next.getAndIncrement(); n < changed.size(); n = next.getAndIncrement()) {
				read(changed.get(n));
			}
		} finally {
			next.set(changed.size()); // where one thread gives up, the others begin no other file
		}
	}

	/** Waits for the end, also where this thread is interrupted: that cancels. */
	private static Optional<Throwable> failure(FutureTask<Void> task) {
		boolean interrupted = false;
		while (true) {
			try {
				task.get();
				return interrupted ? interruption() : Optional.empty();
			} catch (InterruptedException e) {
				interrupted = true;
			} catch (ExecutionException e) {
				return interrupted ? interruption() : Optional.of(e.getCause());
			}
		}
	}

	private static Optional<Throwable> interruption() {
		Thread.currentThread().interrupt();
		return Optional.of(new CancellationException());
	}

	private static void rethrow(Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		throw (RuntimeException) failure;
	}

	@SuppressWarnings("resource") // who opened the index closes it
	private void read(int i) {
		LogFile file = files.get(i);
		synchronized (progress) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			progress.reading(file.label(), done.get(), files.size());
		}
		FileSegment known = before.get(file.label());
		FileContent content = known == null ? reading.read(file) : reading.read(file, known);
		contents[i] = content;
		if (index.isPresent() && indexFailure.isEmpty() && content.isWhole() && file.isSettled(System.currentTimeMillis())) {
			try {
				index.get().keep(reading.stamp(file), content);
				contents[i] = null;
			} catch (IOException e) {
				indexFailure = Optional.of(Failures.message(e));
			}
		}
		done.incrementAndGet();
	}

	@SuppressWarnings("resource") // who opened the index closes it
	private void commit() {
		try {
			if (index.isPresent()) {
				index.get().commit();
			}
		} catch (IOException e) {
			indexFailure = Optional.of(Failures.message(e));
		}
	}

	@SuppressWarnings("resource") // who opened the index closes it
	private void forgetUnused() {
		try {
			if (index.isPresent() && index.get().forgetUnused()) {
				for (int i = 0; i < contents.length; i++) {
					FileContent before = contents[i];
					contents[i] = index.get().find(reading.stamp(files.get(i))).orElse(before);
				}
			}
		} catch (IOException e) {
			indexFailure = Optional.of(Failures.message(e));
		}
	}

	/** From the index, what was kept there; what the index lost is read again. */
	private void fetch(int i) {
		if (contents[i] == null) {
			LogFile file = files.get(i);
			contents[i] = index.flatMap(known -> known.find(reading.stamp(file))).orElse(null);
			if (contents[i] != null) {
				return;
			}
			contents[i] = reading.read(file);
		}
		allKept = false;
	}

	/** Whether the index has all that {@link #contents()} gave. */
	boolean areAllKept() {
		return allKept && indexFailure.isEmpty();
	}

	/** Why the index could not be written, if it could not. */
	Optional<Problem> indexProblem() {
		return indexFailure.map(reason -> new Problem("", 0, Problem.Kind.INDEX_NOT_WRITTEN, reason));
	}
}
