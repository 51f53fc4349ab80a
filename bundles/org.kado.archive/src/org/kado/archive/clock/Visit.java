package org.kado.archive.clock;

import java.util.Objects;

import org.kado.archive.file.ClockBeacon;

/**
 * A visit with a stick, between two readings of the engineer's clock (docs/formats/import.md).
 *
 * <pre>
 *   engineer's clock    ──E0──────────────────────────E1──►
 *   PC's clock          ───────────────P─────────────────►
 *                       E0 − P ≤ what the PC's clock lacks ≤ E1 − P
 * </pre>
 *
 * @param file         where it stands
 * @param beacon       what was read at the PC
 * @param importMillis E1: when it was first seen by the engineer's PC, since the epoch
 */
public record Visit(String file, ClockBeacon beacon, long importMillis) {

	/** Refuses null. */
	public Visit {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(beacon, "beacon");
	}

	/** Where what the PC's clock lacked then lies; empty where the times that bound it contradict each other. */
	OffsetRange lacking() {
		long clockMillis = beacon.utcMillis();
		OffsetRange stick = OffsetRange.atMost(importMillis - clockMillis);
		if (beacon.stickMillis().isPresent()) {
			stick = stick.and(OffsetRange.atLeast(beacon.stickMillis().getAsLong() - clockMillis));
		}
		if (beacon.trueMillis().isEmpty()) {
			return stick;
		}
		long lackingMillis = beacon.trueMillis().getAsLong() - clockMillis;
		OffsetRange typed = new OffsetRange(lackingMillis, lackingMillis).widened(beacon.truePrecisionMillis());
		// a stick that was prepared in the future says nothing; what somebody typed still does
		return stick.isEmpty() ? typed : typed.and(stick);
	}
}
