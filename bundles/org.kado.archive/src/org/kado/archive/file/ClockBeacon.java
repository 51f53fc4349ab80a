package org.kado.archive.file;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * The clocks of a PC at one visit with a stick (docs/formats/collect.md).
 *
 * @param id                  random; of one visit there may be several copies
 * @param installation        UUID of the installation whose PC was visited, as written there
 * @param utcMillis           the PC's wall clock, since the epoch
 * @param monotonicMillis     its clock that counts sleep, read together with it
 * @param stickMillis         time of the engineer's PC when the stick was prepared; empty where it was not
 * @param trueMillis          time of a trusted clock as somebody typed it; empty where nobody did
 * @param truePrecisionMillis what was typed is exact to so much; of meaning only with it
 */
public record ClockBeacon(String id, String installation, long utcMillis, long monotonicMillis, OptionalLong stickMillis, OptionalLong trueMillis,
		int truePrecisionMillis) {

	/** Refuses null. */
	public ClockBeacon {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(stickMillis, "stickMillis");
		Objects.requireNonNull(trueMillis, "trueMillis");
	}
}
