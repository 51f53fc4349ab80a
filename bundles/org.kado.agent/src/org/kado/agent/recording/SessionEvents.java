package org.kado.agent.recording;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.sampling.HostClock;
import org.kado.sampling.SessionWatch;

/**
 * Carries what a {@link SessionWatch} tells from its thread to the recording thread, and back that it is on the disk. Stamps are
 * taken where it is told, so a busy recorder does not move them. What is told while nobody records waits for the next recording.
 */
public final class SessionEvents implements SessionWatch.Listener {

	/** Windows gives two seconds before it sleeps. */
	private static final long SAFE_LIMIT_MILLIS = 1_500;

	/** Reason of an end that the system asked this process alone for. */
	public static final String CLOSED = "closed";

	private final HostClock clock;
	private final Runnable wake;
	private final Consumer<String> end;
	private final long safeLimitMillis;
	private final ArrayDeque<Told> queue = new ArrayDeque<>();
	private volatile boolean waiting;
	private volatile boolean clockDoubtful;

	/**
	 * Something that was told.
	 *
	 * @param kind            what
	 * @param stampMillis     when, UTC since the epoch
	 * @param monotonicMillis the same on the clock that counts sleep
	 * @param details         see {@link EventKind}
	 * @param safe            reaches zero when the row is on the disk
	 */
	record Told(EventKind kind, long stampMillis, long monotonicMillis, Map<String, String> details, CountDownLatch safe) {

		/** Whether what was seen up to now must be written before, since nothing may follow for long. */
		boolean endsTick() {
			return kind == EventKind.SUSPEND || kind == EventKind.SHUTDOWN || kind == EventKind.LOGOFF;
		}
	}

	/**
	 * @param clock read on the watch's thread
	 * @param wake  lets the recording thread look at once
	 * @param end   asks for the end of the recording, for that reason, and waits for it as long as the system allows
	 */
	public SessionEvents(HostClock clock, Runnable wake, Consumer<String> end) {
		this(clock, wake, end, SAFE_LIMIT_MILLIS);
	}

	SessionEvents(HostClock clock, Runnable wake, Consumer<String> end, long safeLimitMillis) {
		this.clock = clock;
		this.wake = wake;
		this.end = end;
		this.safeLimitMillis = safeLimitMillis;
	}

	@Override
	public void happened(EventKind kind, Map<String, String> details) {
		try {
			tell(kind, details).await(safeLimitMillis, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void ends(Optional<EventKind> kind) {
		kind.ifPresent(known -> happened(known, Map.of()));
		end.accept(kind.map(EventKind::id).orElse(CLOSED));
	}

	@Override
	public void clockMayHaveChanged() {
		clockDoubtful = true;
		wake.run();
	}

	@Override
	public void broken(Source source, String reason) {
		tell(EventKind.SOURCE_BROKEN, Map.of("source", source.id(), "reason", reason));
	}

	@Override
	public void restored(Source source) {
		tell(EventKind.SOURCE_RESTORED, Map.of("source", source.id()));
	}

	private CountDownLatch tell(EventKind kind, Map<String, String> details) {
		ClockReading now = new ClockReading().read(clock);
		CountDownLatch safe = new CountDownLatch(1);
		synchronized (queue) {
			queue.addLast(new Told(kind, now.utcMillis(), now.monotonicMillis(), details, safe));
			waiting = true;
		}
		wake.run();
		return safe;
	}

	/** Whether {@link #poll()} has something. */
	boolean waiting() {
		return waiting;
	}

	/** What was told longest ago and not taken yet. */
	Optional<Told> poll() {
		synchronized (queue) {
			Told next = queue.pollFirst();
			waiting = !queue.isEmpty();
			return Optional.ofNullable(next);
		}
	}

	/** Whether the clock may have been changed since this was asked last. */
	boolean takeClockDoubt() {
		boolean doubtful = clockDoubtful;
		if (doubtful) {
			clockDoubtful = false;
		}
		return doubtful;
	}
}
