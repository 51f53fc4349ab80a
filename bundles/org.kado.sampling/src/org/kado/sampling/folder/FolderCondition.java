package org.kado.sampling.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import org.kado.model.facts.Source;
import org.kado.model.facts.Truth;
import org.kado.sampling.ConditionSource;
import org.kado.sampling.HostClock;

/**
 * Holds while a new folder below a watched one is filling with files. A thread of its own looks, seldom, so that a drive that does not answer
 * never delays the recording; what it saw last counts for a few looks, and then nothing is known.
 */
public final class FolderCondition implements ConditionSource {

	/** What was seen counts until so many looks should have followed. */
	private static final int VALID_LOOKS = 3;
	/** A slow folder is looked at so seldom that looking takes no more than this share of the time… */
	private static final int PAUSE_PER_LOOK = 100;
	/** …and yet at least every so many planned distances. */
	private static final int MAX_PAUSE = 20;

	private final FolderView view;
	private final FolderJobs jobs;
	private final long pollMillis;
	private final HostClock clock;
	private final Thread thread;
	private volatile Seen seen;
	private String reason = "";
	private boolean closed;

	/**
	 * What a look saw.
	 *
	 * @param truth       whether a folder was filling
	 * @param untilMillis how long that counts, on the monotonic clock
	 * @param reason      why it can't be said
	 */
	private record Seen(Truth truth, long untilMillis, String reason) {
	}

	/**
	 * What makes the condition.
	 *
	 * @param folder       the watched folder; may be missing or out of reach
	 * @param untilFiles   a folder in it is finished with so many entries
	 * @param atMostMillis and counts as filling for so long after it appeared
	 * @param pollMillis   planned distance of looks
	 */
	public record Plan(Path folder, int untilFiles, long atMostMillis, long pollMillis) {

		/** Refuses null and what is not positive. */
		public Plan {
			Objects.requireNonNull(folder, "folder");
			if (untilFiles <= 0 || atMostMillis <= 0 || pollMillis <= 0) {
				throw new IllegalArgumentException("limits must be positive");
			}
		}
	}

	/** Begins to look. */
	public FolderCondition(Plan plan, HostClock clock) {
		this(plan, clock, new NioFolderView(plan.folder(), clock::utcMillis));
	}

	FolderCondition(Plan plan, HostClock clock, FolderView view) {
		this.view = view;
		this.clock = clock;
		this.pollMillis = plan.pollMillis();
		this.jobs = new FolderJobs(plan.untilFiles(), plan.atMostMillis());
		this.seen = new Seen(Truth.UNKNOWN, Long.MAX_VALUE, "not looked at yet");
		this.thread = new Thread(this::lookAgainAndAgain, "kado folder");
		thread.setDaemon(true); // it may hang in a look for good
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

	@Override
	public Source source() {
		return Source.FOLDER;
	}

	@Override
	public Truth look(long monotonicMillis) {
		Seen last = seen;
		boolean valid = monotonicMillis <= last.untilMillis();
		reason = valid ? last.reason() : "the folder does not answer";
		return valid ? last.truth() : Truth.UNKNOWN;
	}

	@Override
	public String reason() {
		return reason;
	}

	@Override
	public void close() {
		synchronized (thread) {
			closed = true;
			seen = new Seen(Truth.UNKNOWN, Long.MAX_VALUE, "closed");
			thread.notifyAll();
		}
	}

	private void lookAgainAndAgain() {
		try {
			long pauseMillis;
			do {
				pauseMillis = lookOnce();
			} while (pause(pauseMillis));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Returns how long to pause after it. */
	private long lookOnce() {
		long startMillis = clock.monotonicMillis();
		Truth truth = Truth.UNKNOWN;
		String why = "";
		try {
			truth = Truth.of(jobs.look(view, startMillis));
		} catch (IOException | RuntimeException e) {
			// a file system of another maker may throw whatever it likes
			why = e.getClass().getSimpleName() + ": " + e.getMessage();
		}
		long tookMillis = clock.monotonicMillis() - startMillis;
		long pauseMillis = Math.max(pollMillis, Math.min(tookMillis * PAUSE_PER_LOOK, pollMillis * MAX_PAUSE));
		tell(new Seen(truth, startMillis + tookMillis + VALID_LOOKS * pauseMillis, why));
		return pauseMillis;
	}

	private void tell(Seen news) {
		synchronized (thread) {
			if (!closed) {
				seen = news;
			}
		}
	}

	private boolean pause(long millis) throws InterruptedException {
		synchronized (thread) {
			if (!closed) {
				thread.wait(millis); // an early return only means one look more
			}
			return !closed;
		}
	}
}
