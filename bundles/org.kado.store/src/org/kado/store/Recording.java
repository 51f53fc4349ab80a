package org.kado.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;

/**
 * An open recording: one agent, one session, one folder. It numbers rows, begins a new facts file each day of the zone and
 * keeps the minute file. Appends belong to the recording thread; {@link #force()} may be called by another.
 * An append that returned survives the end of the process; after {@link #force()} it survives a power cut. After an append
 * that threw the next one mends the file. An event, an anchor or a minute row that failed counts for nothing and may be appended
 * again; a tick may not, since it counts without those of its processes that could not be written. Who appends tells what is lost.
 */
public interface Recording extends Closeable {

	/** The installation that records. */
	UUID installation();

	/** Number of the next row; rises by one a row, goes on where the last run ended, never used twice. */
	long nextSequence();

	/** Stamp of the last row of the run before, UTC since the epoch; empty in a new folder. */
	OptionalLong previousStampMillis();

	/** UTC of the boot that the run before recorded, for telling a new boot; empty where none is known. */
	OptionalLong previousBootMillis();

	/**
	 * Writes a tick as one batch with one write. Its sequence must be {@link #nextSequence()}; the file may give it a higher one where
	 * the recording has to tell something of its own first. Allocates nothing in the steady state.
	 *
	 * @throws IOException where the tick is lost, or a part of it
	 */
	void append(Tick tick) throws IOException;

	/** Writes an event row under the next sequence; the caller decides whether to force. */
	void append(EventKind kind, long stampMillis, long monotonicMillis, Map<String, String> details) throws IOException;

	/** Writes a clock anchor. One written before the first tick of a day stands at the head of that day's file. */
	void append(ClockAnchor anchor) throws IOException;

	/** Writes what the agent itself used. */
	void append(AgentCost cost) throws IOException;

	/** Bytes written to files since the recording was opened, by the recording thread. */
	long writtenBytes();

	/** Writes the hardware inventory. */
	void inventory(Map<String, String> values) throws IOException;

	/**
	 * From the next row on these sources are recorded and these processes looked for. Writes it down where a file is open; where that
	 * fails, it is written before the next row.
	 */
	void watch(Set<Source> sources, List<String> processes) throws IOException;

	/** Writes a row of the minute file (only the first session's recording has one; others pass over it). */
	void append(MinuteRow row) throws IOException;

	/** Forces what was appended to the disk. Safe to call from a thread of its own. */
	void force() throws IOException;

	/**
	 * Leaves out the rows of the first so many kinds of {@link Detail}; at first none. Input, processes that are watched, rules and events
	 * are always written. Safe to call from a thread of its own.
	 */
	void leaveOut(int kinds);

	/** Bytes that may still be written where the recording lies; empty where that is not known. Safe to call from a thread of its own. */
	OptionalLong freeBytes();

	/**
	 * Does one step of looking after the files of days that are over: compresses one, or deletes one that is too old. Takes as long as it
	 * takes; to be called by a thread of its own, again as long as there is more. Does nothing before a row of today is on the disk.
	 *
	 * @param keepDays how many recorded days of facts are kept, 0: all of them
	 * @throws IOException where the folder can't be looked at
	 */
	Upkeep upkeep(int keepDays) throws IOException;

	/** Forces and closes the files and gives the lock back. */
	@Override
	void close() throws IOException;
}
