package org.kado.views;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.kado.model.report.StateTimeline;

/**
 * The states of all installations, in order. What was kept is taken as it is; the others are decided on all processors, each by one thread, so that rows of no more
 * installations than threads are in the memory.
 *
 * <pre>
 *   thread 1   ├──press 1──┤├──────press 3──────┤├──…
 *   thread 2   ├──────press 2──────┤├──press 4──┤├─…
 * </pre>
 *
 * Safe for use by several threads.
 */
final class AllTimelines {

	private final List<LazyTimeline> timelines;
	private final int threads;

	/** @param threads so many decide at once, at most */
	AllTimelines(List<LazyTimeline> timelines, int threads) {
		this.timelines = List.copyOf(timelines);
		this.threads = threads;
	}

	/** The states, in the order of the installations. Where one can't be decided, what it fails with is thrown when its turn comes. */
	Stream<StateTimeline> stream() {
		decide();
		return timelines.stream().map(LazyTimeline::timeline);
	}

	/** Of two who ask at once the second finds all decided. */
	private synchronized void decide() {
		List<LazyTimeline> missing = timelines.stream().filter(timeline -> !timeline.isFound()).toList();
		int wanted = Math.min(missing.size(), threads);
		if (wanted > 1) {
			decide(missing, wanted);
		}
	}

	/** Comes back when every thread has ended. */
	private static void decide(List<LazyTimeline> missing, int wanted) {
		AtomicInteger next = new AtomicInteger();
		List<Thread> started = new ArrayList<>();
		try {
			while (started.size() < wanted) {
				// a task keeps what it fails with to itself: whoever takes the states in order meets it again, in the thread that asked
				Thread thread = new Thread(new FutureTask<>(() -> decideNext(missing, next), null), "kado-states");
				thread.setDaemon(true);
				thread.start();
				started.add(thread);
			}
		} finally {
			await(started);
		}
	}

	private static void decideNext(List<LazyTimeline> missing, AtomicInteger next) {
		try {
			for (int n = next.getAndIncrement(); n < missing.size(); n = next.getAndIncrement()) {
				missing.get(n).timeline();
			}
		} finally {
			next.set(missing.size()); // where one thread gives up, the others begin no other installation
		}
	}

	/** Waits also where this thread is interrupted, which whoever asked may look at afterwards. */
	private static void await(List<Thread> started) {
		boolean interrupted = false;
		for (Thread thread : started) {
			while (thread.isAlive()) {
				try {
					thread.join();
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
