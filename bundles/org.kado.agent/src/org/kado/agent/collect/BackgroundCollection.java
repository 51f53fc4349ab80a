package org.kado.agent.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.kado.agent.recording.Notices;
import org.kado.agent.text.Phrase;

/**
 * Collects by itself whenever a marked stick appears, in a thread of its own that yields to all others. It holds nothing that
 * recording waits for.
 */
public final class BackgroundCollection implements AutoCloseable {

	private static final long PAUSE_MILLIS = 5_000;

	private final StickWatch watch;
	private final Collector collector;
	private final Path logFolder;
	private final Notices notices;
	private final Thread thread;

	/** Collects to the stick at that root. */
	public interface Collector {

		/** Collects; returns when it is done. */
		CollectResult collect(Path root) throws IOException;
	}

	/** Starts the thread. */
	public BackgroundCollection(StickWatch watch, Collector collector, Path logFolder, Notices notices) {
		this.watch = watch;
		this.collector = collector;
		this.logFolder = logFolder;
		this.notices = notices;
		this.thread = new Thread(this::run, "kado collect");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

	private void run() {
		try {
			while (true) {
				watch.look(this::collect);
				Thread.sleep(PAUSE_MILLIS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt(); // the agent ends; a copy that was being made stays a part
		}
	}

	private void collect(Path root) {
		Optional<CollectLock> lock = CollectLock.take(logFolder);
		if (lock.isEmpty()) {
			return; // somebody collects by hand
		}
		try (CollectLock held = lock.get()) {
			notices.tell(Phrase.of("collect.background", root.toString(), collector.collect(root).outcome().toString()));
		} catch (IOException | RuntimeException e) {
			notices.tell(Phrase.of("collect.background", root.toString(), e.toString()));
		}
	}

	@Override
	public void close() {
		thread.interrupt();
	}
}
