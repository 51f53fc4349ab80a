package org.kado.model.facts;

import java.time.ZoneId;
import java.util.Objects;

/**
 * What is known of a minute file (docs/formats/minutes.md).
 *
 * @param equipment    name of the equipment
 * @param installation what tells the installation: first 8 hexadecimal digits of its UUID, or "s1:" and the equipment for
 *                     files of the original tool
 * @param zone         zone in which its times were read
 * @param original     whether the original tool wrote it
 */
public record MinuteHeader(String equipment, String installation, ZoneId zone, boolean original) {

	/** Refuses null. */
	public MinuteHeader {
		Objects.requireNonNull(equipment, "equipment");
		Objects.requireNonNull(installation, "installation");
		Objects.requireNonNull(zone, "zone");
	}
}
