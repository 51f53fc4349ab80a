package org.kado.model.report;

import java.time.Instant;
import java.util.Objects;

/**
 * A process in use: from the start of the tick in which it was first seen to the end of the tick in which it was last seen, without
 * a gap that is too long (docs/formats/states.md). Exact to a tick at both ends.
 *
 * @param owner             where and by whom
 * @param start             first moment, on the PC's clock
 * @param end               first moment after, on the PC's clock; before the start where the clock was set back meanwhile
 * @param ranMillis         length by the clock that nobody can set, short gaps included; at least one tick
 * @param cpuMillis         CPU time used, as far as it was measured; -1 where none was
 * @param peakResidentBytes most resident memory at the end of a tick; -1 where it was never measured
 */
public record ProcessSession(ProcessOwner owner, Instant start, Instant end, long ranMillis, long cpuMillis, long peakResidentBytes) {

	/** Refuses null. */
	public ProcessSession {
		Objects.requireNonNull(owner, "owner");
		Objects.requireNonNull(start, "start");
		Objects.requireNonNull(end, "end");
	}
}
