package org.kado.agent.recording;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.kado.agent.text.Phrase;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.store.Recording;

/**
 * Writes rows, whatever the disk does: while they can't be written the newest are kept, and once the disk takes rows again they are
 * written and an event tells how many were lost. Decides when to force. Belongs to the recording thread.
 */
public final class RowWriter implements AutoCloseable {

	private static final long NONE = Long.MIN_VALUE;

	private final Recording recording;
	private final Force force;
	private final int maxKept;
	private final Notices notices;
	private final Tick resent = new Tick();
	private final ArrayDeque<Kept> kept = new ArrayDeque<>();
	private final Queue<Later> later = new ConcurrentLinkedQueue<>();
	private boolean failing;
	private ClockAnchor failedAt = new ClockAnchor(0, 0, 0);
	private long lostRows;
	/** Number of the last tick that waited and was written just now. */
	private long resentSequence = NONE;
	private String reason = "";
	private long oldestUnforcedMillis = NONE;

	/**
	 * A writer for one recording; closing it closes the force and the recording.
	 *
	 * @param recording where rows go
	 * @param force     makes rows safe, off this thread
	 * @param maxKept   how many rows are kept while none can be written
	 * @param notices   told when writing begins to fail and when it works again
	 */
	public RowWriter(Recording recording, Force force, int maxKept, Notices notices) {
		this.recording = recording;
		this.force = force;
		this.maxKept = maxKept;
		this.notices = notices;
	}

	/**
	 * Tries whether rows can be written again, and writes those that were kept; to be called before a tick is begun. An anchor makes
	 * the trial: unlike a tick it is one line, which counts whole or not at all. It is the one read when writing failed, so that
	 * it and what the recording tells with it stand before the rows that were kept, in time as in number.
	 */
	void retry(ClockReading now) {
		if (!failing || !canWrite() || !writeKept()) {
			return;
		}
		failing = false;
		notices.tell(Phrase.of("run.writingAgain", Long.toString(lostRows)));
		String failedMillis = Long.toString(now.monotonicMillis() - failedAt.monotonicMillis());
		Map<String, String> details = Map.of("lost_rows", Long.toString(lostRows), "reason", reason, "failed_ms", failedMillis);
		lostRows = 0;
		event(EventKind.WRITE_FAILED, now, details);
	}

	/** Number for the next tick; to be asked right before {@link #tick}. */
	long nextSequence() {
		return recording.nextSequence();
	}

	/** Writes a tick. One that could not be written whole is lost: a part of it may count, so it can't be written again. */
	void tick(Tick tick, ClockReading now) {
		if (failing) {
			Tick copy = new Tick().copy(0, tick);
			keep(new Kept(target -> resend(copy), true, false));
			return;
		}
		try {
			recording.append(tick);
			appended(now);
		} catch (IOException e) {
			lostRows++;
			fail(e, now);
		}
	}

	private void resend(Tick copy) throws IOException {
		recording.append(resent.copy(recording.nextSequence(), copy));
		resentSequence = recording.nextSequence() - 1;
	}

	/** Writes an event and asks for a force. */
	void event(EventKind kind, ClockReading now, Map<String, String> details) {
		long stampMillis = now.utcMillis();
		long monotonicMillis = now.monotonicMillis();
		writeEvent(target -> target.append(kind, stampMillis, monotonicMillis, details), now);
		force();
	}

	/** Writes the boot where the run before did not record it: whether it did is known once its files can be read. */
	void boot(OptionalLong bootMillis, ClockReading now) {
		long stampMillis = now.utcMillis();
		long monotonicMillis = now.monotonicMillis();
		Map<String, String> details = Map.of("boot_ms", Long.toString(bootMillis.orElseThrow()));
		writeEvent(target -> {
			if (BootWatch.isNew(bootMillis, target.previousBootMillis(), target.previousStampMillis(), monotonicMillis)) {
				target.append(EventKind.BOOT, stampMillis, monotonicMillis, details);
			}
		}, now);
		force();
	}

	/**
	 * Writes an event that another thread noticed, and asks for a force.
	 *
	 * @param tried called by another thread once a force was tried
	 */
	void event(SessionEvents.Told told, ClockReading now, Runnable tried) {
		writeEvent(target -> target.append(told.kind(), told.stampMillis(), told.monotonicMillis(), told.details()), now);
		oldestUnforcedMillis = NONE;
		force.request(tried);
	}

	/** Has an event written with the next tick, under the time of that tick. Safe to call from another thread. */
	public void eventLater(EventKind kind, Map<String, String> details) {
		later.add(new Later(kind, details));
	}

	/** Writes the events that other threads told meanwhile. */
	void eventsOfOthers(ClockReading now) {
		Later told;
		while ((told = later.poll()) != null) {
			event(told.kind(), now, told.details());
		}
	}

	/** Writes an anchor. */
	void anchor(ClockReading now) {
		ClockAnchor anchor = new ClockAnchor(now.utcMillis(), now.monotonicMillis(), now.awakeMillis());
		write(target -> target.append(anchor), now);
	}

	/** Writes a row of the minute file. */
	void minute(MinuteRow row, ClockReading now) {
		write(target -> target.append(numbered(row)), now);
	}

	/** A row of ticks that had to wait names the number that the last of them was given in the end. */
	private MinuteRow numbered(MinuteRow row) {
		return resentSequence == NONE || row.sequence() < 0 ? row : new MinuteRow(row.stampMillis(), row.man(), row.machine(), resentSequence,
				row.coveredMillis(), row.thresholdMillis(), row.stateMillis());
	}

	/** Writes what the agent itself used. */
	void cost(AgentCost cost, ClockReading now) {
		write(target -> target.append(cost), now);
	}

	/** Tells that from now on these sources are recorded and these processes looked for. */
	void watch(Set<Source> sources, List<String> processes, ClockReading now) {
		writeEvent(target -> target.watch(sources, processes), now);
	}

	/** Writes the hardware inventory. */
	void inventory(Map<String, String> values, ClockReading now) {
		write(target -> target.inventory(values), now);
	}

	/**
	 * Asks for a force where a row would wait too long until the next tick.
	 *
	 * @param now         now
	 * @param forceMillis how long a row may wait
	 * @param tickMillis  when this is called next
	 */
	void forceIfDue(ClockReading now, long forceMillis, long tickMillis) {
		eventsOfOthers(now);
		if (oldestUnforcedMillis != NONE && oldestUnforcedMillis + forceMillis <= now.monotonicMillis() + tickMillis) {
			force();
		}
	}

	/** Tries once more what was kept, forces and closes. */
	@Override
	public void close() {
		if (failing) {
			writeKept();
		}
		if (!kept.isEmpty() || lostRows > 0) {
			notices.tell(Phrase.of("run.rowsLost", Long.toString(lostRows + kept.size()), reason));
		}
		force.close();
		try {
			recording.close();
		} catch (IOException e) {
			notices.tell(Phrase.of("run.closingFailed", String.valueOf(e.getMessage())));
		}
	}

	private void write(Row row, ClockReading now) {
		write(new Kept(row, false, false), now);
	}

	/** What the rows around it would be misread without is kept longest. */
	private void writeEvent(Row row, ClockReading now) {
		write(new Kept(row, false, true), now);
	}

	private void write(Kept row, ClockReading now) {
		if (!failing) {
			try {
				row.row().write(recording);
				appended(now);
				return;
			} catch (IOException e) {
				fail(e, now);
			}
		}
		keep(row);
	}

	private boolean canWrite() {
		try {
			recording.append(failedAt);
			return true;
		} catch (IOException e) {
			reason = FailureText.of(e);
			return false;
		}
	}

	private boolean writeKept() {
		try {
			return tryToWriteKept();
		} finally {
			resentSequence = NONE;
		}
	}

	private boolean tryToWriteKept() {
		while (!kept.isEmpty()) {
			Kept next = kept.removeFirst();
			try {
				next.row().write(recording);
			} catch (IOException e) {
				reason = FailureText.of(e);
				if (next.onceOnly()) {
					lostRows++;
				} else {
					kept.addFirst(next);
				}
				return false;
			}
		}
		return true;
	}

	private void fail(IOException e, ClockReading now) {
		failing = true;
		failedAt = new ClockAnchor(now.utcMillis(), now.monotonicMillis(), now.awakeMillis());
		reason = FailureText.of(e);
		notices.tell(Phrase.of("run.writingFailed", reason));
	}

	private void keep(Kept row) {
		if (kept.size() == maxKept) {
			dropOldest();
			lostRows++;
		}
		kept.addLast(row);
	}

	/** The oldest tick or minute row goes first; events only where there is nothing else. */
	private void dropOldest() {
		for (Iterator<Kept> each = kept.iterator(); each.hasNext();) {
			if (!each.next().isEvent()) {
				each.remove();
				return;
			}
		}
		kept.removeFirst();
	}

	private void appended(ClockReading now) {
		if (oldestUnforcedMillis == NONE) {
			oldestUnforcedMillis = now.monotonicMillis();
		}
	}

	private void force() {
		oldestUnforcedMillis = NONE;
		force.request();
	}

	/** How a row is written. */
	private interface Row {
		void write(Recording target) throws IOException;
	}

	/** An event that another thread told. */
	private record Later(EventKind kind, Map<String, String> details) {
	}

	/** A row that waits, whether a failed try loses it, and whether it tells what others mean. */
	private record Kept(Row row, boolean onceOnly, boolean isEvent) {
	}
}
