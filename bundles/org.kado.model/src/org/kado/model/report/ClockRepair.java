package org.kado.model.report;

import java.util.List;
import java.util.Objects;

/**
 * Rows whose times were put right because visits with a stick proved the PC's clock wrong (docs/formats/import.md). The rows in the log are as they were.
 *
 * @param installation     id of the installation
 * @param session          name of the session
 * @param firstMillis      stamp of the first of these rows as recorded, since the epoch
 * @param lastMillis       stamp of the last of them as recorded
 * @param firstShiftMillis what the first row was moved by, positive: the clock was slow
 * @param lastShiftMillis  what the last row was moved by
 * @param leastMillis      the least that the clock can have lacked anywhere in these rows
 * @param mostMillis       the most
 * @param visits           ids of the beacons that tell it, by time
 */
public record ClockRepair(String installation, String session, long firstMillis, long lastMillis, long firstShiftMillis, long lastShiftMillis,
		long leastMillis, long mostMillis, List<String> visits) {

	/** Copies the list in. */
	public ClockRepair {
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(session, "session");
		visits = List.copyOf(visits);
	}

	/** How far a repaired time may still be wrong, in milliseconds. */
	public long uncertaintyMillis() {
		long least = Math.min(firstShiftMillis, lastShiftMillis);
		long most = Math.max(firstShiftMillis, lastShiftMillis);
		return Math.max(0, Math.max(mostMillis - least, most - leastMillis));
	}
}
