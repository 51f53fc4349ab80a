package org.kado.model.facts;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Everything known of one installation, merged.
 *
 * @param id        UUID of the installation, with "@" and the fingerprint's first digits where two computers have one; or "s1:" and the
 *                  equipment for files of the original tool
 * @param equipment name of the equipment, the latest where it changed
 * @param zone      zone recorded last; minute files without one: the zone they were read in
 * @param sessions  facts by session; may be empty
 * @param minutes   minute rows; may be empty; facts win where both tell of the same time
 * @param names     the names that the equipment had, by time; more than one where it was renamed; may be empty
 * @param spans     what other tools recorded as spans; may be empty; facts and minute rows win where they tell of the same time
 */
public record InstallationFacts(String id, String equipment, ZoneId zone, List<SessionFacts> sessions, List<MinuteSeries> minutes,
		List<EquipmentName> names, List<SpanSeries> spans) {

	/** Copies the lists in. */
	public InstallationFacts {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(zone, "zone");
		sessions = List.copyOf(sessions);
		minutes = List.copyOf(minutes);
		names = List.copyOf(names);
		spans = List.copyOf(spans);
	}

	/** An installation of which no other tool tells. */
	public InstallationFacts(String id, String equipment, ZoneId zone, List<SessionFacts> sessions, List<MinuteSeries> minutes,
			List<EquipmentName> names) {
		this(id, equipment, zone, sessions, minutes, names, List.of());
	}

	/** An installation of whose names nothing is known but the latest. */
	public InstallationFacts(String id, String equipment, ZoneId zone, List<SessionFacts> sessions, List<MinuteSeries> minutes) {
		this(id, equipment, zone, sessions, minutes, List.of(), List.of());
	}
}
