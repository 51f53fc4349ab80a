package org.kado.agent.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.kado.agent.text.Phrase;
import org.kado.store.Recording;

/** Forces a recording to the disk on a thread of its own, which sleeps until it is asked: a slow disk never delays a tick. */
public final class BackgroundForce implements Force {

	private final Recording recording;
	private final Notices notices;
	private final Thread thread;
	private final List<Runnable> waiting = new ArrayList<>();
	private boolean asked;
	private boolean closed;

	/** Starts the thread. */
	public BackgroundForce(Recording recording, Notices notices) {
		this.recording = recording;
		this.notices = notices;
		this.thread = new Thread(this::forceWhenAsked, "kado force");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public synchronized void request() {
		asked = true;
		notifyAll();
	}

	@Override
	public synchronized void request(Runnable tried) {
		waiting.add(tried);
		request();
	}

	@Override
	public void close() {
		synchronized (this) {
			closed = true;
			notifyAll();
		}
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		takeWaiting().forEach(Runnable::run);
	}

	private void forceWhenAsked() {
		boolean told = false;
		try {
			while (awaitAsked()) {
				List<Runnable> served = takeWaiting();
				try {
					recording.force();
					told = false;
				} catch (IOException e) {
					if (!told) {
						notices.tell(Phrase.of("run.forcingFailed", String.valueOf(e.getMessage())));
					}
					told = true;
				}
				served.forEach(Runnable::run);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized List<Runnable> takeWaiting() {
		List<Runnable> taken = List.copyOf(waiting);
		waiting.clear();
		return taken;
	}

	private synchronized boolean awaitAsked() throws InterruptedException {
		while (!asked && !closed) {
			wait();
		}
		asked = false;
		return !closed;
	}
}
