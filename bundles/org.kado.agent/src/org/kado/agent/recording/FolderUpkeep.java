package org.kado.agent.recording;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kado.agent.text.Phrase;
import org.kado.model.facts.EventKind;
import org.kado.store.Detail;
import org.kado.store.Recording;
import org.kado.store.Upkeep;

/**
 * Looks after the log folder on a thread of its own, at the lowest priority and in small steps: has the files of days that are over
 * compressed at the start and after midnight, and sees to a reserve of free disk space.
 */
public final class FolderUpkeep implements AutoCloseable {

	private static final long BYTES_OF_MEGABYTE = 1_000_000;
	private static final long ROUND_MILLIS = 60_000;
	/** The start of a PC is busy enough. */
	private static final long FIRST_ROUND_MILLIS = 20_000;
	private static final long STEP_MILLIS = 2_000;
	/** So much more than the reserve must be free before detail is written again, in parts of the reserve: no to and fro. */
	private static final int MARGIN_PART = 10;

	private final Recording recording;
	private final Policy policy;
	private final BiConsumer<EventKind, Map<String, String>> events;
	private final Notices notices;
	private int leftOut;
	private boolean closed;

	/**
	 * What is wanted.
	 *
	 * @param reserveBytes free disk space below which detail is left out, a kind more with each quarter of it; 0: never
	 * @param keepDays     for how many recorded days facts are kept, 0: for ever
	 */
	public record Policy(long reserveBytes, int keepDays) {
	}

	/**
	 * Does nothing before {@link #start()}.
	 *
	 * @param events  takes events to be recorded; called by any thread
	 * @param notices told what goes wrong
	 */
	public FolderUpkeep(Recording recording, Policy policy, BiConsumer<EventKind, Map<String, String>> events, Notices notices) {
		this.recording = recording;
		this.policy = policy;
		this.events = events;
		this.notices = notices;
	}

	/** Starts the thread. */
	public void start() {
		Thread thread = new Thread(this::run, "kado upkeep");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

	/** Ends after the step at hand, which is not waited for: what it leaves half done is done again by the next run. */
	@Override
	public synchronized void close() {
		closed = true;
		notifyAll();
	}

	private void run() {
		try {
			boolean goOn = awaitRound(FIRST_ROUND_MILLIS);
			while (goOn) {
				goOn = awaitRound(round() ? STEP_MILLIS : ROUND_MILLIS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized boolean awaitRound(long millis) throws InterruptedException {
		long untilNanos = System.nanoTime() + millis * 1_000_000;
		for (long left = millis; left > 0 && !closed; left = (untilNanos - System.nanoTime()) / 1_000_000) {
			wait(left);
		}
		return !closed;
	}

	/** Looks at the disk and does one step; says whether there is more to do at once. */
	boolean round() {
		lookAtDisk();
		try {
			Upkeep done = recording.upkeep(policy.keepDays());
			if (!done.deleted().isEmpty()) {
				events.accept(EventKind.FACTS_DELETED, Map.of("file", done.deleted()));
			}
			if (!done.failed().isEmpty()) {
				notices.tell(Phrase.of("run.upkeepFailed", done.failed()));
			}
			return done.more();
		} catch (IOException e) {
			// the folder can't be listed just now: rows tell of that, and the next round tries again
			return false;
		}
	}

	private void lookAtDisk() {
		OptionalLong free = policy.reserveBytes() == 0 ? OptionalLong.empty() : recording.freeBytes();
		if (free.isEmpty()) {
			return;
		}
		int wanted = Math.max(kinds(free.getAsLong()), Math.min(leftOut, kinds(free.getAsLong() - policy.reserveBytes() / MARGIN_PART)));
		if (wanted != leftOut) {
			leftOut = wanted;
			recording.leaveOut(wanted);
			tell(free.getAsLong());
		}
	}

	/**
	 * How many kinds of detail are left out with so much free.
	 *
	 * <pre>
	 *   free          0      ¼      ½      ¾    reserve
	 *                 ├──4───┼──3───┼──2───┼──1───┼──0──►
	 * </pre>
	 */
	private int kinds(long freeBytes) {
		long missing = policy.reserveBytes() - freeBytes;
		int all = Detail.values().length;
		return missing <= 0 ? 0 : (int) Math.min(all, 1 + (missing - 1) * all / policy.reserveBytes());
	}

	private void tell(long freeBytes) {
		String freeMegabytes = Long.toString(freeBytes / BYTES_OF_MEGABYTE);
		String reserveMegabytes = Long.toString(policy.reserveBytes() / BYTES_OF_MEGABYTE);
		if (leftOut == 0) {
			events.accept(EventKind.DISK_ENOUGH, Map.of("free_mb", freeMegabytes, "reserve_mb", reserveMegabytes));
			notices.tell(Phrase.of("run.diskEnough", freeMegabytes, reserveMegabytes));
		} else {
			String rows = Stream.of(Detail.values()).limit(leftOut).map(Detail::row).collect(Collectors.joining(" "));
			events.accept(EventKind.DISK_LOW, Map.of("free_mb", freeMegabytes, "reserve_mb", reserveMegabytes, "left_out", rows));
			notices.tell(Phrase.of("run.diskLow", freeMegabytes, reserveMegabytes, rows));
		}
	}
}
