package org.kado.agent.today;

import java.io.IOException;
import java.time.Instant;
import java.util.function.LongSupplier;

import org.kado.agent.recording.Notices;
import org.kado.agent.text.Phrase;

/** Writes the page every few minutes, in a thread of its own that yields to all others. It holds nothing that recording waits for. */
public final class BackgroundPage implements AutoCloseable {

	/** The start of an agent has better things to do. */
	private static final long FIRST_MILLIS = 30_000;
	private static final long PAUSE_MILLIS = 300_000;

	private final TodayPageFile page;
	private final LongSupplier utcMillis;
	private final Notices notices;
	private final Thread thread;
	private boolean failing;

	/**
	 * Starts the thread.
	 *
	 * @param page      what to write
	 * @param utcMillis the wall clock
	 * @param notices   told when writing begins to fail
	 */
	public BackgroundPage(TodayPageFile page, LongSupplier utcMillis, Notices notices) {
		this.page = page;
		this.utcMillis = utcMillis;
		this.notices = notices;
		this.thread = new Thread(this::run, "kado today");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

	private void run() {
		try {
			Thread.sleep(FIRST_MILLIS);
			while (true) {
				write();
				Thread.sleep(PAUSE_MILLIS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt(); // the agent ends
		}
	}

	private void write() {
		try {
			page.write(Instant.ofEpochMilli(utcMillis.getAsLong()));
			failing = false;
		} catch (IOException | RuntimeException e) {
			if (!failing) {
				notices.tell(Phrase.of("today.failed", e.toString()));
			}
			failing = true;
		}
	}

	@Override
	public void close() {
		thread.interrupt();
	}
}
