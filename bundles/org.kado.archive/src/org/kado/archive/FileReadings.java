package org.kado.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.kado.archive.file.FileContent;
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
	private final FileContent[] contents;
	private final AtomicInteger done = new AtomicInteger();
	private volatile Optional<String> indexFailure = Optional.empty();

	FileReadings(FileReading reading, Optional<LogIndex> index, List<LogFile> files, ReadProgress progress) {
		this.reading = reading;
		this.index = index;
		this.files = files;
		this.progress = progress;
		contents = new FileContent[files.size()];
	}

	/** The contents in the order of the files. */
	List<FileContent> contents() {
		List<Integer> changed = new ArrayList<>();
		Set<FileStamp> present = new HashSet<>();
		for (int i = 0; i < contents.length; i++) {
			FileStamp stamp = files.get(i).stamp(reading.options());
			present.add(stamp);
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
		for (int i : changed) {
			fetch(i);
		}
		index.ifPresent(known -> known.forgetOthersThan(present));
		return List.of(contents);
	}

	private void readAll(List<Integer> changed) {
		ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
			Thread thread = new Thread(task, "kado-read");
			thread.setDaemon(true);
			return thread;
		});
		try {
			AtomicInteger next = new AtomicInteger();
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < Math.min(changed.size(), Runtime.getRuntime().availableProcessors()); i++) {
				running.add(threads.submit(() -> {
					for (int n = next.getAndIncrement(); n < changed.size(); n = next.getAndIncrement()) {
						read(changed.get(n));
					}
				}));
			}
			for (Future<?> task : running) {
				await(task);
			}
		} finally {
			threads.shutdownNow();
		}
	}

	private static void await(Future<?> task) {
		try {
			task.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException(e.getCause());
		}
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
		FileContent content = reading.read(file);
		contents[i] = content;
		if (index.isPresent() && indexFailure.isEmpty() && file.isSettled(System.currentTimeMillis())) {
			try {
				index.get().keep(file.stamp(reading.options()), content);
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

	/** From the index, what was kept there; what the index lost is read again. */
	private void fetch(int i) {
		if (contents[i] == null) {
			LogFile file = files.get(i);
			contents[i] = index.flatMap(known -> known.find(file.stamp(reading.options()))).orElseGet(() -> reading.read(file));
		}
	}

	/** Why the index could not be written, if it could not. */
	Optional<Problem> indexProblem() {
		return indexFailure.map(reason -> new Problem("", 0, Problem.Kind.INDEX_NOT_WRITTEN, reason));
	}
}
