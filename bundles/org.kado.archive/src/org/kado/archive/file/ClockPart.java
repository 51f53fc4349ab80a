package org.kado.archive.file;

import java.util.Objects;

/**
 * A run of rows of one segment in which the PC's clock ran on undisturbed, as far as the rows tell.
 *
 * @param firstSequence number of its first row
 * @param lastSequence  number of its last row
 * @param opening       why a new run begins with it
 * @param shiftMillis   what the clock was set by where that is why; else 0
 * @param firstMillis   stamp of its first row by the PC's clock, since the epoch
 * @param lastMillis    stamp of its last row
 * @param firstMark     the first reading of both clocks in it; {@link Mark#NONE} where there is none
 * @param lastMark      the last one
 */
public record ClockPart(long firstSequence, long lastSequence, Opening opening, long shiftMillis, long firstMillis, long lastMillis, Mark firstMark,
		Mark lastMark) {

	/** Why a run of rows begins. */
	public enum Opening {
		/** With the file or a new header: nothing tells of the clock. */
		HEADER,
		/** The recorder started; nobody watched the clock before. */
		START,
		/** The PC was booted: the monotonic clock began anew. */
		BOOT,
		/** The clock was set, and the recorder saw by how much. */
		CHANGE
	}

	/**
	 * Wall clock and monotonic clock at one moment.
	 *
	 * @param stampMillis     wall clock, since the epoch
	 * @param monotonicMillis the clock that counts sleep
	 */
	public record Mark(long stampMillis, long monotonicMillis) {

		/** No reading. */
		public static final Mark NONE = new Mark(Long.MIN_VALUE, Long.MIN_VALUE);

		/** Whether there is a reading. */
		public boolean isKnown() {
			return stampMillis != Long.MIN_VALUE;
		}

		/** What the wall clock said when the monotonic clock began; the same as long as nobody sets the one and nothing resets the other. */
		public long originMillis() {
			return stampMillis - monotonicMillis;
		}
	}

	/** Refuses null. */
	public ClockPart {
		Objects.requireNonNull(opening, "opening");
		Objects.requireNonNull(firstMark, "firstMark");
		Objects.requireNonNull(lastMark, "lastMark");
	}
}
