package org.kado.agent.recording;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
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
		Map<String, String> details = Map.of("lost_rows", Long.toString(lostRows), "reason", reason);
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
			keep(target -> target.append(resent.copy(target.nextSequence(), copy)), true);
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

	/** Writes an event and asks for a force. */
	void event(EventKind kind, ClockReading now, Map<String, String> details) {
		long stampMillis = now.utcMillis();
		long monotonicMillis = now.monotonicMillis();
		write(target -> target.append(kind, stampMillis, monotonicMillis, details), now);
		force();
	}

	/**
	 * Writes an event that another thread noticed, and asks for a force.
	 *
	 * @param tried called by another thread once a force was tried
	 */
	void event(SessionEvents.Told told, ClockReading now, Runnable tried) {
		write(target -> target.append(told.kind(), told.stampMillis(), told.monotonicMillis(), told.details()), now);
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
		write(target -> target.append(row), now);
	}

	/** Writes what the agent itself used. */
	void cost(AgentCost cost, ClockReading now) {
		write(target -> target.append(cost), now);
	}

	/** Tells that from now on these sources are recorded and these processes looked for. */
	void watch(Set<Source> sources, List<String> processes, ClockReading now) {
		write(target -> target.watch(sources, processes), now);
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
		if (!failing) {
			try {
				row.write(recording);
				appended(now);
				return;
			} catch (IOException e) {
				fail(e, now);
			}
		}
		keep(row, false);
	}

	private boolean canWrite() {
		try {
			recording.append(failedAt);
			return true;
		} catch (IOException e) {
			reason = String.valueOf(e.getMessage());
			return false;
		}
	}

	private boolean writeKept() {
		while (!kept.isEmpty()) {
			Kept next = kept.removeFirst();
			try {
				next.row().write(recording);
			} catch (IOException e) {
				reason = String.valueOf(e.getMessage());
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
		reason = String.valueOf(e.getMessage());
		notices.tell(Phrase.of("run.writingFailed", reason));
	}

	private void keep(Row row, boolean onceOnly) {
		if (kept.size() == maxKept) {
			kept.removeFirst();
			lostRows++;
		}
		kept.addLast(new Kept(row, onceOnly));
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

	/** A row that waits, and whether a failed try loses it. */
	private record Kept(Row row, boolean onceOnly) {
	}
}
