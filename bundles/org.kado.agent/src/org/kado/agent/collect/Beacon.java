package org.kado.agent.collect;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The clocks of a PC at one collection (docs/formats/collect.md).
 *
 * @param id                  random
 * @param utcMillis           wall clock, since the epoch
 * @param monotonicMillis     clock that counts sleep
 * @param awakeMillis         clock that stands still in sleep
 * @param bootId              what tells this boot from others; may be empty
 * @param bootMillis          UTC of the boot; empty where unknown
 * @param zone                id of the PC's zone
 * @param marker              what the engineer's PC wrote on the stick; empty where it was not prepared
 * @param trueUtcMillis       time of a trusted clock as typed; empty where none was
 * @param truePrecisionMillis what was typed is exact to so much; of meaning only with it
 */
public record Beacon(String id, long utcMillis, long monotonicMillis, long awakeMillis, String bootId, OptionalLong bootMillis, String zone,
		Optional<StickMarker> marker, OptionalLong trueUtcMillis, int truePrecisionMillis) {

	static final String KIND = "c";
	static final List<String> COLUMNS = List.of("id", "utc_ms", "mono_ms", "awake_ms", "boot_id", "boot_ms", "zone", "stick_id",
			"stick_utc_ms", "stick_pc", "true_utc_ms", "true_precision_ms");

	/** Refuses null. */
	public Beacon {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(bootId, "bootId");
		Objects.requireNonNull(bootMillis, "bootMillis");
		Objects.requireNonNull(zone, "zone");
		Objects.requireNonNull(marker, "marker");
		Objects.requireNonNull(trueUtcMillis, "trueUtcMillis");
	}

	/** The row of the beacon. */
	String row() {
		return CsvRow.text(KIND, id, utcMillis, monotonicMillis, awakeMillis, bootId, text(bootMillis), zone,
				marker.map(StickMarker::id).orElse(""), marker.map(m -> Long.toString(m.utcMillis())).orElse(""),
				marker.map(StickMarker::pc).orElse(""), text(trueUtcMillis), trueUtcMillis.isPresent() ? truePrecisionMillis : "");
	}

	private static String text(OptionalLong millis) {
		return millis.isPresent() ? Long.toString(millis.getAsLong()) : "";
	}
}
