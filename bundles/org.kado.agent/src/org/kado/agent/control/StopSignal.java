package org.kado.agent.control;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.kado.agent.recording.StopRequest;
import org.kado.agent.recording.Waiter;

/**
 * Carries the wish to stop from whatever thread has it to the recording thread, which waits here, and the end back. Safe for use by
 * several threads.
 */
public final class StopSignal implements StopRequest, Waiter {

	private final CountDownLatch ended = new CountDownLatch(1);
	private String reason = "";
	private boolean woken;

	/** Asks for the end; the first reason is kept. */
	public synchronized void request(String why) {
		if (reason.isEmpty()) {
			reason = why;
		}
		notifyAll();
	}

	@Override
	public synchronized boolean requested() {
		return !reason.isEmpty();
	}

	@Override
	public synchronized String reason() {
		return reason;
	}

	@Override
	public synchronized void waitMillis(long millis) throws InterruptedException {
		if (reason.isEmpty() && !woken) {
			wait(millis); // an early return only means one look more
		}
		woken = false;
	}

	/** Ends the wait at hand, or else the next one: there is something to look at. */
	public synchronized void wake() {
		woken = true;
		notifyAll();
	}

	/** Tells that the recording has ended. */
	public void tellEnded() {
		ended.countDown();
	}

	/**
	 * Waits for {@link #tellEnded()}.
	 *
	 * @param millis how long at most
	 * @return whether the recording ended in time
	 */
	public boolean awaitEnded(long millis) {
		try {
			return ended.await(millis, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
